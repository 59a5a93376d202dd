'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { orderDataAction } from '../actions';
import { orderInput } from '../schema';

/** Makes the link for one use. */
export function OrderForm(props: { locale: string; organization: string }) {
  const t = useTranslations('personal-data');
  const common = useTranslations('common');
  const form = useActionForm({ action: orderDataAction, schema: orderInput, errorText: useErrorText() });
  return (
    <ActionForm form={form} {...props} errorTitle={t('problem')}>
      <p>{t('order.explained')}</p>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('order.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
