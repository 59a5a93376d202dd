import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { ButtonLink } from '@/components/ui/button-link';
import { PublicDirectoryList } from '@/features/organizations/components/public-directory-list';
import { PublicDirectorySearch } from '@/features/organizations/components/public-directory-search';
import { PublicPage } from '@/features/organizations/components/public-page';
import { directoryPage, directoryQuery } from '@/features/organizations/directory-rules';
import { searchOrganizations } from '@/features/organizations/queries/public-directory';
import { cleanLine } from '@/lib/text';
import { publicContext } from '@/server/context';
import { localeOf } from '@/server/page';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const LONGEST_QUERY = 200;

/** What was asked for, in whatever shape it came: the first of several, cleaned and cut. */
function asked(value: string | string[] | undefined): string {
  return cleanLine([value ?? ''].flat()[0] ?? '', LONGEST_QUERY);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  localeOf((await params).locale);
  const t = await getTranslations('site.directory');
  return { title: t('searchTitle'), robots: { index: false, follow: true } };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const wanted = await searchParams;
  const [q, country] = [asked(wanted.q), asked(wanted.country)];
  const t = await getTranslations('site.directory');
  const ctx = publicContext(locale);
  const { all, found, city } = await searchOrganizations(ctx, { q, country, city: asked(wanted.city) });
  const isAsked = Boolean(q || country || city);
  const list = directoryPage(found, asked(wanted.page));
  const filters = { q, country, city };
  return (
    <PublicPage locale={locale} path={`/search${directoryQuery({ ...filters, page: list.page })}`}>
      <div className="wrap grid grid-cols-1 gap-6 py-[clamp(1.8rem,4.5vw,4rem)]">
        <h1 className="text-[clamp(1.6rem,1.3rem+1.4vw,2.3rem)]">{t(isAsked ? 'searchTitle' : 'title')}</h1>
        <PublicDirectorySearch locale={locale} all={all} q={q} country={country} city={city} />
        {found.length > 0 ? (
          <>
            <p className="soft" role="status">
              {t('found', { n: found.length })}
            </p>
            <PublicDirectoryList locale={locale} list={list} filters={filters} />
          </>
        ) : (
          <EmptyState
            title={t('nothingFound')}
            actions={<ButtonLink href={`/${locale}`}>{t('showAll')}</ButtonLink>}
          >
            {t('nothingFoundText')}
          </EmptyState>
        )}
      </div>
    </PublicPage>
  );
}
