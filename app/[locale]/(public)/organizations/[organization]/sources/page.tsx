import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PublicInnerPage } from '@/features/organizations/components/public-inner-page';
import { PublicSourceLine } from '@/features/sources/components/public-source-line';
import { listPublicSources } from '@/features/sources/queries/public-sources';
import { orNotFound } from '@/server/page';
import { pageMetadata } from '../../../page-metadata';
import { openPage } from '../open-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; organization: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, organization, path } = await openPage(params, '/sources');
  const t = await getTranslations('site');
  const name = (organization.shortName ?? organization.name).text;
  return pageMetadata({
    locale,
    path,
    title: `${t('parts.sources')} · ${name}`,
    description: t('sources.description', { name }),
  });
}

export default async function SourcesPage({ params }: Props) {
  const { locale, ctx, slug, organization, home, path } = await openPage(params, '/sources');
  const t = await getTranslations('site');
  const sources = await orNotFound(listPublicSources(ctx, slug));
  if (sources.length === 0) notFound();
  return (
    <PublicInnerPage locale={locale} organization={organization} path={path} part="sources">
      <h1 className="pt-8 pb-6 text-[clamp(1.6rem,1.3rem+1.4vw,2.3rem)]">{t('parts.sources')}</h1>
      <ul className="grid list-none gap-5">
        {sources.map((source) => (
          <li key={source.slug}>
            <PublicSourceLine locale={locale} home={home} source={source} />
          </li>
        ))}
      </ul>
    </PublicInnerPage>
  );
}
