'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { inputProps } from '@/components/form/field-binding';
import { FieldFrame } from '@/components/form/field-frame';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { sendUpload } from '@/features/imports/send-upload';
import type { FormState } from '@/lib/form-state';

type Props = {
  locale: string;
  organization: string;
  /** What the form came back with, where it was sent without JavaScript. */
  before?: FormState | undefined;
};

/** Takes an article in: pasted, or a file. */
export function ReadInForm({ locale, organization, before }: Props) {
  const t = useTranslations('articles.form');
  const errorText = useErrorText();
  const address = `/${locale}/manage/${organization}/articles/file`;
  const form = useActionForm({
    action: (_state, data) => sendUpload(address, data, errorText),
    address,
    before,
    errorText,
  });
  const file = { ...form.field('file', t('file')), hint: t('fileHint') };
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('problem')}>
      <TextareaField {...form.field('text', t('text'))} hint={t('textHint')} rows={12} />
      <FieldFrame {...file}>
        <input {...inputProps(file)} type="file" accept=".txt,.html,.htm,.docx,.pdf" className="input" />
      </FieldFrame>
      <TextField {...form.field('publication', t('publication'))} hint={t('publicationHint')} />
      <DateField {...form.field('publishedOn', t('publishedOn'))} hint={t('publishedOnHint')} kind="date" />
      <TextField {...form.field('url', t('url'))} type="url" inputMode="url" placeholder="https://" />
      <div>
        <SubmitButton pending={form.pending} pendingText={t('pending')}>
          {t('submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
