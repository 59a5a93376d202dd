'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { Fieldset } from '@/components/form/fieldset';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField, type SelectOption } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { EVENT_CATEGORIES, OUR_ROLES } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { createEventAction, updateEventAction } from '../actions';
import { createEventSchema, updateEventSchema } from '../schema';
import { EventPlaceFields } from './event-place-fields';
import { EventTextsFields } from './event-texts-fields';

const SERIES_SCOPES = ['this', 'following', 'all'] as const;

type Props = {
  locale: string;
  organization: string;
  /** The event that is changed, or the key of a new one. */
  event: { id: string } | { key: string };
  initial: Record<string, string>;
  zones: { value: string; label: string }[];
  countries: SelectOption[];
  languages: { locale: string; label: string }[];
  /** How each language stands to the text that it was translated from. */
  freshness?: Record<string, string>;
  /** One date of several: it asks for which of them a change is meant. */
  isInSeries?: boolean;
};

/** What an event is: its date, words and place. The same form for a new one and a changed one. */
export function EventForm(props: Props) {
  const {
    locale,
    organization,
    event,
    initial,
    zones,
    countries,
    languages,
    freshness = {},
    isInSeries = false,
  } = props;
  const t = useTranslations('events.form');
  const common = useTranslations('common');
  const labels = useTranslations('labels');
  const isNew = 'key' in event;
  const form = useActionForm({
    action: isNew ? createEventAction : updateEventAction,
    schema: isNew ? createEventSchema : updateEventSchema,
    initial,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('problem')}>
      {isNew ? <HiddenField name="key" value={event.key} /> : <HiddenField name="event" value={event.id} />}
      <Fieldset legend={t('when')}>
        <RadioGroup
          {...form.field('dateKind', t('dateKind'))}
          options={[
            { value: 'scheduled', label: t('scheduled'), hint: t('scheduledHint') },
            { value: 'record', label: t('record'), hint: t('recordHint') },
          ]}
        />
        <div className="grid gap-5 sm:grid-cols-2 [form:has([value=record]:checked)_&]:hidden">
          <DateField {...form.field('starts', t('starts'))} kind="datetime-local" />
          <DateField {...form.field('ends', t('ends'))} kind="datetime-local" />
          <SelectField {...form.field('timezone', t('timezone'))} options={zones} />
        </div>
        <div className="[form:has([value=scheduled]:checked)_&]:hidden">
          <DateField {...form.field('edtf', t('edtf'))} hint={t('edtfHint')} />
        </div>
      </Fieldset>
      <EventTextsFields form={form} languages={languages} freshness={freshness} />
      <EventPlaceFields form={form} countries={countries} />
      <Fieldset legend={t('kind')}>
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField
            {...form.field('category', t('category'))}
            options={EVENT_CATEGORIES.map((value) => ({ value, label: labels(`category.${value}`) }))}
          />
          <SelectField
            {...form.field('ourRole', t('ourRole'))}
            options={OUR_ROLES.map((value) => ({ value, label: labels(`ourRole.${value}`) }))}
          />
        </div>
      </Fieldset>
      {isInSeries ? (
        <Fieldset legend={t('scope')} hint={t('scopeHint')}>
          <RadioGroup
            {...form.field('scope', t('scopeOf'))}
            defaultValue={form.field('scope').defaultValue ?? 'this'}
            options={SERIES_SCOPES.map((value) => ({ value, label: t(`scopes.${value}`) }))}
          />
        </Fieldset>
      ) : null}
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {isNew ? t('create') : common('save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
