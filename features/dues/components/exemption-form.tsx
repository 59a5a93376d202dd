'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { endExemptionAction, grantExemptionAction } from '../actions';
import { endExemptionInput, grantExemptionInput } from '../schema';

type Common = { locale: string; organization: string };
type Props = Common & { person: string; formKey: string; start: string };

/** From when to when no dues are asked of somebody, and why. */
export function ExemptionForm({ person, formKey, start, ...props }: Props) {
  const t = useTranslations('dues');
  const common = useTranslations('common');
  const form = useActionForm({
    action: grantExemptionAction,
    schema: grantExemptionInput,
    initial: { start },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')} requiredNote={t('form.required')}>
      <p>{t('add.exemptionExplained')}</p>
      <HiddenField name="person" value={person} />
      <HiddenField name="key" value={formKey} />
      <div className="beside">
        <DateField {...form.field('start', t('field.from'))} kind="date" required />
        <DateField {...form.field('end', t('field.to'))} kind="date" hint={t('field.toHint')} />
      </div>
      <TextField {...form.field('reason', t('field.reason'))} maxLength={300} required />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('add.exemption')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Ends an exemption; opens in place. */
export function EndExemptionForm({ id, today, ...props }: Common & { id: string; today: string }) {
  const t = useTranslations('dues');
  const common = useTranslations('common');
  const form = useActionForm({
    action: endExemptionAction,
    schema: endExemptionInput,
    initial: { end: today },
    errorText: useErrorText(),
  });
  return (
    <details className="more" open={form.state.status === 'error' || undefined}>
      <summary className="btn btn-small">{t('endExemption.action')}</summary>
      <ActionForm form={form} {...props} errorTitle={t('form.problem')} className="card card-in form">
        <p>{t('endExemption.explained')}</p>
        <HiddenField name="id" value={id} />
        <DateField {...form.field('end', t('endExemption.day'))} kind="date" required />
        <div>
          <SubmitButton pending={form.pending} pendingText={common('sending')}>
            {t('endExemption.submit')}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
