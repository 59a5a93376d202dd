import { getTranslations } from 'next-intl/server';
import { Tag } from '@/components/ui/tag';
import { formatMoment } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { PublicEvent } from '../public-view';
import { hoursOf } from '../public-when';

interface Props {
  locale: Locale;
  home: string;
  event: PublicEvent;
}

const SHOWN = 12;

/** The other dates of a series that are still to come, cancelled ones marked. */
export async function PublicSeriesDates({ locale, home, event }: Props) {
  const t = await getTranslations('site.events');
  const others = event.dates.filter(({ slug }) => slug !== event.slug);
  if (others.length === 0) return null;
  return (
    <div className="pt-6">
      <h2 className="mb-3 text-[1.3rem]">{t('dates')}</h2>
      <ul className="grid list-none gap-2">
        {others.slice(0, SHOWN).map(({ slug, state, startsAt, endsAt, timezone }) => (
          <li key={slug}>
            <a
              className={state === 'cancelled' ? 'py-1 line-through' : 'py-1'}
              href={`${home}/events/${slug}`}
            >
              <time dateTime={startsAt.toISOString()}>
                {formatMoment(startsAt, timezone, locale, 'weekday-date')},{' '}
                {hoursOf(startsAt, endsAt, timezone, locale)}
              </time>
            </a>{' '}
            {state === 'cancelled' ? <Tag tone="accent">{t('cancelled')}</Tag> : null}
          </li>
        ))}
      </ul>
      {others.length > SHOWN ? (
        <p className="pt-2">
          <a href={`${home}/calendar`}>{t('moreDates', { n: others.length - SHOWN })}</a>
        </p>
      ) : null}
    </div>
  );
}
