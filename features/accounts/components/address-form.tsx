'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { sendPasswordResetAction, sendSignInLinkAction } from '../actions';
import { addressSchema } from '../schema';
import { useErrorText } from './use-error-text';

type Props = { locale: string; purpose: 'sign-in' | 'password-reset'; next?: string };

/** Asks for the address that a link is to be mailed to. */
export function AddressForm({ locale, purpose, next }: Props) {
  const t = useTranslations('accounts');
  const common = useTranslations('common');
  const form = useActionForm({
    action: purpose === 'sign-in' ? sendSignInLinkAction : sendPasswordResetAction,
    schema: addressSchema,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} errorTitle={t('problem')}>
      {next && purpose === 'sign-in' ? <HiddenField name="next" value={next} /> : null}
      <TextField
        {...form.field('email', t('email'))}
        type="email"
        autoComplete="username"
        spellCheck={false}
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('sendLink')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
