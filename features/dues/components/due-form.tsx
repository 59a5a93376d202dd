'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { addDueAction } from '../actions';
import { addDueInput } from '../schema';
import { AmountFields } from './amount-fields';

type Props = {
  locale: string;
  organization: string;
  person: string;
  formKey: string;
  year: string;
  currency: string;
};

/** A due that no fee says. */
export function DueForm({ person, formKey, year, currency, ...props }: Props) {
  const t = useTranslations('dues');
  const common = useTranslations('common');
  const form = useActionForm({
    action: addDueAction,
    schema: addDueInput,
    initial: { year, currency },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')} requiredNote={t('form.required')}>
      <p>{t('add.dueExplained')}</p>
      <HiddenField name="person" value={person} />
      <HiddenField name="key" value={formKey} />
      <AmountFields
        amount={form.field('amount', t('field.amount'))}
        currency={form.field('currency', t('field.currency'))}
      />
      <TextField {...form.field('year', t('field.year'))} inputMode="numeric" maxLength={4} required short />
      <TextField {...form.field('note', t('field.note'))} hint={t('field.noteHint')} maxLength={300} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('add.due')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
