'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { ACCESS_ROLES } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { LOCALES } from '@/lib/locales';
import { inviteAction } from '../actions';
import { inviteSchema } from '../invitation-schema';

type Props = { locale: string; organization: string };

/** Invites somebody to a role. The link can also be handed over, when the mail does not arrive. */
export function InviteForm({ locale, organization }: Props) {
  const t = useTranslations('organizations');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: inviteAction,
    schema: inviteSchema,
    initial: { role: 'editor', locale },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
      <TextField
        {...form.field('email', t('access.email'))}
        hint={t('access.emailHint')}
        type="email"
        autoComplete="off"
        required
      />
      <RadioGroup
        {...form.field('role', t('access.role'))}
        options={ACCESS_ROLES.map((role) => ({
          value: role,
          label: labels(`accessRole.${role}`),
          hint: t(`access.may.${role}`),
        }))}
      />
      <SelectField
        {...form.field('locale', t('access.language'))}
        short
        options={LOCALES.map((language) => ({ value: language, label: labels(`language.${language}`) }))}
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('access.invite')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
