'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import type { FormAction } from '@/lib/form-state';

type Props = {
  locale: string;
  organization: string;
  action: FormAction;
  values: Record<string, string>;
  submit: string;
  look?: 'primary' | 'danger' | 'plain';
  children?: ReactNode;
};

/** A form of one button: what it sends is decided already. */
export function OneButtonForm({ action, values, submit, look = 'primary', children, ...props }: Props) {
  const t = useTranslations('dues');
  const common = useTranslations('common');
  const form = useActionForm({ action, errorText: useErrorText() });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      {children}
      {Object.entries(values).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look={look}>
          {submit}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
