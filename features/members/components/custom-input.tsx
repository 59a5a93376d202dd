'use client';

import { useTranslations } from 'next-intl';
import { DateField } from '@/components/form/date-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import type { ActionForm as Form } from '@/components/form/use-action-form';
import type { Locale } from '@/lib/locales';
import type { CustomField } from '../custom';
import { customText, optionCount } from '../custom-rules';

/** The field of one of the organization's own questions. */
export function CustomInput({ form, field, locale }: { form: Form; field: CustomField; locale: Locale }) {
  const t = useTranslations('members');
  const label = customText(field.texts, locale, (text) => text.label);
  const common = {
    ...form.field(`values.${field.id}`, label?.text ?? ''),
    lang: label?.lang,
    required: field.isRequired,
  };
  if (field.kind === 'date') return <DateField {...common} hint={t('form.dateHint')} />;
  if (field.kind === 'choice' || field.kind === 'yes-no') {
    return (
      <SelectField
        {...common}
        empty={t(field.isRequired ? 'custom.choose' : 'custom.unanswered')}
        options={choicesOf(field, locale, t)}
      />
    );
  }
  return (
    <TextField
      {...common}
      autoComplete="off"
      inputMode={field.kind === 'number' ? 'decimal' : undefined}
      maxLength={field.kind === 'text' ? 500 : 30}
    />
  );
}

function choicesOf(field: CustomField, locale: Locale, t: (key: 'custom.yes' | 'custom.no') => string) {
  if (field.kind === 'yes-no') {
    return [
      { value: 'yes', label: t('custom.yes') },
      { value: 'no', label: t('custom.no') },
    ];
  }
  return Array.from({ length: optionCount(field.texts) }, (_, place) => {
    const option = customText(field.texts, locale, (text) => text.options[place]);
    return { value: String(place), label: option?.text ?? String(place + 1), lang: option?.lang };
  });
}
