import type { DirectoryEntry } from './public-view';

/** How many organizations a page of the directory has: three columns, so whole rows of them. */
export const DIRECTORY_PAGE = 24;

export interface DirectoryPage {
  shown: DirectoryEntry[];
  page: number;
  pages: number;
  from: number;
  to: number;
  total: number;
}

/** One page of the directory. A number that is none, or beyond the last page, gives the nearest there is. */
export function directoryPage(entries: readonly DirectoryEntry[], asked: string | number): DirectoryPage {
  const pages = Math.max(1, Math.ceil(entries.length / DIRECTORY_PAGE));
  const wanted = /^\d{1,6}$/.test(String(asked)) ? Number(asked) : 1;
  const page = Math.min(Math.max(wanted, 1), pages);
  const from = (page - 1) * DIRECTORY_PAGE;
  const shown = entries.slice(from, from + DIRECTORY_PAGE);
  return { shown, page, pages, from: from + 1, to: from + shown.length, total: entries.length };
}

/** Whoever chooses another country means none of the cities of the one before. */
export function cityWithin(entries: readonly DirectoryEntry[], country: string, city: string): string {
  if (!country || !city) return city;
  const isThere = (entry: DirectoryEntry) => entry.countryCode === country && entry.city?.text === city;
  return entries.some(isThere) ? city : '';
}

export interface DirectoryFilters {
  q?: string;
  country?: string;
  city?: string;
  page?: number;
}

/** What stands behind the address of the search; nothing where nothing is asked for. */
export function directoryQuery({ q, country, city, page = 1 }: DirectoryFilters): string {
  const asked = { q, country, city, page: page > 1 ? String(page) : '' };
  const kept = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
}

/** The address of what is asked for: the directory itself where nothing is. */
export function directoryAddress(locale: string, filters: DirectoryFilters): string {
  const query = directoryQuery(filters);
  return query ? `/${locale}/search${query}` : `/${locale}`;
}
