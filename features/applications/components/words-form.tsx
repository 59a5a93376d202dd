'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { askApplicantAction, declineApplicationAction } from '../actions';
import { askInput, declineInput } from '../schema';

type Props = { locale: string; organization: string; id: string; what: 'ask' | 'decline' };

const KINDS = {
  ask: { action: askApplicantAction, schema: askInput, field: 'text', look: 'primary' },
  decline: { action: declineApplicationAction, schema: declineInput, field: 'reason', look: 'danger' },
} as const;

/** Asks the applicant something, or says no; opens first, and stays open where it was refused. */
export function WordsForm({ locale, organization, id, what }: Props) {
  const t = useTranslations('applications');
  const common = useTranslations('common');
  const { action, schema, field, look } = KINDS[what];
  const form = useActionForm({ action, schema, errorText: useErrorText() });
  return (
    <details className="more" open={form.state.status === 'error' || undefined}>
      <summary className={what === 'decline' ? 'btn btn-danger' : 'btn'}>{t(`${what}.action`)}</summary>
      <div className="card card-in mt-3">
        <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
          <HiddenField name="id" value={id} />
          <TextareaField
            {...form.field(field, t(`${what}.words`))}
            hint={t(`${what}.hint`)}
            rows={4}
            maxLength={3000}
            required={what === 'ask'}
          />
          <div>
            <SubmitButton pending={form.pending} pendingText={common('sending')} look={look}>
              {t(`${what}.submit`)}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}
