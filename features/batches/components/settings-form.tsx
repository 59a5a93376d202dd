'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import type { BatchAction } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import type { OwnType } from '@/features/members/type-names';
import { planBatchAction } from '../actions';
import { planInput } from '../schema';
import { SettingsFields } from './settings-fields';

type Props = {
  locale: string;
  organization: string;
  batch: string;
  action: BatchAction;
  initial: Record<string, string>;
  groups: { id: string; name: string; lang?: string }[];
  types: OwnType[];
  /** It has been shown before: it is worked out anew. */
  isAgain: boolean;
};

/** How it is to be done; then what will happen to whom is worked out and shown. */
export function SettingsForm({ batch, action, initial, groups, types, isAgain, ...props }: Props) {
  const t = useTranslations('batches');
  const groupWords = useTranslations('groups');
  const common = useTranslations('common');
  const form = useActionForm({
    action: planBatchAction,
    schema: planInput,
    initial,
    errorText: useErrorText(),
  });
  return (
    <ActionForm
      form={form}
      {...props}
      errorTitle={t('form.problem')}
      requiredNote={groupWords('form.required')}
    >
      <HiddenField name="batch" value={batch} />
      <HiddenField name="action" value={action} />
      <SettingsFields form={form} action={action} groups={groups} types={types} />
      <div>
        <SubmitButton
          pending={form.pending}
          pendingText={common('sending')}
          look={isAgain ? 'quiet' : 'primary'}
        >
          {isAgain ? t('preview.again') : t('preview.make')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
