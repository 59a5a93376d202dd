import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/lib/locales';
import { type DirectoryFilters, type DirectoryPage, directoryAddress } from '../directory-rules';
import { PublicDirectoryEntry } from './public-directory-entry';

interface Props {
  locale: Locale;
  list: DirectoryPage;
  filters?: DirectoryFilters;
}

/** A page of organizations, and the way to those before and after it. */
export async function PublicDirectoryList({ locale, list, filters = {} }: Props) {
  const t = await getTranslations('site.directory');
  const common = await getTranslations('common');
  const { shown, page, pages, from, to, total } = list;
  const at = (to: number) => directoryAddress(locale, { ...filters, page: to });
  return (
    <>
      <ul className="grid list-none grid-cols-[repeat(auto-fill,minmax(min(22rem,100%),1fr))] gap-5">
        {shown.map((entry) => (
          <li key={entry.slug}>
            <PublicDirectoryEntry locale={locale} entry={entry} query={filters.q} />
          </li>
        ))}
      </ul>
      {pages > 1 ? (
        <nav className="flex flex-wrap items-center gap-2" aria-label={t('pages')}>
          <span className="soft grow">{t('shown', { from, to, total })}</span>
          <span className="flex gap-2">
            {page > 1 ? (
              <a className="btn btn-small" rel="prev" href={at(page - 1)}>
                <Icon name="back" /> {common('previous')}
              </a>
            ) : null}
            {page < pages ? (
              <a className="btn btn-small" rel="next" href={at(page + 1)}>
                {common('next')} <Icon name="arrow" />
              </a>
            ) : null}
          </span>
        </nav>
      ) : null}
    </>
  );
}
