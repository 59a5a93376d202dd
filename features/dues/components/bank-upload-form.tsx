'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { inputProps } from '@/components/form/field-binding';
import { FieldFrame } from '@/components/form/field-frame';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { CURRENCIES } from '@/lib/money';
import { uploadBankFileAction } from '../bank-actions';

type Props = { locale: string; organization: string; currency: string };

/** Takes a bank statement in. */
export function BankUploadForm({ currency, ...props }: Props) {
  const t = useTranslations('dues');
  const common = useTranslations('common');
  const form = useActionForm({
    action: uploadBankFileAction,
    initial: { currency },
    errorText: useErrorText(),
  });
  const file = { ...form.field('file', t('bank.file')), hint: t('bank.fileHint'), required: true };
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      <FieldFrame {...file}>
        <input {...inputProps(file)} type="file" accept=".csv,.tsv,.txt,.xlsx" className="input" />
      </FieldFrame>
      <SelectField
        {...form.field('currency', t('field.currency'))}
        options={CURRENCIES.map((value) => ({ value, label: value }))}
        short
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('bank.upload')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
