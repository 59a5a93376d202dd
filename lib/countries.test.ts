import { expect, it } from 'vitest';
import { COUNTRY_CODES, countryName, isCountryCode } from './countries';

it.each([
  ['AZ', 'az', 'Azərbaycan'],
  ['RU', 'az', 'Rusiya'],
  ['DE', 'ru', 'Германия'],
  ['GE', 'en', 'Georgia'],
  ['ZZ', 'az', 'ZZ'],
  ['garbage', 'en', 'garbage'],
] as const)('countryName(%s, %s) = %s', (code, locale, name) => expect(countryName(code, locale)).toBe(name));

it('knows the assigned codes', () => {
  expect(COUNTRY_CODES).toHaveLength(250);
  expect(COUNTRY_CODES.filter((code) => countryName(code, 'az') === code)).toEqual([]);
  expect(['az', 'EU', 'SU', 'UK', '', null].filter(isCountryCode)).toEqual([]);
});
