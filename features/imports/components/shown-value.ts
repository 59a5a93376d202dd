import { nameAmong, type OwnType } from '@/features/members/type-names';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import { formatMoney } from '@/lib/money';
import { formatPersonName } from '@/lib/names/person-name';
import { formatPhone } from '@/lib/phones';
import { answerText } from '../../members/answer-text';
import { customField, isPaid } from '../fields';
import { unpackName } from '../packed-name';
import { amountsIn } from '../paid-cells';
import type { AskedField } from '../view';

/** A value of the plan as people read it. */
export function shownValue(
  field: string,
  value: string,
  locale: Locale,
  labels: (key: string) => string,
  { types, asked }: { types: readonly OwnType[]; asked: readonly AskedField[] },
): string {
  if (field.startsWith('form-')) return formatPersonName(unpackName(value), 'surname-first');
  if (isPaid(field)) {
    const amounts = amountsIn(value).map(({ amount, currency }) => formatMoney(amount, currency, locale));
    return amounts.join(' + ') || labels('yesNo.yes');
  }
  const question = asked.find(({ id }) => customField(id) === field);
  if (question) return answerText(question, value, locale, labels);
  if (field === 'phone' || field === 'morePhones')
    return value
      .split(',')
      .map((phone) => formatPhone(phone))
      .join(', ');
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
