import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { fieldOfHeading, recogniseColumns } from './columns';
import { amountsIn, packListed, readPaid, unpackListed } from './paid-cells';

describe('headings of dues', () => {
  it.each([
    ['ödənilib 2026', 'paid:2026'], ['2026 üzvlük haqqı', 'paid:2026'], ['Üzvlük haqqı 2026', 'paid:2026'], ['ÜZVLÜK HAQQI (2025)', 'paid:2025'],
    ['2026-cı il üzvlük haqqı', 'paid:2026'], ['2024-cü il üçün ödəniş', 'paid:2024'], ['Ödənilib 2026?', 'paid:2026'], ['İllik haqq 2023', 'paid:2023'],
    ['оплачено 2026', 'paid:2026'], ['взнос 2026', 'paid:2026'], ['Взносы за 2026', 'paid:2026'], ['Членский взнос за 2026 г.', 'paid:2026'],
    ['Оплата, 2025 год', 'paid:2025'], ['2026: оплачено', 'paid:2026'], ['Платёж 2026', 'paid:2026'],
    ['paid 2026', 'paid:2026'], ['Paid 2026?', 'paid:2026'], ['Dues 2026', 'paid:2026'], ['2026 dues', 'paid:2026'], ['Membership fee for 2026', 'paid:2026'],
    ['Ödənilib 2026 / Оплачено 2026 / Paid 2026', 'paid:2026'],
    ['2026', null], ['Üzvlük 2026', null], ['Членство 2026', null], ['Member 2026', null], ['Paid', null], ['Взнос', null], ['Dues 2025-2026', null],
    ['Ödəniş tarixi 2026', null], ['Дата оплаты 2026', null], ['Paid by 2026', null], ['Paid 26', null], ['Взнос 1826', null], ['Оплата телефона 2026', null],
  ])('%s is %s', (heading, field) => {
    expect(fieldOfHeading(heading)).toBe(field);
  }); // biome-ignore format: a table

  it('are a column for each year, the first of a year', () => {
    expect(recogniseColumns(['ФИО', 'Взнос 2025', 'Взнос 2026', 'Paid 2026'])).toEqual([
      'fullName',
      'paid:2025',
      'paid:2026',
      null,
    ]);
  });
});

describe('cells of dues', () => {
  it.each([
    ['hə', 'yes'], ['Bəli', 'yes'], ['ödənilib', 'yes'], ['ÖDƏYİB', 'yes'], ['да', 'yes'], ['Оплачено', 'yes'], ['yes', 'yes'], ['Paid', 'yes'],
    ['+', 'yes'], ['x', 'yes'], ['Х', 'yes'], ['✓', 'yes'], ['✔️', 'yes'], ['✅', 'yes'], ['1', 'yes'],
    ['yox', 'no'], ['ödənilməyib', 'no'], ['borcu var', 'no'], ['нет', 'no'], ['Не оплачено', 'no'], ['no', 'no'], ['unpaid', 'no'], ['-', 'no'], ['—', 'no'],
    ['✗', 'no'], ['0', 'no'], ['0,00', 'no'], ['', null], ['  ', null],
    ['50', { amount: 5000, currency: 'EUR' }], ['1 200,50', { amount: 120_050, currency: 'EUR' }], ['20 manat', { amount: 2000, currency: 'AZN' }],
    ['500 руб.', { amount: 50_000, currency: 'RUB' }], ['+20', { amount: 2000, currency: 'EUR' }],
    ['-20', { problem: 'paid' }], ['sabah', { problem: 'paid' }], ['12.03.2026', { problem: 'paid' }], ['1,2345', { problem: 'amount-decimals' }],
    ['99999999999', { problem: 'amount-huge' }], ['=1+1', { problem: 'paid' }], ['🙂', { problem: 'paid' }], ['?', { problem: 'paid' }],
  ])('%s says %j', (text, said) => {
    expect(readPaid(text, 'EUR')).toEqual(said);
  }); // biome-ignore format: a table

  it('never throws, and what is packed is unpacked again', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        readPaid(text, 'AZN');
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e11 }), fc.constantFrom('AZN', 'EUR'), (amount, currency) => {
        expect(unpackListed(packListed({ amount, currency }))).toEqual({ amount, currency });
        expect(amountsIn(packListed({ amount, currency }))).toEqual([{ amount, currency }]);
      }),
    );
    expect(unpackListed('yes 5000 AZN 100 EUR')).toBe('yes');
    expect(amountsIn('yes 5000 AZN 100 EUR')).toHaveLength(2);
  });
});
