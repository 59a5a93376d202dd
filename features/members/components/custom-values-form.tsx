'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { type ActionForm as Form, useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import type { FormAction } from '@/lib/form-state';
import type { Locale } from '@/lib/locales';
import type { z } from '@/lib/validation';
import { writeCustomValuesAction, writeOwnCustomValuesAction } from '../actions';
import type { CustomAnswer, CustomField } from '../custom';
import { customText, optionCount } from '../custom-rules';
import { writeCustomInput, writeOwnCustomInput } from '../custom-schema';

type Props = {
  locale: Locale;
  organization: string;
  /** The person, for those who keep the record; one's own without. */
  id?: string;
  /** Somebody else's than one's own: what saves them, and whose they are. */
  instead?: { action: FormAction; schema: z.ZodType; person: string };
  version: string;
  fields: CustomField[];
  answers: CustomAnswer[];
};

/** The answers to the organization's own questions. */
export function CustomValuesForm({ id, instead, version, fields, answers, ...props }: Props) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const form = useActionForm({
    action: instead?.action ?? (id ? writeCustomValuesAction : writeOwnCustomValuesAction),
    schema: instead?.schema ?? (id ? writeCustomInput : writeOwnCustomInput),
    initial: Object.fromEntries(answers.map((answer) => [`values.${answer.id}`, answer.value])),
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      {id ? <HiddenField name="id" value={id} /> : null}
      {instead ? <HiddenField name="person" value={instead.person} /> : null}
      <HiddenField name="version" value={version} />
      <div className="beside">
        {fields.map((field) => (
          <CustomInput key={field.id} form={form} field={field} locale={props.locale} />
        ))}
      </div>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {common('save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function CustomInput({ form, field, locale }: { form: Form; field: CustomField; locale: Locale }) {
  const t = useTranslations('members');
  const label = customText(field.texts, locale, (text) => text.label);
  const common = {
    ...form.field(`values.${field.id}`, label?.text ?? ''),
    lang: label?.lang,
    required: field.isRequired,
  };
  if (field.kind === 'date') return <DateField {...common} hint={t('form.dateHint')} />;
  if (field.kind === 'choice' || field.kind === 'yes-no') {
    return <SelectField {...common} empty={t('custom.unanswered')} options={choicesOf(field, locale, t)} />;
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
