'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { acceptInvitationAction } from '../invitation-actions';

/** The button of somebody who is signed in: only it uses the invitation up. */
export function InvitationAcceptForm({ locale, token }: { locale: string; token: string }) {
  const t = useTranslations('accounts');
  const common = useTranslations('common');
  const form = useActionForm({ action: acceptInvitationAction, errorText: useErrorText() });
  return (
    <ActionForm form={form} locale={locale} errorTitle={t('problem')}>
      <HiddenField name="token" value={token} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('invitation.accept')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
