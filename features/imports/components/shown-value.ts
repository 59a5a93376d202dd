import { nameAmong, type OwnType } from '@/features/members/type-names';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import { formatPhone } from '@/lib/phones';

/** A value of the plan as people read it. */
export function shownValue(
  field: string,
  value: string,
  locale: Locale,
  labels: (key: string) => string,
  types: readonly OwnType[],
): string {
  if (field === 'phone' || field === 'morePhones') return value.split(',').map(formatPhone).join(', ');
  if (field === 'type') return nameAmong(value, types, locale, labels).text;
  if (field === 'gender') return labels(`gender.${value}`);
  if (field === 'languages')
    return value
      .split(',')
      .map((spoken) => labels(`spoken.${spoken}`))
      .join(', ');
  if (field === 'language') return labels(`language.${value}`);
  const date = ['birth', 'start', 'end'].includes(field) ? parseEdtf(value) : null;
  return date ? formatHonestDate(date, locale) : value;
}
