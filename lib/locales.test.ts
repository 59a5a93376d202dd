import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { chooseLocale, fallbackOrder, isLocale, LOCALES } from './locales';

describe('chooseLocale', () => {
  it.each([
    [null, 'az'],
    ['', 'az'],
    ['*', 'az'],
    ['de', 'az'],
    ['ru', 'ru'],
    ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
    ['az-Cyrl', 'az'],
    ['az-Latn-AZ', 'az'],
    ['EN-gb', 'en'],
    ['de-DE, en;q=0.5, ru;q=0.7', 'ru'],
    ['en;q=0, ru;q=0.1', 'ru'],
    ['en;q=0', 'az'],
    ['ru;q=0.5,*;q=0.9', 'az'],
    ['en;q=0.5,ru;q=0.5', 'en'],
    ['en;q=abc,ru;q=0.1', 'ru'],
    ['en;q=7', 'az'],
    [';;;,,q=1', 'az'],
    ['russian', 'az'],
    ['ru_RU', 'ru'],
    ['en ; q = 0.9 , ru ; q=1', 'ru'],
  ])('%j → %s', (header, locale) => {
    expect(chooseLocale(header)).toBe(locale);
  });

  it('always chooses a locale', () => {
    fc.assert(
      fc.property(anyText(), (header) => {
        expect(isLocale(chooseLocale(header))).toBe(true);
      }),
    );
  });
});

it('falls back from the requested locale to the organization, then az, ru, en', () => {
  expect(fallbackOrder('en', 'ru')).toEqual(['en', 'ru', 'az']);
  expect(fallbackOrder('ru', 'ru')).toEqual(['ru', 'az', 'en']);
  for (const a of LOCALES)
    for (const b of LOCALES) expect([...fallbackOrder(a, b)].sort()).toEqual(['az', 'en', 'ru']);
});

it.each([
  ['az', true],
  ['AZ', false],
  ['de', false],
  [null, false],
  ['toString', false],
])('isLocale(%j): %s', (value, expected) => {
  expect(isLocale(value)).toBe(expected);
});
