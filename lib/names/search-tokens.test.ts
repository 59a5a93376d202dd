import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { queryTokens, searchTokens } from './search-tokens';
import { GIVEN_VARIANTS, type NameVariants, OWN_VARIANTS } from './variants';

/** Every beginning (3 letters or more) of every spelling, looked for among the tokens of the Azerbaijani form. */
function prefixRate(groups: NameVariants[]): { prefixes: number; rate: number } {
  let [prefixes, found] = [0, 0];
  for (const { az, others } of groups.filter(({ isFullName }) => !isFullName)) {
    const tokens = searchTokens([az]);
    for (const spelling of [az, ...others]) {
      for (let length = 3; length <= spelling.length; length++) {
        const query = queryTokens(spelling.slice(0, length));
        prefixes++;
        if (query.length > 0 && query.every((part) => tokens.some((token) => token.startsWith(part))))
          found++;
      }
    }
  }
  return { prefixes, rate: found / prefixes };
}

describe('search by half-typed words', () => {
  it('finds the given names by 99 % of their beginnings in any spelling', () => {
    const { prefixes, rate } = prefixRate(GIVEN_VARIANTS);
    expect(prefixes).toBeGreaterThan(1000);
    expect(rate).toBeGreaterThanOrEqual(0.99); // measured: 0.997
  });

  it('finds the names of our own table, irregular forms among them, by 95 %', () => {
    expect(prefixRate(OWN_VARIANTS).rate).toBeGreaterThanOrEqual(0.96); // measured: 0.967
  });

  it.each([
    ['Казы', 'kazi'],
    ['Kazimo', 'kazimu'],
    ['Али Каз', 'ali kaz'],
    ['Əliyev Əliyev', 'aliav'],
    ['Али-З', 'aliz'],
    ['Dz', ''],
    ['', ''],
    ['%_~', ''],
  ])('queryTokens(%j)', (query, expected) => {
    expect(queryTokens(query).join(' ')).toBe(expected);
  });

  it('indexes all names of a person once: father, parts of double names', () => {
    expect(searchTokens(['Kazımov Əli Əli oğlu', 'Али Казымов'])).toEqual(['kazimuv', 'ali']);
    expect(searchTokens(['Leyla Məmmədova-Əliyeva'])).toEqual(['laila', 'mamaduva', 'aliava']);
    expect(searchTokens(['Rəsul-Zadə'])).toEqual(expect.arrayContaining(['rasulzada', 'rasul']));
    expect(searchTokens(['Ə. Kazımov', ''])).toEqual(['kazimuv']);
  });

  it('gives only [a-z0-9], so that "~" closes a range', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        for (const token of [...searchTokens([text]), ...queryTokens(text)])
          expect(token).toMatch(/^[a-z0-9]+$/);
      }),
    );
  });
});
