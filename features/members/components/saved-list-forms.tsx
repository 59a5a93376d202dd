'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { deleteListAction, renameListAction, saveListAction } from '../list-actions';
import { deleteListInput, renameListInput, saveListInput } from '../list-schema';

type Props = { locale: string; organization: string };
/** What stands behind the `?` of the list's address. */
type Here = Props & { query: string };

/** Gives a name to what is shown now. */
export function SaveListForm({ filter, query, ...props }: Here & { filter: Record<string, string> }) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const form = useActionForm({ action: saveListAction, schema: saveListInput, errorText: useErrorText() });
  return (
    <details className="more open:w-full" open={form.state.status === 'error'}>
      <summary className="btn btn-small">{t('saved.save')}</summary>
      <div className="card card-in mt-2">
        <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
          <HiddenField name="$query" value={query} />
          {Object.entries(filter).map(([name, value]) => (
            <HiddenField key={name} name={`filter.${name}`} value={value} />
          ))}
          <TextField
            {...form.field('name', t('saved.name'))}
            hint={t('saved.nameHint')}
            required
            maxLength={60}
          />
          <div>
            <SubmitButton pending={form.pending} pendingText={common('sending')}>
              {common('save')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}

/** Another name for the list that is shown, or the end of it. */
export function ChangeListForms({ id, name, query, ...props }: Here & { id: string; name: string }) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const rename = useActionForm({
    action: renameListAction,
    schema: renameListInput,
    initial: { name },
    errorText,
  });
  const remove = useActionForm({ action: deleteListAction, schema: deleteListInput, errorText });
  return (
    <details className="more open:w-full" open={rename.state.status === 'error'}>
      <summary className="btn btn-small">{t('saved.change')}</summary>
      <div className="card card-in mt-2 grid gap-5">
        <ActionForm form={rename} {...props} errorTitle={t('form.problem')}>
          <HiddenField name="$query" value={query} />
          <HiddenField name="id" value={id} />
          <TextField {...rename.field('name', t('saved.name'))} required maxLength={60} />
          <div>
            <SubmitButton pending={rename.pending} pendingText={common('sending')} size="small">
              {t('saved.rename')}
            </SubmitButton>
          </div>
        </ActionForm>
        <ActionForm form={remove} {...props} errorTitle={t('form.problem')}>
          <HiddenField name="id" value={id} />
          <p className="hint">{t('saved.deleteExplained')}</p>
          <div>
            <SubmitButton pending={remove.pending} pendingText={common('sending')} look="danger" size="small">
              {t('saved.delete')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}
