'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { sendClaimLinkAction } from '../claim-actions';
import { claimLinkInput } from '../claim-schema';

type Props = { locale: string; organization: string };

/** For whoever has no account: the address that a link is mailed to, by which they go on to the claim. */
export function ClaimLinkForm({ locale, organization }: Props) {
  const t = useTranslations('claims.link');
  const shared = useTranslations('organizations.form');
  const common = useTranslations('common');
  const form = useActionForm({
    action: sendClaimLinkAction,
    schema: claimLinkInput,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={shared('problem')}>
      <TextField
        {...form.field('email', t('email'))}
        hint={t('emailHint')}
        type="email"
        autoComplete="email"
        spellCheck={false}
        required
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet">
          {t('send')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
