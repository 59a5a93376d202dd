'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import type { FormAction } from '@/lib/form-state';
import { CommandForm } from './command-form';

type Props = {
  accept: FormAction;
  later: FormAction;
  /** One's own way to say no; the organizer's stands elsewhere. */
  cancel?: FormAction;
  /** The organizer answers for them, with them on the phone. */
  isByStaff?: boolean;
  locale: string;
  organization?: string;
  values: Record<string, string>;
  offer: { seats: number; kinds: readonly { id: string; name: string; seats: number }[] };
  people: {
    id: string;
    name: string | null;
    ageGroup: 'adult' | 'child';
    age: number | null;
    kind: string | null;
  }[];
};

/** The answers to an offer: take the seats (saying who comes where they are fewer), later, or no. */
export function OfferAnswer(props: Props) {
  const { accept, later, cancel, locale, organization, values, offer, people, isByStaff = false } = props;
  const t = useTranslations('registrations');
  const common = useTranslations('common');
  const form = useActionForm({ action: accept, errorText: useErrorText() });
  const isPart = offer.seats < people.length;
  const described = ({ ageGroup, age }: Props['people'][number]) =>
    age === null ? t(`own.${ageGroup}`) : t(`own.${ageGroup}Of`, { age });
  return (
    <div className="grid w-full gap-5">
      <ActionForm
        form={form}
        locale={locale}
        organization={organization}
        errorTitle={t('form.problem')}
        className="form"
      >
        {Object.entries(values).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        {isPart ? (
          <RadioGroup
            {...form.field('people', t('offer.who', { seats: offer.seats }))}
            hint={
              offer.kinds.length > 0
                ? t('offer.ofKinds', {
                    kinds: offer.kinds
                      .map(({ name, seats }) => t('offer.ofKind', { name, seats }))
                      .join(', '),
                  })
                : undefined
            }
            multiple
            options={people.map((person) => ({
              value: person.id,
              label: person.name ?? described(person),
              hint: hintOf(person, described(person)),
            }))}
          />
        ) : null}
        <div>
          <SubmitButton pending={form.pending} pendingText={common('sending')}>
            {t(isByStaff ? 'offer.theirs.accept' : 'offer.accept', { seats: offer.seats })}
          </SubmitButton>
        </div>
      </ActionForm>
      <div className="actions">
        <CommandForm
          action={later}
          locale={locale}
          organization={organization}
          values={values}
          explanation={t(isByStaff ? 'offer.theirs.laterExplained' : 'offer.laterExplained')}
          confirm={t(isByStaff ? 'offer.theirs.later' : 'offer.later')}
        >
          {t('offer.laterAsk')}
        </CommandForm>
        {cancel ? (
          <CommandForm
            action={cancel}
            locale={locale}
            organization={organization}
            values={values}
            look="danger"
            explanation={t('offer.declineExplained')}
            confirm={t('offer.decline')}
          >
            {t('offer.declineAsk')}
          </CommandForm>
        ) : null}
      </div>
    </div>
  );
}

/** What tells people of a party apart besides their names. */
function hintOf({ name, age, kind }: Props['people'][number], described: string): string | undefined {
  return [name && age !== null ? described : null, kind].filter(Boolean).join(' · ') || undefined;
}
