import 'server-only';
import type { FilledTemplate } from '@/features/organizations/template-rules';
import type { Locale } from '@/lib/locales';
import { translator } from '@/server/i18n/translator';
import { setLetter } from '@/server/mail/layout';
import type { Mail } from '@/server/mail/outbox';
import { KEPT_DAYS } from './rules';

/** What the applicant is told. The organization's own words are passed on as they were written. */
export type ApplicationNews =
  | { kind: 'confirm-address' | 'received' }
  | { kind: 'question'; words: string }
  | { kind: 'declined'; words: string | null }
  /** `invitation` leads to the record; null where the applicant has it already or is not invited to it. */
  | { kind: 'accepted'; invitation: string | null }
  /** A member already: what became of the membership. */
  | { kind: 'updated'; membership: 'unchanged' | 'paused' | 'resumed'; invitation: string | null };

interface Facts {
  news: ApplicationNews;
  locale: Locale;
  to: string;
  name: string;
  organization: string;
  /** The private page of the application. */
  link: string;
  /** The organization's own words for a new member. */
  welcome?: FilledTemplate | null;
}

/** The mail that tells an applicant the news, in the language chosen on the form. */
export async function applicationMail(facts: Facts): Promise<Mail> {
  const { news, locale, to, name, organization, link, welcome } = facts;
  const t = await translator(locale, 'applications');
  const values = { name, organization, days: KEPT_DAYS };
  const words = 'words' in news ? news.words : null;
  const url = 'invitation' in news ? news.invitation : link;
  const letter = setLetter({
    locale,
    // Nobody has confirmed the address yet: what somebody typed as a name is not passed on to it.
    greeting:
      welcome?.paragraphs[0] ?? t(news.kind === 'confirm-address' ? 'mail.hello' : 'mail.greeting', values),
    paragraphs: [
      ...(welcome?.paragraphs.slice(1) ?? [t(`mail.${news.kind}.text`, values)]),
      ...(words ? [words] : []),
      ...(news.kind === 'updated' ? [t(`mail.updated.${news.membership}`)] : []),
      ...(url ? [t(`mail.${news.kind}.next`, values)] : []),
    ],
    button: url ? { label: t(`mail.${news.kind}.button`), url } : undefined,
    footer: t('mail.footer', values),
  });
  const subject = welcome?.subject ?? t(`mail.${news.kind}.subject`, values);
  return { kind: `application.${news.kind}`, to, subject, ...letter };
}
