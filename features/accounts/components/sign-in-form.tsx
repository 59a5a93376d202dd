'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { signInAction } from '../actions';
import { signInSchema } from '../schema';
import { useErrorText } from './use-error-text';

type Props = {
  locale: string;
  /** Where to go afterwards; checked again on the server. */
  next?: string;
  /** The address that was invited: it cannot be another. */
  email?: string;
};

/** Address and password. */
export function SignInForm({ locale, next, email }: Props) {
  const t = useTranslations('accounts');
  const common = useTranslations('common');
  const initial: Record<string, string> = email ? { email } : {};
  const form = useActionForm({
    action: signInAction,
    schema: signInSchema,
    initial,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} errorTitle={t('problem')}>
      {next ? <HiddenField name="next" value={next} /> : null}
      <TextField
        {...form.field('email', t('email'))}
        type="email"
        autoComplete="username"
        readOnly={email !== undefined}
        spellCheck={false}
      />
      <TextField {...form.field('password', t('password'))} type="password" autoComplete="current-password" />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {common('signIn')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
