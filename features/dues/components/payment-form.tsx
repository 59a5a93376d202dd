'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { PAYMENT_METHODS } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { recordPaymentAction } from '../actions';
import { recordPaymentInput } from '../schema';
import { AmountFields } from './amount-fields';

type Props = {
  locale: string;
  organization: string;
  person: string;
  formKey: string;
  today: string;
  currency: string;
  /** What is open, to be proposed. */
  amount: string;
  /** The dues that are open. */
  dues: { value: string; label: string }[];
};

/** What was paid, how, when and for what. */
export function PaymentForm({ person, formKey, today, currency, amount, dues, ...props }: Props) {
  const t = useTranslations('dues');
  const common = useTranslations('common');
  const form = useActionForm({
    action: recordPaymentAction,
    schema: recordPaymentInput,
    initial: { kind: 'payment', amount, currency, day: today, method: 'cash' },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')} requiredNote={t('form.required')}>
      <HiddenField name="person" value={person} />
      <HiddenField name="key" value={formKey} />
      <RadioGroup
        {...form.field('kind', t('field.kind'))}
        inline
        options={(['payment', 'donation'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <AmountFields
        amount={form.field('amount', t('field.amount'))}
        currency={form.field('currency', t('field.currency'))}
      />
      <div className="beside">
        <DateField {...form.field('day', t('field.day'))} kind="date" max={today} required />
        <SelectField
          {...form.field('method', t('field.method'))}
          options={PAYMENT_METHODS.map((value) => ({ value, label: t(`method.${value}`) }))}
        />
      </div>
      {dues.length > 0 ? (
        <SelectField
          {...form.field('settles', t('field.settles'))}
          empty={t('field.settlesOldest')}
          options={dues}
        />
      ) : null}
      <TextField {...form.field('note', t('field.note'))} hint={t('field.noteHint')} maxLength={300} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('add.payment')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
