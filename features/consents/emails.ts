import 'server-only';
import type { Locale } from '@/lib/locales';
import { env } from '@/server/env';
import { translator } from '@/server/i18n/translator';
import { setLetter } from '@/server/mail/layout';
import type { Mail } from '@/server/mail/outbox';
import { LINK_DAYS } from './rules';

interface Facts {
  locale: Locale;
  to: string;
  name: string;
  /** The mail goes to who acts for them. */
  isMinor: boolean;
  organization: string;
  link: string;
  /** The slug of the organization, where it has published a privacy notice. */
  notice: string | null;
}

/** The mail that asks somebody for their consents: opening its link changes nothing. */
export async function askingMail(facts: Facts): Promise<Mail> {
  const { locale, to, name, isMinor, organization, link, notice } = facts;
  const t = await translator(locale, 'consents');
  const values = { name, organization, days: LINK_DAYS };
  const privacy = notice
    ? new URL(`/${locale}/organizations/${notice}/privacy`, env().APP_ORIGIN).href
    : null;
  const letter = setLetter({
    locale,
    greeting: t(isMinor ? 'mail.greetingGuardian' : 'mail.greeting', values),
    paragraphs: [
      t(isMinor ? 'mail.textGuardian' : 'mail.text', values),
      t('mail.next', values),
      ...(privacy ? [t('mail.notice', { link: privacy })] : []),
    ],
    button: { label: t('mail.button'), url: link },
    footer: t('mail.footer', values),
  });
  return { kind: 'consent.ask', to, subject: t('mail.subject', values), ...letter };
}
