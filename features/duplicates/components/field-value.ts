import { useTranslations } from 'next-intl';
import { dateText } from '@/features/members/components/dates';
import type { Locale } from '@/lib/locales';
import { formatPhone } from '@/lib/phones';
import type { ChosenField } from '../rules';

/** How a field is called and how its value is read. */
export function useFieldWords(locale: Locale) {
  const t = useTranslations('duplicates');
  const fields = useTranslations('members.field');
  const labels = useTranslations('labels');
  return {
    label: (field: ChosenField): string => {
      if (field.startsWith('form-')) return labels(`nameForm.${field.slice(5)}` as never);
      return field === 'biography' ? t('choose.biography') : fields(field as never);
    },
    value: (field: ChosenField, value: string): string => {
      if (field === 'birth') return dateText(value, locale);
      if (field === 'gender') return labels(`gender.${value}` as never);
      if (field === 'languages') {
        return value
          .split(',')
          .map((spoken) => labels(`spoken.${spoken}` as never))
          .join(', ');
      }
      if (field === 'phone') return formatPhone(value);
      return field === 'language' ? labels(`language.${value}` as never) : value;
    },
  };
}
