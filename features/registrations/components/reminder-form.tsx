'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { addReminderAction } from '../reminder-actions';
import { AFTER, BEFORE, REMINDED_STATES, spanOf } from '../reminder-rules';
import { addReminderSchema } from '../reminder-schema';

type Props = { locale: string; organization: string; event: string };

/** One more mail: when, and to whom. */
export function ReminderForm({ event, ...own }: Props) {
  const t = useTranslations('registrations.reminders');
  const labels = useTranslations('labels.registrationState');
  const problem = useTranslations('registrations.form');
  const common = useTranslations('common');
  const form = useActionForm({
    action: addReminderAction,
    schema: addReminderSchema,
    initial: { when: 'before:1440', states: 'confirmed' },
    errorText: useErrorText(),
  });
  const choices = [
    ...BEFORE.map((minutes) => ['before', minutes] as const),
    ...AFTER.map((minutes) => ['after', minutes] as const),
  ];
  return (
    <ActionForm form={form} {...own} errorTitle={problem('problem')} className="card card-in form">
      <HiddenField name="event" value={event} />
      <SelectField
        {...form.field('when', t('when'))}
        hint={t('whenHint')}
        options={choices.map(([kind, minutes]) => {
          const { unit, count } = spanOf(minutes);
          return { value: `${kind}:${minutes}`, label: t(`${kind}.${unit}`, { count }) };
        })}
      />
      <RadioGroup
        {...form.field('states', t('states'))}
        hint={t('statesHint')}
        multiple
        options={REMINDED_STATES.map((value) => ({ value, label: labels(value) }))}
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('add')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
