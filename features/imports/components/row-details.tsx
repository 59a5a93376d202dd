import { useTranslations } from 'next-intl';
import type { OwnType } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import { customText } from '../../members/custom-rules';
import {
  type ColumnField,
  customField,
  FORM_FIELDS,
  IMPORT_FIELDS,
  isCustom,
  isPaid,
  yearOfPaid,
} from '../fields';
import { isHouseholdOfRow } from '../household-of-row';
import { problemText } from '../problem-text';
import type { AskedField, PreviewRow } from '../view';
import { shownValue } from './shown-value';

type Props = { row: PreviewRow; path: string; locale: Locale; types: OwnType[]; asked: AskedField[] };

/** What would not be understood without its name. */
const LABELLED: readonly string[] = ['memberNumber', 'start', 'end', 'household', 'notes', ...FORM_FIELDS];

/** What a row says, changes, or has wrong. */
export function RowDetails({ row, path, locale, types, asked }: Props) {
  const t = useTranslations('imports');
  const labels = useTranslations('labels');
  const { values, before, known } = row;
  const questions = asked.map(({ id }) => customField(id));
  // A mere yes of somebody new settles nothing yet: the notice says so.
  const paid = Object.keys(values)
    .filter(isPaid)
    .filter((field) => row.kind !== 'new' || values[field] !== 'yes')
    .sort();
  const all: readonly ColumnField[] = [...IMPORT_FIELDS, ...questions, ...paid];
  const shown = all.filter(
    (field) =>
      values[field] &&
      !(['given', 'surname', 'patronymic'] as ColumnField[]).includes(field) &&
      !(field === 'household' && isHouseholdOfRow(values[field])),
  );
  const of = (field: string, value: string) =>
    shownValue(field, value, locale, labels as never, { types, asked });
  const labelOf = (field: ColumnField) => {
    if (isPaid(field)) return t('field.paid', { year: String(yearOfPaid(field)) });
    if (!isCustom(field)) return t(`field.${field}`);
    const question = asked.find(({ id }) => customField(id) === field);
    return customText(question?.texts ?? [], locale, ({ label }) => label)?.text ?? '';
  };
  const changed = row.kind === 'update' && values.patronymic ? (['patronymic', ...shown] as const) : shown;
  return (
    <div className="grid gap-1 [overflow-wrap:anywhere]">
      {row.problems.length > 0 ? (
        <ul>
          {row.problems.map((problem) => (
            <li key={`${problem.cell} ${problem.reason} ${problem.text}`}>
              {problemText(t as never, problem)}
            </li>
          ))}
        </ul>
      ) : null}
      {row.kind === 'error' ? null : row.kind === 'update' ? (
        <ul>
          {changed.map((field) => (
            <li key={field}>
              <span className="sub">{labelOf(field)}:</span>{' '}
              {before?.[field] ? (
                <>
                  <del>{of(field, before[field] ?? '')}</del> <span aria-hidden="true">·</span>{' '}
                </>
              ) : null}
              <ins>{of(field, values[field] ?? '')}</ins>
            </li>
          ))}
        </ul>
      ) : shown.length > 0 ? (
        <span>
          {shown
            .map(
              (field) =>
                (LABELLED.includes(field) || isCustom(field) || isPaid(field) ? `${labelOf(field)}: ` : '') +
                of(field, values[field] ?? ''),
            )
            .join(' · ')}
        </span>
      ) : null}
      {known && (row.kind !== 'duplicate' || row.candidates.length === 0) ? (
        <span className="sub">
          {row.kind === 'duplicate' ? `${t('row.knownPerson')} ` : null}
          <a href={`${path}/${known.slug}`}>{known.name}</a>
        </span>
      ) : null}
      {row.knownRow && row.decision !== 'known' && row.decision !== 'row' ? (
        <span className="sub">
          {t(row.kind === 'same' ? 'row.sameRow' : 'row.knownRow', { row: String(row.knownRow) })}
        </span>
      ) : null}
      {row.isKept ? <span className="sub">{t('row.keptBecause')}</span> : null}
    </div>
  );
}
