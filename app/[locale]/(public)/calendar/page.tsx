import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localeOf } from '@/server/page';
import { pageMetadata } from '../page-metadata';
import { MonthPage } from './month-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = await getTranslations('site.calendar');
  return pageMetadata({ locale, path: '/calendar', title: t('title'), description: t('lede') });
}

/** The month that it is now. The page is made anew when a day begins. */
export default async function CalendarPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return <MonthPage locale={locale} path="/calendar" month={null} />;
}
