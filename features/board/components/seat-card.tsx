import { useTranslations } from 'next-intl';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { PersonLine } from '@/components/ui/person-line';
import { StatusDot } from '@/components/ui/status-dot';
import type { Locale } from '@/lib/locales';
import { formatPersonName, initials } from '@/lib/names/person-name';
import type { SeatView, TermView } from '../view';
import { EndTermForm } from './end-term-form';
import { TermLine } from './term-line';

type Props = {
  seat: SeatView;
  locale: Locale;
  organization: string;
  today: string;
  mayChange: boolean;
  mayOpenPeople: boolean;
};

/** One seat: who holds it on the day shown, who held it, and what can be done. */
export function SeatCard({ seat, locale, organization, today, mayChange, mayOpenPeople }: Props) {
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
        sub={<TermLine term={term} locale={locale} />}
      />
    );
  };
  return (
    <div className="grid gap-3 border-line [&:not(:last-child)]:border-b [&:not(:last-child)]:pb-4">
      {holder ? person(holder) : <StatusDot tone="warn">{t('vacant')}</StatusDot>}
      {mayChange ? (
        <div className="actions">
          {holder && holder.endsOn === null ? (
            <EndTermForm locale={locale} organization={organization} term={holder.id} today={today} />
          ) : (
            <a className="btn btn-small" href={`${root}/board/appoint/${seat.id}`}>
              {t('appoint.action')}
            </a>
          )}
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
