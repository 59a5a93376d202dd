import type { CustomFieldKind } from '@/db/enums';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import { type CustomText, customText } from './custom-rules';

interface Answered {
  kind: CustomFieldKind;
  texts: readonly CustomText[];
}

/** What an organization's own question is called. */
export const questionText = ({ texts }: Pick<Answered, 'texts'>, locale: Locale): string =>
  customText(texts, locale, ({ label }) => label)?.text ?? '';

/** An answer to it as people read it; `labels` are the words of the namespace. */
export function answerText(
  question: Answered,
  value: string,
  locale: Locale,
  labels: (key: string) => string,
): string {
  if (question.kind === 'number')
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(Number(value));
  const date = question.kind === 'date' ? parseEdtf(value) : null;
  return date ? formatHonestDate(date, locale) : answerInFile(question, value, locale, labels);
}

/** As a file has it, and an import reads it: dates and numbers stay as they are kept. */
export function answerInFile(
  { kind, texts }: Answered,
  value: string,
  locale: Locale,
  labels: (key: string) => string,
): string {
  if (kind === 'choice')
    return customText(texts, locale, ({ options }) => options[Number(value)])?.text ?? value;
  return kind === 'yes-no' ? labels(`yesNo.${value}`) : value;
}
