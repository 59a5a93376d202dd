'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { HOUSEHOLD_ROLES } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { createHouseholdAction, updateHouseholdAction } from '../actions';
import { createHouseholdInput, updateHouseholdInput } from '../schema';

type Props = { locale: string; organization: string };

/** A new household: who lives in it first, and where. */
export function NewHouseholdForm({
  formKey,
  person,
  ...props
}: Props & { formKey: string; person?: { id: string; name: string } }) {
  const t = useTranslations('households');
  const common = useTranslations('common');
  const form = useActionForm({
    action: createHouseholdAction,
    schema: createHouseholdInput,
    initial: { role: 'adult' },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      <HiddenField name="key" value={formKey} />
      {person ? (
        <>
          <HiddenField name="person" value={person.id} />
          <p>{t('form.first', { name: person.name })}</p>
          {form.state.errors.person ? <p className="error">{form.state.errors.person}</p> : null}
          <div className="beside">
            <SelectField
              {...form.field('role', t('person.role'))}
              required
              options={HOUSEHOLD_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
            />
            <DateField {...form.field('start', t('person.since'))} hint={t('form.dateHint')} />
          </div>
        </>
      ) : null}
      <TextField
        {...form.field('name', t('form.name'))}
        hint={t('form.nameHint')}
        autoComplete="off"
        maxLength={120}
      />
      <TextareaField {...form.field('address', t('form.address'))} hint={t('form.addressHint')} rows={2} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('add')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Name and address of a household, and who gets the one mail for all. */
export function HouseholdForm({
  id,
  initial,
  people,
  ...props
}: Props & {
  id: string;
  initial: Record<string, string>;
  people: { value: string; label: string; hint?: string }[];
}) {
  const t = useTranslations('households');
  const common = useTranslations('common');
  const form = useActionForm({
    action: updateHouseholdAction,
    schema: updateHouseholdInput,
    initial,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      <HiddenField name="id" value={id} />
      <TextField
        {...form.field('name', t('form.name'))}
        hint={t('form.nameHint')}
        autoComplete="off"
        maxLength={120}
      />
      <TextareaField {...form.field('address', t('form.address'))} hint={t('form.addressHint')} rows={2} />
      <RadioGroup
        {...form.field('mailPerson', t('mail.title'))}
        hint={t('mail.hint')}
        options={[{ value: '', label: t('mail.each') }, ...people]}
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {common('save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
