import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PublicDirectoryList } from '@/features/organizations/components/public-directory-list';
import { PublicDirectorySearch } from '@/features/organizations/components/public-directory-search';
import { PublicPage } from '@/features/organizations/components/public-page';
import { directoryPage } from '@/features/organizations/directory-rules';
import { listOrganizations } from '@/features/organizations/queries/public-directory';
import { publicContext } from '@/server/context';
import { localeOf } from '@/server/page';
import { pageMetadata } from './page-metadata';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = await getTranslations('site.directory');
  return pageMetadata({ locale, path: '', title: t('title'), description: t('lede') });
}

/** The directory of organizations. `?q=` leads to the search page (next.config.ts). */
export default async function DirectoryPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations('site.directory');
  const calendar = await getTranslations('site.calendar');
  const all = await listOrganizations(publicContext(locale), undefined);
  return (
    <PublicPage locale={locale} path="">
      <div className="wrap grid grid-cols-1 gap-6 py-[clamp(1.8rem,4.5vw,4rem)]">
        <div>
          <h1 className="text-[clamp(1.9rem,1.2rem+2.7vw,3.25rem)]">{t('title')}</h1>
          <p className="lede mt-3">{t('lede')}</p>
          <p className="mt-3">
            <a className="chip" href={`/${locale}/calendar`}>
              {calendar('title')}
            </a>
          </p>
        </div>
        {all.length > 0 ? (
          <>
            <PublicDirectorySearch locale={locale} all={all} />
            <PublicDirectoryList locale={locale} list={directoryPage(all, 1)} />
          </>
        ) : (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        )}
      </div>
    </PublicPage>
  );
}
