import { describe, expect, it } from 'vitest';
import { azOrdinal, azOrdinalSuffix, azYear, enOrdinal } from './ordinals';

describe('Azerbaijani ordinals', () => {
  it.each([
    '0-cı',
    '1-ci',
    '2-ci',
    '3-cü',
    '4-cü',
    '5-ci',
    '6-cı',
    '7-ci',
    '8-ci',
    '9-cu',
    '10-cu',
    '20-ci',
    '26-cı',
    '30-cu',
    '40-cı',
    '50-ci',
    '60-cı',
    '70-ci',
    '80-ci',
    '90-cı',
    '100-cü',
    '101-ci',
    '1000-ci',
    '1990-cı',
    '1997-ci',
    '2000-ci',
    '2003-cü',
    '2006-cı',
    '2009-cu',
    '2010-cu',
    '2016-cı',
    '2019-cu',
    '2020-ci',
    '2024-cü',
    '2026-cı',
    '2030-cu',
    '3000-ci',
  ])('%s', (ordinal) => {
    expect(azOrdinal(Number.parseInt(ordinal, 10))).toBe(ordinal);
  });

  it('agrees with CLDR from 1 to 3000, but for the thousands', () => {
    const rules = new Intl.PluralRules('az', { type: 'ordinal' });
    const suffixes: Record<string, string> = { one: 'ci', few: 'cü', many: 'cı', other: 'cu' };
    for (let number = 1; number <= 3000; number++) {
      if (number % 1000 !== 0) expect(azOrdinalSuffix(number)).toBe(suffixes[rules.select(number)]);
    }
  });

  it('writes a year', () => expect(azYear(2019)).toBe('2019-cu il'));
});

it.each([
  '1st',
  '2nd',
  '3rd',
  '4th',
  '11th',
  '12th',
  '13th',
  '21st',
  '100th',
  '101st',
  '111th',
  '112th',
  '1002nd',
])('%s', (ordinal) => {
  expect(enOrdinal(Number.parseInt(ordinal, 10))).toBe(ordinal);
});
