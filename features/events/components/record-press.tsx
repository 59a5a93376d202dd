'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { addPressAction, removePressAction } from '../record-actions';
import { addPressSchema } from '../record-schema';

type Props = { locale: string; organization: string; event: string };

/** Names what was written about an event. */
export function AddPressForm({ locale, organization, event }: Props) {
  const t = useTranslations('events.record');
  const common = useTranslations('common');
  const form = useActionForm({
    action: addPressAction,
    schema: addPressSchema,
    initial: { language: locale },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('problem')}>
      <HiddenField name="event" value={event} />
      <TextField {...form.field('url', t('pressUrl'))} type="url" inputMode="url" maxLength={2000} required />
      <TextField {...form.field('title', t('pressTitle'))} maxLength={300} required />
      <div className="grid items-end gap-5 sm:grid-cols-3">
        <TextField {...form.field('publication', t('publication'))} maxLength={200} required />
        <TextField
          {...form.field('publishedEdtf', t('published'))}
          hint={t('publishedHint')}
          maxLength={40}
        />
        <TextField
          {...form.field('language', t('language'))}
          hint={t('languageHint')}
          maxLength={3}
          required
        />
      </div>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet">
          {t('addPress')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** It was not about this event after all. */
export function RemovePressForm({ event, source, ...own }: Props & { source: string }) {
  const t = useTranslations('events.record');
  const common = useTranslations('common');
  const form = useActionForm({ action: removePressAction, errorText: useErrorText() });
  return (
    <ActionForm form={form} {...own} errorTitle={t('problem')}>
      <HiddenField name="event" value={event} />
      <HiddenField name="source" value={source} />
      <SubmitButton pending={form.pending} pendingText={common('sending')} look="danger" size="small">
        {t('removePress')}
      </SubmitButton>
    </ActionForm>
  );
}
