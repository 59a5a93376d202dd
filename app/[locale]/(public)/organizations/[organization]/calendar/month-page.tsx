import '../../../../../calendar.css';
import { getTranslations } from 'next-intl/server';
import type { CalendarMonth } from '@/features/events/calendar-view';
import { PublicCalendar } from '@/features/events/components/public-calendar';
import { PublicSubscribeLinks } from '@/features/events/components/public-subscribe-links';
import { PublicInnerPage } from '@/features/organizations/components/public-inner-page';
import type { OpenPage } from '../open-page';

/** A month of an organization's calendar. */
export async function MonthPage({ page, calendar }: { page: OpenPage; calendar: CalendarMonth }) {
  const { locale, organization, home, path } = page;
  const t = await getTranslations('site');
  return (
    <PublicInnerPage locale={locale} organization={organization} path={path} part="events">
      <h1 className="pt-8 text-[clamp(1.6rem,1.3rem+1.4vw,2.3rem)]">{t('calendar.title')}</h1>
      <PublicCalendar locale={locale} calendar={calendar} root={`${home}/calendar`} list={`${home}/events`} />
      <div className="pt-6">
        <PublicSubscribeLinks home={home} />
      </div>
    </PublicInnerPage>
  );
}
