'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { HiddenField } from '@/components/form/hidden-field';
import { LocaleTextsField } from '@/components/form/locale-texts-field';
import { PictureField } from '@/components/form/picture-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { formValues } from '@/lib/form-values';
import type { Locale } from '@/lib/locales';
import { addPhotoAction, describePhotoAction, removePhotoAction } from '../record-actions';
import { describePhotoSchema, photoFormSchema } from '../record-schema';
import type { DescribedPhoto } from '../record-view';

type Own = { locale: string; organization: string; event: string };

/** What the schema of the form looks at: of the file its size only. */
const toInput = (data: FormData) => {
  const file = data.get('file');
  return { ...formValues(data), file: file instanceof File && file.name !== '' ? file.size : undefined };
};

/** Puts one photograph there: each is asked about by itself. */
export function AddPhotoForm({ event, ...props }: Own) {
  const t = useTranslations('events.record');
  const cover = useTranslations('events.cover');
  const common = useTranslations('common');
  const form = useActionForm({
    action: addPhotoAction,
    schema: photoFormSchema,
    errorText: useErrorText(),
    toInput,
  });
  const file = { ...form.field('file', t('file')), hint: t('fileHint'), required: true };
  return (
    <ActionForm form={form} {...props} errorTitle={cover('problem')}>
      <HiddenField name="event" value={event} />
      <PictureField {...file} />
      <CheckboxField {...form.field('everybodyAgreed')} label={t('everybodyAgreed')} required />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet">
          {t('addPhoto')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

type Described = {
  photo: DescribedPhoto;
  languages: { locale: Locale; label: string }[];
};

/** What is written below a photograph, and what it shows, in as many languages as somebody writes it in. */
export function DescribePhotoForm({ photo, event, languages, ...props }: Own & Described) {
  const t = useTranslations('events.record');
  const common = useTranslations('common');
  const form = useActionForm({
    action: describePhotoAction,
    schema: describePhotoSchema,
    initial: Object.fromEntries(
      (['captions', 'alts'] as const).flatMap((what) =>
        languages.map(({ locale }) => [`${what}.${locale}`, photo[what][locale] ?? '']),
      ),
    ),
    errorText: useErrorText(),
  });
  return (
    <DetailsDisclosure summary={t('describe')} open={form.state.status === 'error' ? true : undefined}>
      <ActionForm form={form} {...props} errorTitle={t('problem')} className="form mt-3">
        <HiddenField name="event" value={event} />
        <HiddenField name="photo" value={photo.id} />
        <LocaleTextsField
          label={t('caption')}
          hint={t('captionHint')}
          locales={languages}
          field={(language) => form.field(`captions.${language}`)}
          maxLength={500}
        />
        <LocaleTextsField
          label={t('alt')}
          hint={t('altHint')}
          locales={languages}
          field={(language) => form.field(`alts.${language}`)}
          maxLength={500}
        />
        <div>
          <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet">
            {common('save')}
          </SubmitButton>
        </div>
      </ActionForm>
    </DetailsDisclosure>
  );
}

/** Takes a photograph away. */
export function RemovePhotoForm({ photo, event, ...props }: Own & { photo: string }) {
  const t = useTranslations('events.record');
  const common = useTranslations('common');
  const form = useActionForm({ action: removePhotoAction, errorText: useErrorText() });
  return (
    <ActionForm form={form} {...props} errorTitle={t('problem')}>
      <HiddenField name="event" value={event} />
      <HiddenField name="photo" value={photo} />
      <SubmitButton pending={form.pending} pendingText={common('sending')} look="danger" size="small">
        {t('removePhoto')}
      </SubmitButton>
    </ActionForm>
  );
}
