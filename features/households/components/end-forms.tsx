'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { endGuardianshipAction, endHouseholdMembershipAction } from '../actions';
import { endGuardianshipInput, endHouseholdMembershipInput } from '../schema';

type Props = { locale: string; organization: string; today: string };

/** Somebody moved out; says first that it stays in the history. */
export function EndHouseholdMembershipForm({ membership, today, ...props }: Props & { membership: string }) {
  const t = useTranslations('households');
  const common = useTranslations('common');
  const form = useActionForm({
    action: endHouseholdMembershipAction,
    schema: endHouseholdMembershipInput,
    initial: { end: today },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      <p>{t('end.explained')}</p>
      <HiddenField name="membership" value={membership} />
      <DateField {...form.field('end', t('end.day'))} required hint={t('form.dateHint')} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="danger">
          {t('end.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Somebody does not act for a minor any more. */
export function EndGuardianshipForm({ guardianship, today, ...props }: Props & { guardianship: string }) {
  const t = useTranslations('households');
  const common = useTranslations('common');
  const form = useActionForm({
    action: endGuardianshipAction,
    schema: endGuardianshipInput,
    initial: { end: today },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      <p>{t('guardian.endExplained')}</p>
      <HiddenField name="guardianship" value={guardianship} />
      <DateField {...form.field('end', t('guardian.endDay'))} required hint={t('form.dateHint')} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="danger">
          {t('guardian.endSubmit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
