'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { PictureField } from '@/components/form/picture-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { photoAddress } from '@/features/members/photo-address';
import { formValues } from '@/lib/form-values';
import { removePhotoAction, setPhotoAction } from '../photo-actions';
import { photoFormInput, removePhotoInput } from '../photo-schema';

type Props = {
  locale: string;
  organization: string;
  /** Whose. */
  id: string;
  /** Of the picture that is there. */
  photo?: string;
  /** Where it stands, and where one comes back to. */
  from: 'own' | 'ward' | 'member';
  /** May a new one be put there? The one that is there may always be taken away. */
  maySet: boolean;
};

/** The photo of a person: what is there, a new one, and taking it away. */
export function PhotoPanel({ photo, maySet, ...props }: Props) {
  const t = useTranslations('households');
  return (
    <div className="grid gap-4">
      {photo ? (
        <img
          className="size-40 rounded-card object-cover"
          src={photoAddress(props, photo, 'large')}
          alt={t('photo.alt')}
          width={160}
          height={160}
        />
      ) : (
        <p className="soft">{t('photo.none')}</p>
      )}
      {maySet ? <SetPhotoForm {...props} /> : null}
      {photo ? <RemovePhotoForm {...props} /> : null}
    </div>
  );
}

type FormProps = Omit<Props, 'photo' | 'maySet'>;

/** What the schema of the form looks at: of the file its size only. */
const toInput = (data: FormData) => {
  const file = data.get('file');
  return { ...formValues(data), file: file instanceof File && file.name !== '' ? file.size : undefined };
};

function SetPhotoForm({ id, from, ...props }: FormProps) {
  const t = useTranslations('households');
  const common = useTranslations('common');
  const form = useActionForm({
    action: setPhotoAction,
    schema: photoFormInput,
    errorText: useErrorText(),
    toInput,
  });
  const file = { ...form.field('file', t('photo.file')), hint: t('photo.hint'), required: true };
  return (
    <ActionForm form={form} {...props} errorTitle={t('photo.problem')}>
      <HiddenField name="id" value={id} />
      <HiddenField name="$from" value={from} />
      <PictureField {...file} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('photo.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Asks first: nobody keeps a copy. */
function RemovePhotoForm({ id, from, ...props }: FormProps) {
  const t = useTranslations('households');
  const common = useTranslations('common');
  const form = useActionForm({
    action: removePhotoAction,
    schema: removePhotoInput,
    errorText: useErrorText(),
  });
  return (
    <details className="more" open={form.state.status === 'error'}>
      <summary className="btn btn-small btn-danger">{t('photo.remove.ask')}</summary>
      <div className="card card-in mt-3">
        <ActionForm form={form} {...props} errorTitle={t('photo.problem')}>
          <p>{t('photo.remove.explained')}</p>
          <HiddenField name="id" value={id} />
          <HiddenField name="$from" value={from} />
          <div>
            <SubmitButton look="danger" pending={form.pending} pendingText={common('sending')}>
              {t('photo.remove.submit')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}
