'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { inviteMemberAction, revokeMemberInvitationAction } from '../actions';
import { inviteMemberInput } from '../schema';

type Props = { locale: string; organization: string };

/** Invites by mail, or makes a link to hand over. */
export function InviteForm({
  id,
  initial,
  ...props
}: Props & { id: string; initial: Record<string, string> }) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const labels = useTranslations('labels');
  const form = useActionForm({
    action: inviteMemberAction,
    schema: inviteMemberInput,
    initial,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      <HiddenField name="id" value={id} />
      <TextField
        {...form.field('email', t('field.email'))}
        type="email"
        hint={t('invite.emailHint')}
        spellCheck={false}
        autoComplete="off"
      />
      <SelectField
        {...form.field('locale', t('invite.language'))}
        options={(['az', 'ru', 'en'] as const).map((value) => ({
          value,
          label: labels(`language.${value}`),
        }))}
        short
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('invite.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Takes an invitation back. */
export function RevokeInvitationForm({
  invitation,
  person,
  ...props
}: Props & { invitation: string; person: string }) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const form = useActionForm({ action: revokeMemberInvitationAction, errorText: useErrorText() });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      <HiddenField name="invitationId" value={invitation} />
      <HiddenField name="$person" value={person} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="danger" size="small">
          {t('invite.revoke')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
