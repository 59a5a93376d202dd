import 'server-only';
import type { OfficeKind } from '@/db/enums';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import { translator } from '@/server/i18n/translator';
import { setLetter } from '@/server/mail/layout';
import type { Mail } from '@/server/mail/outbox';

interface EndingTerm {
  locale: Locale;
  to: string;
  organization: string;
  office: { kind: OfficeKind; title: string | null };
  /** As exactly as it was planned. */
  endEdtf: string;
  /** Whose term it is, where somebody else is told. */
  holder: string | null;
  /** Where the handover stands; nobody without a login can open it. */
  url: string | null;
}

/** Tells the holder, or those who keep the board, that a term ends soon and what is to be handed over. */
export async function termEndMail({
  locale,
  to,
  organization,
  office,
  endEdtf,
  holder,
  url,
}: EndingTerm): Promise<Mail> {
  const t = await translator(locale, 'board');
  const labels = await translator(locale, 'labels');
  const values = {
    organization,
    office: office.title ?? labels(`office.${office.kind}`),
    end: formatHonestDate(parseEdtf(endEdtf), locale),
    holder: holder ?? '',
  };
  const letter = setLetter({
    locale,
    greeting: t('mail.greeting'),
    paragraphs: [
      holder === null ? t('mail.yourTerm', values) : t('mail.theirTerm', values),
      holder === null ? t('mail.yourPart', values) : t('mail.whatToDo', values),
    ],
    ...(url ? { button: { label: t('mail.open'), url } } : {}),
    footer: t('mail.footer', values),
  });
  return { kind: 'term-ends', to, subject: t('mail.subject', values), ...letter };
}
