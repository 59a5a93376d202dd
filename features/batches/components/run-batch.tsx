'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { ActionButton } from '@/features/organizations/components/action-button';
import { planBatchAction, runBatchAction } from '../actions';
import type { BatchSettings } from '../rules';

type Props = {
  locale: string;
  organization: string;
  batch: string;
  settings: BatchSettings;
  /** To how many people it will be done. */
  count: number;
};

/** Does what was shown. Where somebody has changed since, it says so, and one press shows anew what would happen. */
export function RunBatch({ locale, organization, batch, settings, count }: Props) {
  const t = useTranslations('batches');
  const common = useTranslations('common');
  const form = useActionForm({ action: runBatchAction, errorText: useErrorText() });
  const isRefused = form.state.status === 'error';
  const { action } = settings;
  const place = { locale, organization };
  return (
    <div className="grid gap-3">
      <ActionForm form={form} {...place} errorTitle={t('form.problem')}>
        <HiddenField name="batch" value={batch} />
        <div>
          <SubmitButton
            pending={form.pending}
            pendingText={common('sending')}
            look={isRefused ? 'quiet' : action === 'end-membership' ? 'danger' : 'primary'}
          >
            {t(`run.${action}`, { count })}
          </SubmitButton>
        </div>
      </ActionForm>
      {isRefused ? (
        <ActionButton
          {...place}
          look="primary"
          action={planBatchAction}
          values={{ batch, ...(settings as Record<string, string>) }}
        >
          {t('preview.again')}
        </ActionButton>
      ) : null}
    </div>
  );
}
