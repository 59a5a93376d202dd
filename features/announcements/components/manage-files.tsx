'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { inputProps } from '@/components/form/field-binding';
import { FieldFrame } from '@/components/form/field-frame';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { ActionButton } from '@/features/organizations/components/action-button';
import { addFileAction, removeFileAction } from '../actions';
import type { Attachment } from '../view';

type Props = { locale: string; organization: string; id: string; files: Attachment[]; mayChange: boolean };

/** What goes out with the mail. */
export function ManageFiles({ locale, organization, id, files, mayChange }: Props) {
  const t = useTranslations('announcements.files');
  const shared = useTranslations('organizations');
  const common = useTranslations('common');
  const form = useActionForm({ action: addFileAction, errorText: useErrorText() });
  const file = { ...form.field('file', t('add')), hint: t('hint'), required: true };
  return (
    <div className="grid gap-5">
      {files.length > 0 ? (
        <ul className="grid gap-2">
          {files.map(({ id: one, name }) => (
            <li key={one} className="flex flex-wrap items-center gap-3">
              <span className="min-w-0 break-words">{name}</span>
              {mayChange ? (
                <ActionButton
                  locale={locale}
                  organization={organization}
                  action={removeFileAction}
                  values={{ id, file: one }}
                  size="small"
                >
                  {t('remove')}
                </ActionButton>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="sub">{t('none')}</p>
      )}
      {mayChange ? (
        <ActionForm
          form={form}
          locale={locale}
          organization={organization}
          errorTitle={shared('form.problem')}
        >
          <HiddenField name="id" value={id} />
          <FieldFrame {...file}>
            <input {...inputProps(file)} type="file" accept=".pdf,.jpg,.jpeg,.png,.webp" className="input" />
          </FieldFrame>
          <div>
            <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet">
              {t('submit')}
            </SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </div>
  );
}
