import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DateField } from '@/components/form/date-field';
import { NumberField } from '@/components/form/number-field';
import { SearchForm } from '@/components/form/search-form';
import { SelectField } from '@/components/form/select-field';
import { ChipLink } from '@/components/ui/chip-link';
import { Note } from '@/components/ui/note';
import type { Locale } from '@/lib/locales';
import { cityKey } from '../city-rules';
import { CONSENTS_ASKED } from '../consent-words';
import type { CustomField } from '../custom';
import { filterProblems, questionsOf } from '../filter-rules';
import type { ListInput } from '../schema';
import { type OwnType, typeOptions } from '../type-names';
import { consentWord, narrowings, questionOptions, statusWord } from './filter-words';
import { JoinedFields } from './joined-fields';
import { listAddress } from './list-address';
import { QuestionFields } from './question-fields';

type Props = {
  path: string;
  input: ListInput;
  cities: string[];
  groups: { id: string; name: string; lang?: string }[];
  types: OwnType[];
  /** The organization's own questions. */
  fields: CustomField[];
  locale: Locale;
  /** What else is chosen about the list, in the row of the search. */
  beside: ReactNode;
};

const STATUSES = ['active', 'paused', 'applicant', 'former', 'deceased', 'future', 'none'] as const;

/** The search box of the list and its filters. Plain GET: an address that can be passed on. */
export function MemberSearch({ path, input, cities, groups, types, fields, locale, beside }: Props) {
  const t = useTranslations('members');
  const labels = useTranslations('labels');
  const common = useTranslations('common');
  const { status, on, office, city, type, group, from, to, lacks, consent } = input;
  const names = { t: t as never, labels: labels as never, locale, types, groups, fields };
  const set = narrowings(input, names);
  const problems = filterProblems(input, fields);
  const errors = Object.fromEntries(
    problems.map(({ name, problem }) => [name, t(`filter.problem.${problem}`)]),
  );
  return (
    <>
      <SearchForm
        action={path}
        value={input.q}
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        submit={common('search')}
        keep={{ order: input.order, cols: input.cols }}
        beside={beside}
      >
        <details className="more open:w-full" open={problems.length > 0}>
          <summary className="btn btn-small">{t('filter.title')}</summary>
          <div className="card card-in mt-2 grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
            <SelectField
              name="status"
              label={t('field.status')}
              empty={t('filter.any')}
              defaultValue={status}
              options={STATUSES.map((name) => ({ value: name, label: statusWord(name, names) }))}
            />
            <DateField
              name="on"
              label={t('filter.on')}
              hint={t('filter.onHint')}
              defaultValue={on}
              error={errors.on}
            />
            <SelectField
              name="office"
              label={t('field.office')}
              empty={t('filter.any')}
              defaultValue={office}
              options={(['held', 'none'] as const).map((value) => ({
                value,
                label: t(`filter.office.${value}`),
              }))}
            />
            <SelectField
              name="city"
              label={t('field.city')}
              empty={t('filter.any')}
              defaultValue={cities.find((one) => cityKey(one) === cityKey(city ?? '')) ?? city}
              options={cities.map((value) => ({ value, label: value }))}
            />
            <SelectField
              name="type"
              label={t('field.type')}
              empty={t('filter.any')}
              defaultValue={type}
              options={typeOptions(types, locale, labels as never, { withRetired: true })}
            />
            {groups.length > 0 ? (
              <SelectField
                name="group"
                label={t('filter.group')}
                empty={t('filter.any')}
                defaultValue={group}
                options={groups.map(({ id, name, lang }) => ({ value: id, label: name, lang }))}
              />
            ) : null}
            <AgeFields from={from} to={to} error={errors.to} />
            <SelectField
              name="lacks"
              label={t('filter.lacks.title')}
              empty={t('filter.any')}
              defaultValue={lacks}
              options={(['email', 'phone', 'both'] as const).map((value) => ({
                value,
                label: t(`filter.lacks.${value}`),
              }))}
            />
            <SelectField
              name="consent"
              label={t('filter.consent.title')}
              empty={t('filter.any')}
              defaultValue={consent}
              options={CONSENTS_ASKED.map((value) => ({ value, label: consentWord(value, t as never) }))}
            />
            <JoinedFields input={input} errors={errors} />
            {fields.length > 0 || questionsOf(input).length > 0 ? (
              <QuestionFields input={input} options={questionOptions(fields, names)} errors={errors} />
            ) : null}
            <div className="self-end">
              <button className="btn" type="submit">
                {t('filter.apply')}
              </button>
            </div>
          </div>
        </details>
      </SearchForm>
      {problems.length > 0 ? (
        <Note tone="bad" title={t('filter.problem.title')} live className="mb-4">
          {[...new Set(Object.values(errors))].join(' ')}
        </Note>
      ) : null}
      {set.length > 0 ? (
        <div className="actions mb-4">
          {set.map(({ change, label }) => (
            <ChipLink key={Object.keys(change).join()} href={listAddress(path, input, change)} current>
              {label} <span aria-hidden="true">×</span>
              <span className="sr-only">{t('filter.remove')}</span>
            </ChipLink>
          ))}
        </div>
      ) : null}
    </>
  );
}

function AgeFields({ from, to, error }: Pick<ListInput, 'from' | 'to'> & { error?: string }) {
  const t = useTranslations('members');
  const ages = { min: 0, max: 130 };
  return (
    <div>
      <div className="flex flex-wrap gap-4">
        <NumberField name="from" label={t('filter.ageFrom')} defaultValue={from?.toString()} {...ages} />
        <NumberField
          name="to"
          label={t('filter.ageTo')}
          defaultValue={to?.toString()}
          error={error}
          {...ages}
        />
      </div>
      <p className="hint mt-1">{t('filter.ageHint')}</p>
    </div>
  );
}
