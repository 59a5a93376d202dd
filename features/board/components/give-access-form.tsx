'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { ACCESS_ROLES } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { giveAccessAction } from '../actions';
import { giveAccessInput } from '../schema';

type Props = { locale: string; organization: string; term: string };

/** Which role the holder gets for as long as the term holds. */
export function GiveAccessForm({ term, ...props }: Props) {
  const t = useTranslations('board');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const form = useActionForm({
    action: giveAccessAction,
    schema: giveAccessInput,
    initial: { role: 'editor' },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      <HiddenField name="term" value={term} />
      <SelectField
        {...form.field('role', t('access.role'))}
        required
        options={ACCESS_ROLES.map((value) => ({ value, label: labels(`accessRole.${value}`) }))}
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet">
          {t('access.give')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
