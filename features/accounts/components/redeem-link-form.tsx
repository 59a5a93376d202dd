'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { redeemSignInLinkAction } from '../actions';
import { useErrorText } from './use-error-text';

type Props = { locale: string; token: string; next?: string };

/** The button that uses a mailed link up: opening the page alone does not. */
export function RedeemLinkForm({ locale, token, next }: Props) {
  const t = useTranslations('accounts');
  const common = useTranslations('common');
  const form = useActionForm({ action: redeemSignInLinkAction, errorText: useErrorText() });
  return (
    <ActionForm form={form} locale={locale} errorTitle={t('problem')}>
      <HiddenField name="token" value={token} />
      {next ? <HiddenField name="next" value={next} /> : null}
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {common('signIn')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
