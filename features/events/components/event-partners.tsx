'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { addPartnerAction, removePartnerAction } from '../actions';
import { addPartnerSchema } from '../schema';

type Own = { locale: string; organization: string; event: string };

/** Names a partner. */
export function AddPartnerForm({ locale, organization, event }: Own) {
  const t = useTranslations('events.partners');
  const common = useTranslations('common');
  const form = useActionForm({
    action: addPartnerAction,
    schema: addPartnerSchema,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('problem')}>
      <HiddenField name="event" value={event} />
      <TextField
        {...form.field('name', t('name'))}
        hint={t('nameHint')}
        autoComplete="off"
        maxLength={200}
        required
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet">
          {t('add')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Takes a partner off. */
export function RemovePartnerForm({ partner, locale, organization, event }: Own & { partner: string }) {
  const t = useTranslations('events.partners');
  const common = useTranslations('common');
  const form = useActionForm({ action: removePartnerAction, errorText: useErrorText() });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('problem')}>
      <HiddenField name="event" value={event} />
      <HiddenField name="partner" value={partner} />
      <SubmitButton pending={form.pending} pendingText={common('sending')} look="plain" size="small">
        {t('remove')}
      </SubmitButton>
    </ActionForm>
  );
}
