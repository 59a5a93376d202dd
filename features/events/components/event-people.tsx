'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { EVENT_PERSON_ROLES } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { addEventPersonAction, removeEventPersonAction } from '../actions';
import { addEventPersonSchema } from '../schema';

type Own = { locale: string; organization: string; event: string };

/** Names somebody at the event: one who was found, or a new name. */
export function AddPersonForm({ found, ...own }: Own & { found?: { id: string; name: string }[] }) {
  const t = useTranslations('events.people');
  const common = useTranslations('common');
  const labels = useTranslations('labels.eventPerson');
  const form = useActionForm({
    action: addEventPersonAction,
    schema: addEventPersonSchema,
    initial: { role: 'guest', ...(found?.[0] ? { person: found[0].id } : {}) },
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={own.locale} organization={own.organization} errorTitle={t('problem')}>
      <HiddenField name="event" value={own.event} />
      <div className="grid items-end gap-4 sm:grid-cols-3">
        {found ? (
          <SelectField
            {...form.field('person', t('person'))}
            options={found.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <>
            <TextField {...form.field('given', t('given'))} autoComplete="off" />
            <TextField {...form.field('surname', t('surname'))} autoComplete="off" />
          </>
        )}
        <SelectField
          {...form.field('role', t('role'))}
          options={EVENT_PERSON_ROLES.map((value) => ({ value, label: labels(value) }))}
        />
      </div>
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet">
          {t('add')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Takes one name off the event. */
export function RemovePersonForm({ person, role, ...own }: Own & { person: string; role: string }) {
  const t = useTranslations('events.people');
  const common = useTranslations('common');
  const form = useActionForm({ action: removeEventPersonAction, errorText: useErrorText() });
  return (
    <ActionForm form={form} locale={own.locale} organization={own.organization} errorTitle={t('problem')}>
      <HiddenField name="event" value={own.event} />
      <HiddenField name="person" value={person} />
      <HiddenField name="role" value={role} />
      <SubmitButton pending={form.pending} pendingText={common('sending')} look="plain" size="small">
        {t('remove')}
      </SubmitButton>
    </ActionForm>
  );
}
