import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/locales';
import type { CalendarEntry } from '../calendar-view';

interface Props {
  locale: Locale;
  entry: CalendarEntry;
  /** On the day on which it begins. */
  showsTime: boolean;
  namesOrganization: boolean;
}

/** One event on its day. */
export async function PublicCalendarEntry({ locale, entry, showsTime, namesOrganization }: Props) {
  const t = await getTranslations();
  const { organization, slug, state, title, city, time, category } = entry;
  return (
    <a
      className="cal-event"
      href={`/${locale}/organizations/${organization.slug}/events/${slug}`}
      data-state={state}
    >
      {showsTime && time ? `${time} ` : null}
      <b lang={title?.lang}>{title?.text ?? t(`labels.category.${category}`)}</b>
      {state === 'cancelled' ? <span>{t('site.events.cancelled')}</span> : null}
      {namesOrganization ? (
        <span lang={organization.name.lang}>
          {[organization.name.text, city?.text].filter(Boolean).join(' · ')}
        </span>
      ) : null}
    </a>
  );
}
