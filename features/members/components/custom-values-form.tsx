'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import type { FormAction } from '@/lib/form-state';
import type { Locale } from '@/lib/locales';
import type { z } from '@/lib/validation';
import { writeCustomValuesAction, writeOwnCustomValuesAction } from '../actions';
import type { CustomAnswer, CustomField } from '../custom';
import { writeCustomInput, writeOwnCustomInput } from '../custom-schema';
import { CustomInput } from './custom-input';
import { nameQuestions } from './name-questions';

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
    <ActionForm
      form={form}
      {...props}
      errorTitle={t('form.problem')}
      requiredNote={fields.some(({ isRequired }) => isRequired) ? t('form.required') : undefined}
    >
      {id ? <HiddenField name="id" value={id} /> : null}
      {instead ? <HiddenField name="person" value={instead.person} /> : null}
      <HiddenField name="version" value={version} />
      <HiddenField name="asked" value={fields.map((field) => field.id).join(',')} />
      {nameQuestions(form, fields, props.locale)}
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
