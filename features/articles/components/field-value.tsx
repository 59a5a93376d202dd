import { useTranslations } from 'next-intl';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';

type Props = {
  locale: Locale;
  /** Of words that are an article's own. */
  language: Locale | null;
  field: string;
  value: string;
};

const LABELS: Record<string, 'category' | 'office' | 'ourRole' | 'personFact'> = {
  category: 'category',
  office: 'office',
  ourRole: 'ourRole',
  fact: 'personFact',
};

/** A value of an article in the reader's words: dates and kinds are translated, its own words are not. */
export function FieldValue({ locale, language, field, value }: Props) {
  const labels = useTranslations('labels');
  const t = useTranslations('articles.review');
  if (value === '') return t('nothing');
  if (field === 'isPrivate') return t(value === 'true' ? 'private' : 'nothing');
  const date = field === 'edtf' || field === 'date' ? parseEdtf(value) : null;
  if (date) return formatHonestDate(date, locale);
  const kind = LABELS[field];
  if (kind) return value === 'none' ? t('noOffice') : labels(`${kind}.${value}` as never);
  return <span lang={language ?? undefined}>{value}</span>;
}
