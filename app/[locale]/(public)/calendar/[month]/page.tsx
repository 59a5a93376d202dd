import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localeOf } from '@/server/page';
import { pageMetadata } from '../../page-metadata';
import { MonthPage } from '../month-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; month: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { month, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const t = await getTranslations('site.calendar');
  return {
    ...pageMetadata({ locale, path: `/calendar/${month}`, title: `${t('title')}: ${month}` }),
    robots: { index: false, follow: true },
  };
}

export default async function CalendarMonthPage({ params }: Props) {
  const { month, ...rest } = await params;
  return <MonthPage locale={localeOf(rest.locale)} path={`/calendar/${month}`} month={month} />;
}
