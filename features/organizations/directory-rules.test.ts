import { describe, expect, it } from 'vitest';
import {
  cityWithin,
  DIRECTORY_PAGE,
  directoryAddress,
  directoryPage,
  directoryQuery,
} from './directory-rules';
import type { DirectoryEntry } from './public-view';

const entry = (slug: string, countryCode = 'RU', city = 'Moskva'): DirectoryEntry => ({
  slug,
  countryCode,
  isDemo: false,
  isConfirmed: true,
  events: 0,
  name: { text: slug, isWithheld: false },
  shortName: null,
  isNameUnofficial: false,
  kind: null,
  summary: null,
  city: { text: city, isWithheld: false },
});
const many = (count: number) => Array.from({ length: count }, (_, i) => entry(`o-${i + 1}`));

describe('a page of the directory', () => {
  it.each([
    [0, '1', 1, 1, 0, 1],
    [24, '1', 1, 1, 24, 1],
    [25, '1', 1, 1, 24, 2],
    [25, '2', 2, 25, 25, 2],
    [501, '21', 21, 481, 501, 21],
    [501, '22', 21, 481, 501, 21],
    [501, '0', 1, 1, 24, 21],
    [501, '', 1, 1, 24, 21],
    [501, '-3', 1, 1, 24, 21],
    [501, '1e3', 1, 1, 24, 21],
    [501, '99999999999', 1, 1, 24, 21],
  ])(
    'of %i organizations, asked for page %j, is page %i from %i to %i of %i pages',
    (count, asked, page, from, to, pages) => {
      const list = directoryPage(many(count), asked);
      expect(list).toMatchObject({ page, from, to, pages, total: count });
      expect(list.shown.map(({ slug }) => slug)).toEqual(
        many(count)
          .slice(from - 1, to)
          .map(({ slug }) => slug),
      );
    },
  );

  it('has everybody once on all pages together', () => {
    const all = many(3 * DIRECTORY_PAGE + 5);
    expect([1, 2, 3, 4].flatMap((page) => directoryPage(all, page).shown)).toEqual(all);
  });
});

describe('the filters of the directory', () => {
  const all = [entry('a', 'RU', 'Moskva'), entry('b', 'DE', 'Berlin')];

  it.each([
    ['', 'Berlin', 'Berlin'],
    ['DE', 'Berlin', 'Berlin'],
    ['RU', 'Berlin', ''],
    ['RU', '', ''],
    ['', 'Nowhere', 'Nowhere'],
  ])('in country %j take city %j for %j', (country, city, kept) => {
    expect(cityWithin(all, country, city)).toBe(kept);
  });

  it.each([
    [{}, '', '/az'],
    [{ page: 1 }, '', '/az'],
    [{ page: 2 }, '?page=2', '/az/search?page=2'],
    [
      { q: 'ağ a', country: '', city: 'Bakı' },
      '?q=a%C4%9F+a&city=Bak%C4%B1',
      '/az/search?q=a%C4%9F+a&city=Bak%C4%B1',
    ],
  ])('%j are in the address %j', (filters, query, address) => {
    expect(directoryQuery(filters)).toBe(query);
    expect(directoryAddress('az', filters)).toBe(address);
  });
});
