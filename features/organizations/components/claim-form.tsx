'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { Fieldset } from '@/components/form/fieldset';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { requestClaimAction } from '../claim-actions';
import { requestClaimInput } from '../claim-schema';

type Props = { locale: string; organization: string };

/** Who somebody is to the organization, and what shows it. */
export function ClaimForm({ locale, organization }: Props) {
  const t = useTranslations('claims.form');
  const shared = useTranslations('organizations.form');
  const common = useTranslations('common');
  const form = useActionForm({
    action: requestClaimAction,
    schema: requestClaimInput,
    errorText: useErrorText(),
  });
  return (
    <ActionForm
      form={form}
      locale={locale}
      organization={organization}
      errorTitle={shared('problem')}
      requiredNote={shared('required')}
    >
      <TextField
        {...form.field('position', t('position'))}
        hint={t('positionHint')}
        maxLength={200}
        required
      />
      <TextareaField
        {...form.field('reason', t('reason'))}
        hint={t('reasonHint')}
        rows={4}
        maxLength={2000}
        required
      />
      <Fieldset legend={t('proof')} hint={t('proofHint')}>
        <TextField
          {...form.field('proofEmail', t('proofEmail'))}
          hint={t('proofEmailHint')}
          type="email"
          autoComplete="email"
        />
        <TextField
          {...form.field('proofUrl', t('proofUrl'))}
          hint={t('proofUrlHint')}
          type="url"
          inputMode="url"
          placeholder="https://"
        />
      </Fieldset>
      <p className="sub">{t('privacy')}</p>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('send')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
