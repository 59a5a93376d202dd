'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import type { FormAction } from '@/lib/form-state';
import { approveChangeAction, declineChangeAction, withdrawChangeAction } from '../actions';
import { approveChangeInput, changeInput, decideChangeInput } from '../schema';

type Props = { locale: string; organization: string; id: string };

/** Makes the change as it is shown. */
export function ApproveChange({ version, id, ...props }: Props & { version: string }) {
  const t = useTranslations('changes');
  const common = useTranslations('common');
  const form = useActionForm({
    action: approveChangeAction,
    schema: approveChangeInput,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('problem')}>
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={version} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('approve')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Says no, with words for the member. Opens first, and stays open where it was refused. */
export function DeclineChange({ id, ...props }: Props) {
  const t = useTranslations('changes');
  const common = useTranslations('common');
  const form = useActionForm({
    action: declineChangeAction,
    schema: decideChangeInput,
    errorText: useErrorText(),
  });
  return (
    <details className="more" open={form.state.status === 'error' || undefined}>
      <summary className="btn btn-danger">{t('decline.action')}</summary>
      <div className="mt-3">
        <ActionForm form={form} {...props} errorTitle={t('problem')}>
          <HiddenField name="id" value={id} />
          <TextareaField
            {...form.field('words', t('decline.words'))}
            hint={t('decline.hint')}
            rows={3}
            maxLength={2000}
          />
          <div>
            <SubmitButton pending={form.pending} pendingText={common('sending')} look="danger">
              {t('decline.submit')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}

/** The person, or who acts for them, takes a request back. */
export function WithdrawChange({ id, action, ...props }: Props & { action?: FormAction }) {
  const t = useTranslations('changes');
  const common = useTranslations('common');
  const form = useActionForm({
    action: action ?? withdrawChangeAction,
    schema: changeInput,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('problem')}>
      <HiddenField name="id" value={id} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} size="small">
          {t('own.withdraw')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
