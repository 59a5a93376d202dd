import type { ListFilter } from '../list-schema';

type Words = (key: string, values?: Record<string, string>) => string;

/** What a list is narrowed to, in words. */
export function filterWords(
  { q, status, office, city, type, joined }: Omit<ListFilter, 'cols'>,
  t: Words,
  labels: Words,
  typeName: (type: string) => string,
): string[] {
  return [
    q ? `“${q}”` : null,
    status && status !== 'all'
      ? status === 'none'
        ? t('filter.others')
        : labels(`membershipStatus.${status}`)
      : null,
    office ? t(`filter.office.${office}`) : null,
    city,
    type ? typeName(type) : null,
    joined ? t('filter.joinedIn', { year: String(joined) }) : null,
  ].filter((word) => word !== null && word !== undefined);
}
