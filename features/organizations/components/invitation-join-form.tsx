'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { SHORTEST_PASSWORD } from '@/features/accounts/rules';
import { joinAction } from '../invitation-actions';
import { joinSchema } from '../invitation-schema';

type Props = {
  locale: string;
  token: string;
  /** The invited address, if the invitation names one: then it cannot be another. */
  email?: string;
  /** As the organization has written the name. */
  name?: string;
};

/** An account for the invited, and acceptance with it, in one step. */
export function InvitationJoinForm({ locale, token, email, name }: Props) {
  const t = useTranslations('accounts');
  const common = useTranslations('common');
  const initial: Record<string, string> = { ...(email ? { email } : {}), ...(name ? { name } : {}) };
  const form = useActionForm({ action: joinAction, schema: joinSchema, initial, errorText: useErrorText() });
  return (
    <ActionForm form={form} locale={locale} errorTitle={t('problem')}>
      <HiddenField name="token" value={token} />
      <TextField {...form.field('name', t('name'))} hint={t('nameHint')} autoComplete="name" />
      <TextField
        {...form.field('email', t('email'))}
        type="email"
        autoComplete="username"
        readOnly={email !== undefined}
        spellCheck={false}
      />
      <TextField
        {...form.field('password', t('password'))}
        hint={t('passwordRule', { count: SHORTEST_PASSWORD })}
        type="password"
        autoComplete="new-password"
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('invitation.join')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
