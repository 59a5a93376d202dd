import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { CURRENCIES, formatMoney, MOST_MINOR, plainAmount, readAmount } from './money';

describe('an amount as people write it', () => {
  it.each([
    ['1 200,50', 120_050],
    ['1\u00a0200,50', 120_050],
    ['1\u202f200,50', 120_050],
    ["1'200.50", 120_050],
    ['1,200.50', 120_050],
    ['1.200,50', 120_050],
    ['1.200', 120_000],
    ['1,200', 120_000],
    ['12,5', 1250],
    ['12.50', 1250],
    ['1.234.567', 123_456_700],
    ['1.234.567,8', 123_456_780],
    ['-5', -500],
    ['−5', -500],
    ['5-', -500],
    ['+5', 500],
    ['0', 0],
    ['-0', 0],
    ['007', 700],
    ['1000', 100_000],
    [' 5 ', 500],
  ])('%s', (text, minor) => {
    expect(readAmount(text)).toEqual({ minor });
  });

  it.each([
    ['5 manat', 500, 'AZN'],
    ['5 man.', 500, 'AZN'],
    ['₼5', 500, 'AZN'],
    ['5 манатов', 500, 'AZN'],
    ['10₽', 1000, 'RUB'],
    ['10 руб.', 1000, 'RUB'],
    ['1 200,50 рублей', 120_050, 'RUB'],
    ['EUR 12,50', 1250, 'EUR'],
    ['12,50 €', 1250, 'EUR'],
    ['$3', 300, 'USD'],
    ['7 CAD', 700, 'CAD'],
    ['-12,50 AZN', -1250, 'AZN'],
  ])('%s names its currency', (text, minor, currency) => {
    expect(readAmount(text)).toEqual({ minor, currency });
  });

  it.each([
    ['', 'amount'],
    ['manat', 'amount'],
    ['bəli', 'amount'],
    ['5 6', 'amount'],
    ['12 50', 'amount'],
    ['1,2,3', 'amount'],
    ['1.2,3.4', 'amount'],
    ['1 200.300', 'amount-decimals'],
    ['12,', 'amount'],
    [',50', 'amount'],
    ['--5', 'amount'],
    ['-5-', 'amount'],
    ['1e5', 'amount'],
    ['٥', 'amount'],
    ['0x10', 'amount'],
    ['=1+1', 'amount'],
    ['12,345,6', 'amount'],
    ['0,500', 'amount-decimals'],
    ['1.2345', 'amount-decimals'],
    ['12.005,123', 'amount-decimals'],
    ['99999999999', 'amount-huge'],
    ['1000000000,01', 'amount-huge'],
    ['9'.repeat(61), 'amount'],
  ])('%s is refused', (text, problem) => {
    expect(readAmount(text)).toEqual({ problem });
  });

  it('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(typeof readAmount(text)).toBe('object');
      }),
    );
  });

  const minor = fc.integer({ min: -MOST_MINOR, max: MOST_MINOR });

  it('is read again from what a form shows', () => {
    fc.assert(
      fc.property(minor, (amount) => {
        expect(readAmount(plainAmount(amount))).toEqual({ minor: amount });
      }),
    );
  });

  it('is read again from how it is shown in each language', () => {
    fc.assert(
      fc.property(minor, fc.constantFrom(...CURRENCIES), (amount, currency) => {
        for (const locale of ['az', 'ru'] as const) {
          expect(readAmount(formatMoney(amount, currency, locale))).toMatchObject({ minor: amount });
        }
      }),
    );
  });
});

describe('money as it is shown', () => {
  it.each([
    ['az', 'AZN', '1.234,50\u00a0₼'],
    ['ru', 'RUB', '1\u00a0234,50\u00a0₽'],
    ['en', 'EUR', '€1,234.50'],
    ['ru', 'AZN', '1\u00a0234,50\u00a0₼'],
    ['en', 'AZN', '₼1,234.50'],
  ] as const)('in %s: %s', (locale, currency, text) => {
    expect(formatMoney(123_450, currency, locale)).toBe(text);
  });
});
