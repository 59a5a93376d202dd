import { useTranslations } from 'next-intl';
import { Section } from '@/components/layout/section';
import { Tag } from '@/components/ui/tag';
import type { EventState } from '@/db/enums';
import { EventStatus } from './event-status';
import { ExtendSeriesForm, RepeatForm } from './series-forms';

type Props = {
  locale: string;
  organization: string;
  event: string;
  series: {
    repetition: 'weekly' | 'fortnightly' | 'monthly-day' | 'monthly-weekday';
    dates: {
      slug: string;
      when: string;
      state: EventState;
      isPast: boolean;
      isThis: boolean;
      isMoved: boolean;
    }[];
  } | null;
  /** May make dates. */
  mayCreate: boolean;
  isCancelled: boolean;
};

/** How an event repeats: the dates of its series, or the way to make one of it. */
export function SeriesSection({ series, mayCreate, isCancelled, ...own }: Props) {
  const t = useTranslations('events.series');
  const root = `/${own.locale}/manage/${own.organization}/events`;
  if (!series) {
    if (!mayCreate || isCancelled) return null;
    return (
      <Section title={t('title')} id="series">
        <details className="more">
          <summary>{t('repeat')}</summary>
          <div className="card card-in mt-3">
            <RepeatForm {...own} />
          </div>
        </details>
      </Section>
    );
  }
  return (
    <Section title={t('title')} id="series">
      <p className="sub">
        {t(`repetition.${series.repetition}`)} · {t('dates', { count: series.dates.length })}
      </p>
      <ul className="my-4 grid list-none gap-1">
        {series.dates.map(({ slug, when, state, isPast, isThis, isMoved }) => (
          <li key={slug} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
            <span className="min-w-[16rem]">
              {isThis ? <strong>{when}</strong> : <a href={`${root}/${slug}`}>{when}</a>}
            </span>
            <EventStatus state={state} isPast={isPast} />
            {isMoved ? <Tag>{t('moved')}</Tag> : null}
            {isThis ? <span className="soft">{t('this')}</span> : null}
          </li>
        ))}
      </ul>
      {mayCreate && !isCancelled ? (
        <details className="more">
          <summary>{t('extend')}</summary>
          <div className="card card-in mt-3">
            <ExtendSeriesForm {...own} />
          </div>
        </details>
      ) : null}
    </Section>
  );
}
