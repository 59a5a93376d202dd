'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { SHORTEST_PASSWORD } from '@/features/accounts/rules';
import { setUpSchema } from '@/features/accounts/schema';
import { setUpAction } from '../set-up-actions';

/** Name, address and password of the first administrator. */
export function SetUpForm({ locale, token }: { locale: string; token: string }) {
  const t = useTranslations('accounts');
  const common = useTranslations('common');
  const form = useActionForm({ action: setUpAction, schema: setUpSchema, errorText: useErrorText() });
  return (
    <ActionForm form={form} locale={locale} errorTitle={t('problem')}>
      <HiddenField name="token" value={token} />
      <TextField {...form.field('name', t('name'))} hint={t('nameHint')} autoComplete="name" />
      <TextField
        {...form.field('email', t('email'))}
        type="email"
        autoComplete="username"
        spellCheck={false}
      />
      <TextField
        {...form.field('password', t('password'))}
        hint={t('passwordRule', { count: SHORTEST_PASSWORD })}
        type="password"
        autoComplete="new-password"
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('setUp.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
