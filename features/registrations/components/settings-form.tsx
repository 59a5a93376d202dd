'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { NumberField } from '@/components/form/number-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { REGISTRATION_AUDIENCES } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { setRegistrationAction } from '../manage-actions';
import { LARGEST_PARTY, settingsSchema } from '../schema';

type Props = {
  locale: string;
  organization: string;
  event: string;
  initial: Record<string, string>;
  /** Whose clock the times are by. */
  zone: string;
  groups: { id: string; name: string }[];
};

/** Who may register, from when to when, for how many seats. */
export function SettingsForm({ locale, organization, event, initial, zone, groups }: Props) {
  const t = useTranslations('registrations.settings');
  const common = useTranslations('common');
  const audiences = useTranslations('labels.audience');
  const form = useActionForm({
    action: setRegistrationAction,
    schema: settingsSchema,
    initial,
    errorText: useErrorText(),
  });
  return (
    <ActionForm
      form={form}
      locale={locale}
      organization={organization}
      errorTitle={t('problem')}
      className="card card-in form"
    >
      <HiddenField name="event" value={event} />
      <RadioGroup
        {...form.field('audience', t('audience'))}
        inline
        options={REGISTRATION_AUDIENCES.filter((value) => value !== 'group' || groups.length > 0).map(
          (value) => ({ value, label: audiences(value) }),
        )}
      />
      {groups.length > 0 ? (
        <div className="[form:has([value=group]:not(:checked))_&]:hidden">
          <SelectField
            {...form.field('group', t('group'))}
            hint={t('groupHint')}
            short
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      ) : null}
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField {...form.field('capacity', t('capacity'))} hint={t('capacityHint')} min={1} />
        <NumberField
          {...form.field('maxPartySize', t('maxPartySize'))}
          hint={t('maxPartySizeHint')}
          min={1}
          max={LARGEST_PARTY}
        />
        <DateField
          {...form.field('opens', t('opens'))}
          kind="datetime-local"
          hint={t('opensHint', { zone })}
        />
        <DateField
          {...form.field('closes', t('closes'))}
          kind="datetime-local"
          hint={t('closesHint', { zone })}
        />
      </div>
      <CheckboxField
        {...form.field('needsApproval')}
        label={t('needsApproval')}
        hint={t('needsApprovalHint')}
      />
      <CheckboxField {...form.field('asksAgain')} label={t('asksAgain')} hint={t('asksAgainHint')} />
      <CheckboxField
        {...form.field('hasWaitingList')}
        label={t('hasWaitingList')}
        hint={t('hasWaitingListHint')}
      />
      <CheckboxField
        {...form.field('allowsNoEmail')}
        label={t('allowsNoEmail')}
        hint={t('allowsNoEmailHint')}
      />
      <CheckboxField {...form.field('needsNames')} label={t('needsNames')} hint={t('needsNamesHint')} />
      <NumberField
        {...form.field('offerHours', t('offerHours'))}
        hint={t('offerHoursHint')}
        min={1}
        max={336}
      />
      <TextField {...form.field('price', t('price'))} hint={t('priceHint')} maxLength={200} />
      <CheckboxField {...form.field('paysAtDoor')} label={t('paysAtDoor')} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {common('save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
