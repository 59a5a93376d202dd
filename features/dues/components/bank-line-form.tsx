'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { decideBankLineAction } from '../bank-actions';

type Props = {
  locale: string;
  organization: string;
  file: string;
  number: number;
  chosen: string;
  people: { value: string; label: string; hint?: string }[];
};

/** Whose payment a line is: one of those who could be meant or were found, or nobody. */
export function BankLineForm({ file, number, chosen, people, ...props }: Props) {
  const t = useTranslations('dues');
  const common = useTranslations('common');
  const form = useActionForm({
    action: decideBankLineAction,
    initial: { person: chosen },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      <HiddenField name="id" value={file} />
      <HiddenField name="number" value={String(number)} />
      <RadioGroup
        {...form.field('person', t('bank.choose'))}
        options={[...people, { value: '', label: t('bank.nobody') }]}
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('bank.keep')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
