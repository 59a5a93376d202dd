import { useTranslations } from 'next-intl';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { PersonLine } from '@/components/ui/person-line';
import { StatusDot } from '@/components/ui/status-dot';
import type { Locale } from '@/lib/locales';
import { formatPersonName, initials } from '@/lib/names/person-name';
import { endByDeath } from '../rules';
import type { SeatView, TermView } from '../view';
import { EndTermForm } from './end-term-form';
import { TermLine } from './term-line';

type Props = {
  seat: SeatView;
  mostTerms: number | null;
  locale: Locale;
  organization: string;
  today: string;
  mayChange: boolean;
  mayOpenPeople: boolean;
};

/** One seat: who holds it on the day shown, who held it, and what can be done. */
export function SeatCard({ seat, mostTerms, locale, organization, today, mayChange, mayOpenPeople }: Props) {
  const t = useTranslations('board');
  const { holder } = seat;
  const earlier = seat.history.filter((term) => term !== holder);
  const root = `/${locale}/manage/${organization}`;
  const person = (term: TermView) => {
    const name = term.person.name ? formatPersonName(term.person.name, 'given-first') : null;
    return (
      <PersonLine
        initials={name ? initials(name) : ''}
        name={name ?? t('term.notPublic')}
        href={mayOpenPeople ? `${root}/members/${term.person.slug}` : undefined}
        sub={<TermLine {...{ term, locale }} isOriginSaid={term === holder && seat.state === 'acting'} />}
      />
    );
  };
  return (
    <div className="grid gap-3 border-line [&:not(:last-child)]:border-b [&:not(:last-child)]:pb-4">
      {holder ? person(holder) : null}
      {seat.state === 'held' ? null : (
        <StatusDot tone={seat.state === 'overdue' || seat.state === 'died' ? 'bad' : 'warn'}>
          {seat.state === 'vacant' ? t('vacant') : t(`state.${seat.state}`)}
        </StatusDot>
      )}
      {seat.inARow !== null && seat.inARow > 0 ? (
        <p className="sub">{t('inARow', { count: seat.inARow, most: mostTerms ?? 0 })}</p>
      ) : null}
      {mayChange ? (
        <div className="actions">
          {holder ? (
            <EndTermForm
              locale={locale}
              organization={organization}
              term={holder.id}
              end={seat.died === null ? today : (endByDeath(holder, seat.died, today) ?? '')}
            />
          ) : null}
          {holder?.endsOn === null ? null : (
            <a className="btn btn-small" href={`${root}/board/appoint/${seat.id}`}>
              {t('appoint.action')}
            </a>
          )}
          {holder ? (
            <a className="btn btn-small" href={`${root}/board/terms/${holder.id}`}>
              {t('term.open')}
            </a>
          ) : null}
        </div>
      ) : null}
      {earlier.length > 0 ? (
        <DetailsDisclosure summary={t('history', { count: earlier.length })}>
          <ul className="grid gap-3">
            {earlier.map((term) => (
              <li key={term.id}>{person(term)}</li>
            ))}
          </ul>
        </DetailsDisclosure>
      ) : null}
    </div>
  );
}
