'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { DateField } from '@/components/form/date-field';
import { HiddenField } from '@/components/form/hidden-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { TERM_ORIGINS } from '@/db/enums';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { appointAction } from '../actions';
import { appointInput } from '../schema';
import { BeyondLimit } from './beyond-limit';
import type { Candidate } from './candidate';
import { PersonField } from './person-field';

type Props = {
  locale: string;
  organization: string;
  seat: string;
  formKey: string;
  today: string;
  isPublic: boolean;
  people: Candidate[];
  /** How many terms in a row the statutes allow; null where they say nothing. */
  mostTerms: number | null;
  /** Events and sources that may have decided it. */
  decisions: { value: string; label: string }[];
  /** How long a term lasts by the statutes; null where they say nothing. */
  termMonths: number | null;
};

/** Who gets the seat, since when and how. */
export function AppointForm({
  seat,
  formKey,
  today,
  isPublic,
  people,
  decisions,
  termMonths,
  mostTerms,
  ...props
}: Props) {
  const t = useTranslations('board');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const only = people.length === 1 ? people[0]?.value : undefined;
  const form = useActionForm({
    action: appointAction,
    schema: appointInput,
    initial: {
      start: today,
      origin: 'elected',
      ...(only ? { person: only } : {}),
    },
    errorText: useErrorText(),
  });
  // Named before the summary of errors is made, which links to them.
  const person = form.field('person', t('appoint.person'));
  const { errors, values } = form.state;
  // As soon as somebody to choose from has reached the limit, and when the command finds so for the days that were typed.
  const isAsked =
    errors.anyway !== undefined || values.anyway === 'on' || people.some((one) => one.isAtLimit);
  const anyway = isAsked ? form.field('anyway', t('appoint.anyway')) : null;
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')} requiredNote={t('form.required')}>
      <HiddenField name="seat" value={seat} />
      <HiddenField name="key" value={formKey} />
      <PersonField field={person} state={form.state} people={people} />
      {anyway && mostTerms !== null ? <BeyondLimit field={anyway} mostTerms={mostTerms} /> : null}
      <div className="beside">
        <DateField {...form.field('start', t('term.start'))} hint={t('form.dateHint')} />
        <DateField
          {...form.field('plannedEnd', t('term.plannedEnd'))}
          hint={
            termMonths === null
              ? t('term.plannedEndHint')
              : `${t('term.plannedEndEmpty', { months: termMonths })} ${t('term.plannedEndHint')}`
          }
        />
        <DateField {...form.field('end', t('term.end'))} hint={t('term.endHint')} />
        <SelectField
          {...form.field('origin', t('term.origin'))}
          required
          options={TERM_ORIGINS.map((value) => ({ value, label: labels(`termOrigin.${value}`) }))}
        />
      </div>
      <div className="beside">
        {decisions.length > 0 ? (
          <SelectField
            {...form.field('decidedBy', t('term.decidedBy'))}
            hint={t('term.decidedByHint')}
            empty={t('term.decidedByNothing')}
            options={decisions}
          />
        ) : null}
        <TextField
          {...form.field('decision', t('term.decision'))}
          hint={t('term.decisionHint')}
          maxLength={200}
        />
      </div>
      {termMonths === null ? null : (
        <CheckboxField
          {...form.field('noPlannedEnd', t('term.noPlannedEnd'))}
          hint={t('term.noPlannedEndHint')}
        />
      )}
      {isPublic ? (
        <CheckboxField {...form.field('agrees', t('appoint.agrees'))} hint={t('appoint.agreesHint')} />
      ) : null}
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('appoint.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
