'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { ACCESS_ROLES, type AccessRole } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { changeRoleAction } from '../actions';
import { changeRoleInput } from '../schema';

type Props = { locale: string; organization: string; id: string; role: AccessRole };

/** Gives somebody another role. */
export function RoleForm({ locale, organization, id, role }: Props) {
  const t = useTranslations('organizations');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: changeRoleAction,
    schema: changeRoleInput,
    initial: { role },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
      <HiddenField name="id" value={id} />
      <SelectField
        {...form.field('role', t('access.role'))}
        options={ACCESS_ROLES.map((value) => ({ value, label: labels(`accessRole.${value}`) }))}
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet">
          {t('access.changeRole')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
