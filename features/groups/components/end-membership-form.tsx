'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { endGroupMembershipAction } from '../actions';
import { endGroupMembershipInput } from '../schema';

type Props = { locale: string; organization: string; membership: string; today: string };

/** Ends somebody's time in a group; says first that it stays in the history. */
export function EndGroupMembershipForm({ membership, today, ...props }: Props) {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const form = useActionForm({
    action: endGroupMembershipAction,
    schema: endGroupMembershipInput,
    initial: { end: today },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')} requiredNote={t('form.required')}>
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
