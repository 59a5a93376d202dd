import '../../../calendar.css';
import { getTranslations } from 'next-intl/server';
import { PublicCalendar } from '@/features/events/components/public-calendar';
import { getMonth } from '@/features/events/queries/public-calendar';
import { PublicPage } from '@/features/organizations/components/public-page';
import type { Locale } from '@/lib/locales';
import { publicContext } from '@/server/context';
import { orNotFound } from '@/server/page';

interface Props {
  locale: Locale;
  path: string;
  /** Null is the one that it is now. */
  month: string | null;
}

/** A month of all organizations together; the 404 page where nobody could leaf to. */
export async function MonthPage({ locale, path, month }: Props) {
  const calendar = await orNotFound(getMonth(publicContext(locale), { month }));
  const t = await getTranslations('site.calendar');
  return (
    <PublicPage locale={locale} path={path}>
      <div className="wrap py-[clamp(1.8rem,4.5vw,4rem)]">
        <h1 className="text-[clamp(1.9rem,1.2rem+2.7vw,3.25rem)]">{t('title')}</h1>
        <p className="lede mt-3">{t('lede')}</p>
        <PublicCalendar
          locale={locale}
          calendar={calendar}
          root={`/${locale}/calendar`}
          list={`/${locale}/calendar/list`}
          namesOrganizations
        />
      </div>
    </PublicPage>
  );
}
