import { useTranslations } from 'next-intl';
import type { NameForm } from '@/db/enums';
import type { Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import { formatPhone } from '@/lib/phones';
import type { ChangeValue } from '../change-value';
import type { PersonField } from '../fields';
import { dateText } from './dates';

/** How what a request changes is read: the value before or after it. */
export function useChangeText(locale: Locale) {
  const t = useTranslations('changes');
  const labels = useTranslations('labels');
  const text = (field: PersonField, value: string): string => {
    if (field === 'birth') return dateText(value, locale);
    if (field === 'gender') return labels(`gender.${value}` as never);
    if (field === 'phone') return formatPhone(value);
    return field === 'language' ? labels(`language.${value}` as never) : value;
  };
  return (field: PersonField, value: ChangeValue): string => {
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    if (isEmpty) return t('nothing');
    if (typeof value === 'string') return text(field, value);
    if (Array.isArray(value)) {
      return value
        .map((one) =>
          typeof one === 'string'
            ? labels(`spoken.${one}` as never)
            : `${formatPersonName(one, 'surname-first')} (${labels(`nameForm.${one.form satisfies NameForm}`)})`,
        )
        .join('; ');
    }
    if ('given' in value) return formatPersonName(value, 'given-first');
    const said = text(field, value.value);
    return value.label ? `${said} (${labels(`contactLabel.${value.label}` as never)})` : said;
  };
}
