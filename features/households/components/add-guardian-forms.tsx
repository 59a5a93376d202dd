'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { type Choice, RadioGroup } from '@/components/form/radio-group';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { type ActionForm as Form, useActionForm } from '@/components/form/use-action-form';
import { GUARDIAN_RELATIONS } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { addGuardianAction } from '../actions';
import { addGuardianInput } from '../schema';

type Props = { locale: string; organization: string; minor: string; formKey: string };

/** Somebody on record becomes guardian. */
export function KnownGuardianForm({ minor, formKey, people, ...props }: Props & { people: Choice[] }) {
  const t = useTranslations('households');
  const only = people.length === 1 && !people[0]?.disabled ? people[0]?.value : undefined;
  const form = useActionForm({
    action: addGuardianAction,
    schema: addGuardianInput,
    initial: { relation: 'parent', ...(only ? { guardian: only } : {}) },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')} requiredNote={t('form.required')}>
      <HiddenField name="minor" value={minor} />
      <HiddenField name="key" value={formKey} />
      <RadioGroup {...form.field('guardian', t('guardian.who'))} required options={people} />
      <HowAndWhen form={form} />
    </ActionForm>
  );
}

/** Somebody of whom the organization keeps no record: a name and a way to reach them. */
export function NamedGuardianForm({ minor, formKey, ...props }: Props) {
  const t = useTranslations('households');
  const form = useActionForm({
    action: addGuardianAction,
    schema: addGuardianInput,
    initial: { relation: 'guardian' },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')} requiredNote={t('form.required')}>
      <HiddenField name="minor" value={minor} />
      <HiddenField name="key" value={formKey} />
      {form.state.errors.guardian ? <p className="error">{form.state.errors.guardian}</p> : null}
      <div className="beside">
        <TextField {...form.field('name', t('guardian.name'))} required autoComplete="off" maxLength={200} />
        <TextField
          {...form.field('contact', t('guardian.contact'))}
          required
          autoComplete="off"
          hint={t('guardian.contactHint')}
          maxLength={200}
        />
      </div>
      <HowAndWhen form={form} />
    </ActionForm>
  );
}

function HowAndWhen({ form }: { form: Form }) {
  const t = useTranslations('households');
  const common = useTranslations('common');
  return (
    <>
      <div className="beside">
        <SelectField
          {...form.field('relation', t('guardian.relation'))}
          required
          options={GUARDIAN_RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
        />
        <DateField {...form.field('start', t('person.since'))} hint={t('form.dateHint')} />
      </div>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('guardian.submit')}
        </SubmitButton>
      </div>
    </>
  );
}
