'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { archiveCustomFieldAction, restoreCustomFieldAction } from '../actions';
import { customFieldInput } from '../custom-schema';

type Props = { locale: string; organization: string; id: string; isArchived: boolean };

/** Asks a question no more, or again. Nothing is lost either way. */
export function CustomFieldSwitch({ id, isArchived, ...props }: Props) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const form = useActionForm({
    action: isArchived ? restoreCustomFieldAction : archiveCustomFieldAction,
    schema: customFieldInput,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      <HiddenField name="id" value={id} />
      <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet" size="small">
        {isArchived ? t('custom.restore') : t('custom.archive')}
      </SubmitButton>
    </ActionForm>
  );
}
