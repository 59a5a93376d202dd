import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PublicNoticePage } from '@/features/consents/components/public-notice-page';
import { getPublicNotice } from '@/features/consents/queries/public-notice';
import { orNotFound } from '@/server/page';
import { pageMetadata } from '../../../page-metadata';
import { openPage } from '../open-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; organization: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, organization, path } = await openPage(params, '/privacy');
  const t = await getTranslations('consents');
  const name = (organization.shortName ?? organization.name).text;
  return pageMetadata({ locale, path, title: `${t('notice.title')} · ${name}` });
}

export default async function PrivacyPage({ params }: Props) {
  const { locale, ctx, slug, organization, home, path } = await openPage(params, '/privacy');
  const notice = await orNotFound(getPublicNotice(ctx, { organization: slug }));
  return <PublicNoticePage {...{ locale, organization, home, path, notice }} />;
}
