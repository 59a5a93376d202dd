import '../../../../calendar.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PublicCalendarList } from '@/features/events/components/public-calendar-list';
import { listUpcoming } from '@/features/events/queries/public-calendar';
import { PublicPage } from '@/features/organizations/components/public-page';
import { publicContext } from '@/server/context';
import { localeOf } from '@/server/page';
import { pageMetadata } from '../../page-metadata';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string }>;
}

const PATH = '/calendar/list';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = await getTranslations('site.calendar');
  return pageMetadata({ locale, path: PATH, title: t('upcoming'), description: t('lede') });
}

/** What is coming up in all organizations, day by day. */
export default async function CalendarListPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations('site.calendar');
  const entries = await listUpcoming(publicContext(locale), undefined);
  return (
    <PublicPage locale={locale} path={PATH}>
      <div className="wrap py-[clamp(1.8rem,4.5vw,4rem)]">
        <h1 className="text-[clamp(1.9rem,1.2rem+2.7vw,3.25rem)]">{t('upcoming')}</h1>
        <p className="cal-head pt-4">
          <a className="chip" href={`/${locale}/calendar`}>
            {t('month')}
          </a>
        </p>
        {entries.length > 0 ? (
          <PublicCalendarList locale={locale} entries={entries} />
        ) : (
          <EmptyState title={t('noneUpcoming')}>{t('noneUpcomingText')}</EmptyState>
        )}
      </div>
    </PublicPage>
  );
}
