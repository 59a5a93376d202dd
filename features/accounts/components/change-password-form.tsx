'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { changePasswordAction } from '../actions';
import { SHORTEST_PASSWORD } from '../rules';
import { changePasswordSchema } from '../schema';
import { useErrorText } from './use-error-text';

/** A new password; the old one is asked for, so that an open screen is not enough. */
export function ChangePasswordForm({ locale, email }: { locale: string; email: string }) {
  const t = useTranslations('accounts');
  const common = useTranslations('common');
  const form = useActionForm({
    action: changePasswordAction,
    schema: changePasswordSchema,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} errorTitle={t('problem')}>
      {/* Tells a password manager whose password this is; the server knows. */}
      <input type="text" name="$username" autoComplete="username" value={email} readOnly hidden />
      <TextField
        {...form.field('oldPassword', t('oldPassword'))}
        type="password"
        autoComplete="current-password"
      />
      <TextField
        {...form.field('password', t('newPassword'))}
        hint={t('passwordRule', { count: SHORTEST_PASSWORD })}
        type="password"
        autoComplete="new-password"
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet">
          {t('setPassword')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
