'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { resetPasswordAction } from '../actions';
import { SHORTEST_PASSWORD } from '../rules';
import { resetPasswordSchema } from '../schema';
import { useErrorText } from './use-error-text';

/** A new password, by a mailed link. */
export function ResetPasswordForm({ locale, token }: { locale: string; token: string }) {
  const t = useTranslations('accounts');
  const common = useTranslations('common');
  const form = useActionForm({
    action: resetPasswordAction,
    schema: resetPasswordSchema,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} errorTitle={t('problem')}>
      <HiddenField name="token" value={token} />
      <TextField
        {...form.field('password', t('newPassword'))}
        hint={t('passwordRule', { count: SHORTEST_PASSWORD })}
        type="password"
        autoComplete="new-password"
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('setPassword')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
