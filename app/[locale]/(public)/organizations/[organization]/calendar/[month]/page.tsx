import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getOrganizationMonth } from '@/features/events/queries/public-calendar';
import { monthName } from '@/lib/dates/months';
import { orNotFound } from '@/server/page';
import { pageMetadata } from '../../../../page-metadata';
import { openPage } from '../../open-page';
import { MonthPage } from '../month-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; organization: string; month: string }>;
}

async function load(params: Props['params']) {
  const { month: key } = await params;
  const page = await openPage(params, `/calendar/${key}`);
  const asked = { organization: page.slug, month: key };
  return { page, calendar: await orNotFound(getOrganizationMonth(page.ctx, asked)) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const {
    page,
    calendar: { month },
  } = await load(params);
  const { locale, organization, path } = page;
  const t = await getTranslations('site');
  const name = (organization.shortName ?? organization.name).text;
  const title = `${t('calendar.title')}: ${monthName(month.month, locale)} ${month.year} · ${name}`;
  return { ...pageMetadata({ locale, path, title }), robots: { index: false, follow: true } };
}

export default async function CalendarMonthPage({ params }: Props) {
  return <MonthPage {...(await load(params))} />;
}
