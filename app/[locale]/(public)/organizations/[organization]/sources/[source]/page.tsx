import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PublicInnerPage } from '@/features/organizations/components/public-inner-page';
import { PublicTextNotes } from '@/features/organizations/components/public-text-notes';
import { PublicCitationTable } from '@/features/sources/components/public-citation-table';
import { PublicSourceFacts } from '@/features/sources/components/public-source-facts';
import { getPublicSource } from '@/features/sources/queries/public-sources';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import { orNotFound } from '@/server/page';
import { pageMetadata } from '../../../../page-metadata';
import { openPage } from '../../open-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; organization: string; source: string }>;
}

async function load(params: Props['params']) {
  const { source: slug } = await params;
  const page = await openPage(params, `/sources/${slug}`);
  const source = await orNotFound(getPublicSource(page.ctx, { organization: page.slug, source: slug }));
  return { ...page, source, title: source.title?.text ?? source.publication };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, path, title, organization, source } = await load(params);
  const t = await getTranslations('site.sources');
  const name = (organization.shortName ?? organization.name).text;
  const description = t(source.citations.length > 0 ? 'description' : 'descriptionOfLink', { name });
  return pageMetadata({ locale, path, title, description, type: 'article' });
}

export default async function SourcePage({ params }: Props) {
  const { locale, organization, home, path, source, title } = await load(params);
  const t = await getTranslations('site');
  return (
    <PublicInnerPage
      locale={locale}
      organization={organization}
      path={path}
      part="sources"
      crumb={
        organization.sources.length > 1
          ? { part: t('parts.sources'), href: `${home}/sources`, title, lang: source.title?.lang }
          : undefined
      }
    >
      <h1
        className="max-w-[30em] pt-8 text-[clamp(1.4rem,1.2rem+1vw,1.9rem)] [overflow-wrap:anywhere]"
        lang={source.title?.lang}
      >
        {title}
      </h1>
      <PublicTextNotes locale={locale} texts={[source.title]} />
      <PublicSourceFacts locale={locale} source={source} />
      {source.reported.length > 0 ? (
        <>
          <h2 className="section-title pt-8">{t('sources.writesAbout')}</h2>
          <ul className="register">
            {source.reported.map(({ slug, title: event }) => (
              <li key={slug} className="py-2 [overflow-wrap:anywhere]">
                <a className="py-1" href={`${home}/events/${slug}`} lang={event?.lang}>
                  {event?.text ?? t('cited.untitled')}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {source.citations.length > 0 ? (
        <>
          <h2 className="section-title pt-8">{t('sources.restsOn')}</h2>
          <p className="soft mb-4 max-w-[40em]">{t('sources.positions')}</p>
          <PublicCitationTable
            home={home}
            source={source}
            published={
              source.publishedEdtf ? formatHonestDate(parseEdtf(source.publishedEdtf), locale) : null
            }
            citations={source.citations}
          />
        </>
      ) : (
        <p className="soft mt-6 max-w-[40em]">{t('sources.nothingRests')}</p>
      )}
    </PublicInnerPage>
  );
}
