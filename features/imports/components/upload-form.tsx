'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { inputProps } from '@/components/form/field-binding';
import { FieldFrame } from '@/components/form/field-frame';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { type OwnType, typeOptions } from '@/features/members/type-names';
import type { FormState } from '@/lib/form-state';
import { formValues } from '@/lib/form-values';
import type { Locale } from '@/lib/locales';
import { uploadFormInput } from '../schema';
import { sendUpload } from '../send-upload';
import { ImportProgress } from './import-progress';

type Props = {
  locale: string;
  organization: string;
  today: string;
  types: OwnType[];
  /** By which the form asks how far it is. */
  progress: string;
  /** What the form came back with, where it was sent without JavaScript. */
  before?: FormState | undefined;
};

/** What the schema of the form looks at: of the file its size only. */
const toInput = (data: FormData) => {
  const file = data.get('file');
  const size = file instanceof File && file.name !== '' ? file.size : undefined;
  return { ...formValues(data), file: size };
};

/** Takes a file in. What it does not say of memberships is said here. */
export function UploadForm({ locale, organization, today, types, progress, before }: Props) {
  const t = useTranslations('imports');
  const labels = useTranslations('labels');
  const errorText = useErrorText();
  const address = `/${locale}/manage/${organization}/members/import/file`;
  const form = useActionForm({
    action: (_state, data) => sendUpload(address, data, errorText),
    address,
    before,
    schema: uploadFormInput,
    initial: { type: 'ordinary', start: today },
    errorText,
    toInput,
  });
  const file = { ...form.field('file', t('upload.file')), hint: t('upload.fileHint'), required: true };
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
      <input type="hidden" name="progress" value={progress} />
      <FieldFrame {...file}>
        <input {...inputProps(file)} type="file" accept=".csv,.tsv,.txt,.xlsx" className="input" />
      </FieldFrame>
      <div className="beside">
        <SelectField
          {...form.field('type', t('upload.type'))}
          hint={t('upload.typeHint')}
          options={typeOptions(types, locale as Locale, labels as never)}
        />
        <DateField {...form.field('start', t('upload.start'))} hint={t('upload.startHint')} />
      </div>
      <div>
        <SubmitButton pending={form.pending} pendingText={t('upload.pending')}>
          {t('upload.submit')}
        </SubmitButton>
      </div>
      {form.pending ? <ImportProgress {...{ locale, organization }} id={progress} /> : null}
    </ActionForm>
  );
}
