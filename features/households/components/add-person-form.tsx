'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { HOUSEHOLD_ROLES } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { addPersonToHouseholdAction } from '../actions';
import { addPersonInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  household: string;
  formKey: string;
  people: { value: string; label: string; hint?: string }[];
};

/** Who lives in the household, as what, and since when. */
export function AddPersonForm({ household, formKey, people, ...props }: Props) {
  const t = useTranslations('households');
  const common = useTranslations('common');
  const only = people.length === 1 ? people[0]?.value : undefined;
  const form = useActionForm({
    action: addPersonToHouseholdAction,
    schema: addPersonInput,
    initial: { role: 'adult', ...(only ? { person: only } : {}) },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')} requiredNote={t('form.required')}>
      <HiddenField name="household" value={household} />
      <HiddenField name="key" value={formKey} />
      <RadioGroup {...form.field('person', t('person.who'))} required options={people} />
      <div className="beside">
        <SelectField
          {...form.field('role', t('person.role'))}
          required
          options={HOUSEHOLD_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
        <DateField {...form.field('start', t('person.since'))} hint={t('form.dateHint')} />
      </div>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('person.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
