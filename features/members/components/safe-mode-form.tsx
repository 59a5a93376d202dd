'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { putInSafeModeAction } from '../safe-mode-actions';
import { putInSafeModeInput } from '../safe-mode-schema';

type Props = { locale: string; organization: string; id: string };

/** An administrator puts somebody into safe mode and writes down why. */
export function SafeModeForm({ id, ...props }: Props) {
  const t = useTranslations('safety');
  const common = useTranslations('common');
  const members = useTranslations('members');
  const form = useActionForm({
    action: putInSafeModeAction,
    schema: putInSafeModeInput,
    errorText: useErrorText(),
  });
  return (
    <details className="more" open={form.state.status === 'error' || undefined}>
      <summary className="btn">{t('put.ask')}</summary>
      <div className="card card-in">
        <ActionForm form={form} {...props} errorTitle={members('form.problem')}>
          <HiddenField name="id" value={id} />
          <p>{t('put.explained')}</p>
          <TextareaField
            {...form.field('reason', t('put.reason'))}
            hint={t('put.reasonHint')}
            rows={3}
            maxLength={500}
            required
          />
          <div>
            <SubmitButton pending={form.pending} pendingText={common('sending')}>
              {t('put.submit')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}
