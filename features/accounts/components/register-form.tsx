'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { registerAction } from '../actions';
import { useErrorText } from './use-error-text';

type Props = { locale: string; token: string; next?: string; isKnown: boolean };

/** The button that opens the account of an address; where there is none yet, what its owner is called. */
export function RegisterForm({ locale, token, next, isKnown }: Props) {
  const t = useTranslations('accounts');
  const common = useTranslations('common');
  const form = useActionForm({ action: registerAction, errorText: useErrorText() });
  return (
    <ActionForm form={form} locale={locale} errorTitle={t('problem')}>
      <HiddenField name="token" value={token} />
      {next ? <HiddenField name="next" value={next} /> : null}
      {isKnown ? null : (
        <TextField {...form.field('name', t('name'))} autoComplete="name" maxLength={200} required />
      )}
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('register.goOn')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
