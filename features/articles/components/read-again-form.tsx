'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { inputProps } from '@/components/form/field-binding';
import { FieldFrame } from '@/components/form/field-frame';
import { SubmitButton } from '@/components/form/submit-button';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { sendUpload } from '@/features/imports/send-upload';
import type { FormState } from '@/lib/form-state';

type Props = {
  locale: string;
  organization: string;
  article: string;
  /** The reader has become another since the article was read. */
  isReaderOld: boolean;
  /** What the form came back with, where it was sent without JavaScript. */
  before?: FormState | undefined;
};

/** Reads an article again: its corrected text, or the one that is there. */
export function ReadAgainForm({ locale, organization, article, isReaderOld, before }: Props) {
  const t = useTranslations('articles.again');
  const fields = useTranslations('articles.form');
  const errorText = useErrorText();
  const address = `/${locale}/manage/${organization}/articles/${article}/again`;
  const form = useActionForm({
    action: (_state, data) => sendUpload(address, data, errorText),
    address,
    before,
    errorText,
  });
  const file = { ...form.field('file', fields('file')), hint: fields('fileHint') };
  return (
    <details className="more mb-5" open={form.state.status === 'error' || isReaderOld || undefined}>
      <summary>{t('readAgain')}</summary>
      <div className="card card-in">
        <p className="sub">{t(isReaderOld ? 'explainedReader' : 'explained')}</p>
        <ActionForm form={form} locale={locale} organization={organization} errorTitle={fields('problem')}>
          <input type="hidden" name="id" value={article} />
          <TextareaField {...form.field('text', t('text'))} hint={t('textHint')} rows={8} />
          <FieldFrame {...file}>
            <input {...inputProps(file)} type="file" accept=".txt,.html,.htm,.docx,.pdf" className="input" />
          </FieldFrame>
          <div>
            <SubmitButton pending={form.pending} pendingText={fields('pending')}>
              {t('submit')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}
