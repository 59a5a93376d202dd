'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { undoErasureAction } from '../actions';
import { undoInput } from '../schema';

type Props = { locale: string; organization: string; request: string; isOwn?: boolean };

export function UndoForm({ request, isOwn, ...props }: Props) {
  const t = useTranslations('personal-data');
  const common = useTranslations('common');
  const form = useActionForm({ action: undoErasureAction, schema: undoInput, errorText: useErrorText() });
  return (
    <ActionForm form={form} {...props} errorTitle={t('problem')}>
      <HiddenField name="request" value={request} />
      {isOwn ? <HiddenField name="$own" value="on" /> : null}
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('pending.undo')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
