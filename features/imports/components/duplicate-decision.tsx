import { useTranslations } from 'next-intl';
import { ActionButton } from '@/features/organizations/components/action-button';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import { decideRowsAction } from '../actions';
import type { Candidate, PreviewRow } from '../view';

type Props = {
  row: PreviewRow;
  id: string;
  organization: string;
  locale: Locale;
  /** The member list's address. */
  path: string;
  isOpen: boolean;
};

/** Who a possible duplicate may be, and the answers: one of them, the person of another row, somebody new, or nobody that is taken. */
export function DuplicateDecision({ row, id, organization, locale, path, isOpen }: Props) {
  const t = useTranslations('imports');
  const { decision, candidates } = row;
  const mayBeAdded = row.kind !== 'duplicate' || row.problems.length === 0;
  const otherRow = String(row.knownRow ?? '');
  const said = {
    known: () => t('row.isKnown'),
    row: () => t('row.isRow', { row: otherRow }),
    add: () => t('row.added'),
    skip: () => t('row.skipped'),
  }[decision ?? 'skip']();
  const isSomebody = decision === 'known' || decision === 'row';
  const answer = (verb: 'add' | 'skip' | 'known' | 'row', label: string, whom?: Candidate) => (
    <ActionButton
      locale={locale}
      organization={organization}
      action={decideRowsAction}
      values={{
        id,
        number: String(row.number),
        part: String(row.part),
        decision: verb,
        ...(whom ? { person: whom.id } : {}),
      }}
      size="small"
    >
      {label}
      {whom ? <span className="sr-only">: {whom.name}</span> : null}
    </ActionButton>
  );
  return (
    <div className="mt-2 grid gap-3">
      {candidates.length > 0 && !isSomebody ? (
        <div className="grid gap-2">
          <span className="sub">{t('row.knownPerson')}</span>
          <ul className="grid gap-2">
            {candidates.map((candidate) => (
              <li key={candidate.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <span className="min-w-0 break-words">
                  <a href={`${path}/${candidate.slug}`}>{candidate.name}</a>
                  <span className="sub block">{detailsOf(candidate, locale)}</span>
                </span>
                {isOpen ? answer('known', t('row.chooseKnown'), candidate) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <b>{said}</b>
        {isOpen ? (
          <span className="actions">
            {row.canBeRow ? answer('row', t('row.chooseRow', { row: otherRow })) : null}
            {decision !== 'add' && mayBeAdded ? answer('add', t('row.add')) : null}
            {decision === 'add' || isSomebody ? answer('skip', t('row.skip')) : null}
          </span>
        ) : null}
      </div>
    </div>
  );
}

function detailsOf({ birth, city, memberNumber }: Candidate, locale: Locale): string {
  const date = birth ? parseEdtf(birth) : null;
  const born = date ? formatHonestDate(date, locale) : null;
  return [born, city, memberNumber ? `№ ${memberNumber}` : null].filter(Boolean).join(' · ');
}
