'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { correctEntryAction } from '../actions';
import { correctEntryInput } from '../schema';

/** Takes an entry back; says first that it stays to be seen. */
export function CorrectForm({ id, ...props }: { locale: string; organization: string; id: string }) {
  const t = useTranslations('dues');
  const common = useTranslations('common');
  const form = useActionForm({
    action: correctEntryAction,
    schema: correctEntryInput,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      <p>{t('correct.explained')}</p>
      <HiddenField name="id" value={id} />
      <TextField {...form.field('note', t('correct.why'))} maxLength={300} required />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="danger">
          {t('correct.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
