import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PublicNoticePage } from '@/features/consents/components/public-notice-page';
import { getPublicNotice } from '@/features/consents/queries/public-notice';
import { orNotFound } from '@/server/page';
import { pageMetadata } from '../../../../page-metadata';
import { openPage } from '../../open-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; organization: string; version: string }>;
}

/** The number in the address: `1`, never `01`. */
async function open(params: Props['params']) {
  const { version } = await params;
  if (!/^[1-9]\d{0,5}$/.test(version)) notFound();
  return { number: Number(version), page: await openPage(params, `/privacy/${version}`) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, page } = await open(params);
  const t = await getTranslations('consents');
  const { locale, path, organization } = page;
  const name = (organization.shortName ?? organization.name).text;
  const metadata = pageMetadata({ locale, path, title: `${t('notice.version', { number })} · ${name}` });
  return { ...metadata, robots: { index: false } };
}

export default async function EarlierPrivacyPage({ params }: Props) {
  const { number, page } = await open(params);
  const { locale, ctx, slug, organization, home, path } = page;
  const notice = await orNotFound(getPublicNotice(ctx, { organization: slug, number }));
  return <PublicNoticePage {...{ locale, organization, home, path, notice }} />;
}
