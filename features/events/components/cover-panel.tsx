'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { PictureField } from '@/components/form/picture-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { formValues } from '@/lib/form-values';
import { removeCoverAction, setCoverAction } from '../actions';
import { coverFormSchema } from '../cover-schema';

type Props = { locale: string; organization: string; event: string; cover: string | null };

/** What the schema of the form looks at: of the file its size only. */
const toInput = (data: FormData) => {
  const file = data.get('file');
  return { ...formValues(data), file: file instanceof File && file.name !== '' ? file.size : undefined };
};

/** The picture of an event: what is there, a new one, and taking it away. */
export function CoverPanel({ cover, event, ...props }: Props) {
  const t = useTranslations('events.cover');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const form = useActionForm({ action: setCoverAction, schema: coverFormSchema, errorText, toInput });
  const removal = useActionForm({ action: removeCoverAction, errorText });
  const file = { ...form.field('file', t('file')), hint: t('hint'), required: true };
  return (
    <div className="grid gap-4">
      {cover ? (
        <img
          className="h-auto w-full max-w-[30rem] rounded-card"
          src={`/${props.locale}/manage/${props.organization}/covers/${cover}`}
          alt={t('alt')}
          width={480}
          height={252}
        />
      ) : (
        <p className="sub">{t('none')}</p>
      )}
      <ActionForm form={form} {...props} errorTitle={t('problem')}>
        <HiddenField name="event" value={event} />
        <PictureField {...file} />
        <div>
          <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet">
            {t('submit')}
          </SubmitButton>
        </div>
      </ActionForm>
      {cover ? (
        <ActionForm form={removal} {...props} errorTitle={t('problem')}>
          <HiddenField name="event" value={event} />
          <SubmitButton pending={removal.pending} pendingText={common('sending')} look="danger" size="small">
            {t('remove')}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </div>
  );
}
