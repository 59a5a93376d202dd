'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import type { FormAction } from '@/lib/form-state';
import type { RegistrationView } from '../registration-view';
import { PartyFields } from './party-fields';
import { PartyWishes } from './party-wishes';
import { PeopleFields, peopleValues } from './people-fields';
import { useNameParty } from './use-name-party';
import { usePartyWords } from './use-party-words';

type Props = {
  action: FormAction;
  locale: string;
  organization?: string;
  values: Record<string, string>;
  registration: RegistrationView;
  /** Who else of their home can be taken along. */
  wards?: { id: string; name: string; age: number | null }[];
  /** What happens, in words, where it is not their own. */
  explained?: string;
};

/** Changes who comes: who stays of the party, and who joins. */
export function ChangeForm(props: Props) {
  const { action, locale, organization, values, registration, wards = [], explained } = props;
  const t = useTranslations('registrations');
  const common = useTranslations('common');
  const isByStaff = explained !== undefined;
  const words = usePartyWords(isByStaff);
  const nameParty = useNameParty(isByStaff);
  const { people, kinds, maxPartySize, needsNames, phone, note, needs, minSeats } = registration;
  const company = people.slice(1);
  const form = useActionForm({
    action,
    initial: {
      keep: company.map(({ id }) => id).join(','),
      phone: phone ?? '',
      note: note ?? '',
      needs: needs ?? '',
      ...(minSeats ? { atLeast: String(minSeats) } : {}),
      ...(people.some(({ noPhoto }) => noPhoto) ? { noPhoto: 'on' } : {}),
      ...peopleValues(people),
    },
    errorText: useErrorText(),
  });
  return (
    <DetailsDisclosure
      look="button"
      summary={t('change.ask')}
      open={form.state.status === 'error' ? true : undefined}
    >
      <ActionForm
        form={form}
        locale={locale}
        organization={organization}
        errorTitle={t('form.problem')}
        className="card card-in form"
      >
        {Object.entries(values).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <p className="sub">{explained ?? t('change.explained')}</p>
        {company.length > 0 ? (
          <RadioGroup
            {...form.field('keep', t(isByStaff ? 'change.keepTheirs' : 'change.keep'))}
            multiple
            options={company.map(({ id, name, ageGroup, age }) => ({
              value: id,
              label: name ?? (age === null ? t(`own.${ageGroup}`) : t(`own.${ageGroup}Of`, { age })),
            }))}
          />
        ) : null}
        {nameParty(form, {
          max: maxPartySize,
          kinds,
          needsNames: needsNames && !isByStaff,
          people,
        })}
        <PeopleFields form={form} people={people} kinds={kinds} />
        {wards.length > 0 ? (
          <RadioGroup
            {...form.field('wards', t('form.wards'))}
            multiple
            options={wards.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        {maxPartySize > 1 ? (
          <PartyFields
            form={form}
            max={maxPartySize}
            kinds={kinds}
            needsNames={needsNames && !isByStaff}
            isByStaff={isByStaff}
          />
        ) : null}
        <PartyWishes form={form} max={maxPartySize} isByStaff={isByStaff} />
        <TextField {...form.field('phone', t('form.phone'))} type="tel" hint={t('form.optional')} />
        <TextareaField {...form.field('note', words('note'))} rows={2} maxLength={2000} />
        <div>
          <SubmitButton pending={form.pending} pendingText={common('sending')}>
            {common('save')}
          </SubmitButton>
        </div>
      </ActionForm>
    </DetailsDisclosure>
  );
}
