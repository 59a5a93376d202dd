import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getOrganizationMonth } from '@/features/events/queries/public-calendar';
import { orNotFound } from '@/server/page';
import { pageMetadata } from '../../../page-metadata';
import { openPage } from '../open-page';
import { MonthPage } from './month-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; organization: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, organization, path } = await openPage(params, '/calendar');
  const t = await getTranslations('site');
  const name = (organization.shortName ?? organization.name).text;
  return pageMetadata({ locale, path, title: `${t('calendar.title')} · ${name}` });
}

/** The month that it is now, by the clock of the organization. The page is made anew when a day begins. */
export default async function CalendarPage({ params }: Props) {
  const page = await openPage(params, '/calendar');
  const asked = { organization: page.slug, month: null };
  return <MonthPage page={page} calendar={await orNotFound(getOrganizationMonth(page.ctx, asked))} />;
}
