'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Fieldset } from '@/components/form/fieldset';
import type { ActionForm } from '@/components/form/use-action-form';
import { QuestionFields } from '@/features/questions/components/question-fields';
import { type Typed, useTyped } from '@/features/questions/components/use-typed';
import type { Question } from '@/features/questions/rules';
import type { Locale } from '@/lib/locales';
import { type OwnWords, partyName } from '../party-names';
import { type PartyWard, partyOf } from '../rules';
import { registerSchema } from '../schema';

const SHEETS_WITHOUT_SCRIPT = 4;

type Props = {
  form: ActionForm;
  questions: Question[];
  locale: Locale;
  /** Those of the household who may be ticked. */
  wards?: PartyWard[];
  max: number;
  /** The party as it is known already; otherwise it is what the form says at the moment. */
  people?: string[];
  isLenient?: boolean;
};

/** The questions of an event: those to the party, then a sheet for everybody of it. */
export function QuestionSheet({ form, questions, locale, wards = [], max, people, isLenient }: Props) {
  const t = useTranslations('questions');
  const own = useTranslations('registrations.own');
  const anchor = useRef<HTMLDivElement>(null);
  const typed = useTyped(anchor);
  if (questions.length === 0) return null;
  const party = people ?? (typed ? typedParty(typed, wards, own) : null);
  const needed = Object.keys(form.state.errors).map((name) => Number(/\.p(\d+)$/.exec(name)?.[1] ?? -1) + 1);
  const count = Math.min(max, party?.length ?? Math.max(SHEETS_WITHOUT_SCRIPT, ...needed));
  const fields = { form, questions, typed, locale, isLenient };
  return (
    <div ref={anchor} className="form">
      {questions.some(({ isPerPerson }) => !isPerPerson) ? (
        <Fieldset legend={t('title')} hint={t('whoReads')}>
          <QuestionFields {...fields} place="all" />
        </Fieldset>
      ) : null}
      {questions.some(({ isPerPerson }) => isPerPerson)
        ? Array.from({ length: count }, (_, place) => (
            <Fieldset
              // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its place in the party
              key={place}
              legend={party?.[place] ?? t('person', { number: place + 1 })}
              hint={place === 0 ? t('each') : party ? undefined : t('leaveEmpty')}
            >
              <QuestionFields {...fields} place={`p${place}`} />
            </Fieldset>
          ))
        : null}
    </div>
  );
}

/** Whom the form names at the moment, in the order in which they are written down. */
function typedParty(typed: Typed, wards: NonNullable<Props['wards']>, t: OwnWords): string[] {
  const { guests, adults, children, ages } = registerSchema.shape;
  const chosen = [typed.wards ?? []].flat();
  return partyOf(
    {
      name: typeof typed.name === 'string' ? typed.name : '',
      guests: guests.safeParse(typed.guests).data,
      adults: adults.safeParse(typed.adults).data,
      children: children.safeParse(typed.children).data,
      ages: ages.safeParse(typed.ages).data,
    },
    wards.filter(({ id }) => chosen.includes(id)),
  ).map((person, place) => partyName(person, place, t));
}
