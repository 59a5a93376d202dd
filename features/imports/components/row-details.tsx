import { useTranslations } from 'next-intl';
import type { OwnType } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import { IMPORT_FIELDS } from '../fields';
import { isHouseholdOfRow } from '../household-of-row';
import { problemText } from '../problem-text';
import type { PreviewRow } from '../view';
import { shownValue } from './shown-value';

type Props = { row: PreviewRow; path: string; locale: Locale; types: OwnType[] };

/** What would not be understood without its name. */
const LABELLED: readonly string[] = ['memberNumber', 'start', 'end', 'household', 'notes'];

/** What a row says, changes, or has wrong. */
export function RowDetails({ row, path, locale, types }: Props) {
  const t = useTranslations('imports');
  const labels = useTranslations('labels');
  const { values, before, known } = row;
  const shown = IMPORT_FIELDS.filter(
    (field) =>
      values[field] &&
      !['given', 'surname', 'patronymic'].includes(field) &&
      !(field === 'household' && isHouseholdOfRow(values[field])),
  );
  const of = (field: string, value: string) => shownValue(field, value, locale, labels as never, types);
  const changed = row.kind === 'update' && values.patronymic ? (['patronymic', ...shown] as const) : shown;
  return (
    <div className="grid gap-1 break-words">
      {row.kind === 'error' ? (
        <ul>
          {row.problems.map((problem) => (
            <li key={`${problem.cell} ${problem.reason}`}>{problemText(t as never, problem)}</li>
          ))}
        </ul>
      ) : row.kind === 'update' ? (
        <ul>
          {changed.map((field) => (
            <li key={field}>
              <span className="sub">{t(`field.${field}`)}:</span>{' '}
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
                (LABELLED.includes(field) ? `${t(`field.${field}`)}: ` : '') + of(field, values[field] ?? ''),
            )
            .join(' · ')}
        </span>
      ) : null}
      {known ? (
        <span className="sub">
          {row.kind === 'duplicate' ? `${t('row.knownPerson')} ` : null}
          <a href={`${path}/${known.slug}`}>{known.name}</a>
        </span>
      ) : null}
      {row.knownRow ? (
        <span className="sub">
          {t(row.kind === 'same' ? 'row.sameRow' : 'row.knownRow', { row: String(row.knownRow) })}
        </span>
      ) : null}
      {row.isKept ? <span className="sub">{t('row.keptBecause')}</span> : null}
    </div>
  );
}
