import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfListed, paymentsOf, type YearOfAccount } from './listed-rules';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const due = (id: string, amount: number, currency = 'EUR') => ({ id, amount, currency });
const year = (more: Partial<YearOfAccount> = {}): YearOfAccount => ({
  isRaised: (more.open ?? []).length > 0,
  open: [],
  listed: [],
  ...more,
});

describe('what a list says of dues', () => {
  const two = { open: [due('a', 30), due('b', 20)] };
  it.each([
    ['yes settles all that is open', 'yes', two, [{ ...eur(30), settles: 'a' }, { ...eur(20), settles: 'b' }], undefined],
    ['yes without a due', 'yes', {}, [], 'paid-no-due'],
    ['yes where all is settled', 'yes', { isRaised: true }, [], undefined],
    ['yes after an amount that a list brought', 'yes', { listed: [eur(50)] }, [], undefined],
    ['an amount without a due is paid in advance', eur(50), {}, [{ ...eur(50), settles: null }], undefined],
    ['an amount is shared out', eur(60), two, [{ ...eur(30), settles: 'a' }, { ...eur(20), settles: 'b' }, { ...eur(10), settles: null }], undefined],
    ['a part of it', eur(10), two, [{ ...eur(10), settles: 'a' }], undefined],
    ['the same amount again', eur(10), { open: [due('a', 20)], listed: [eur(10)] }, [], undefined],
    ['another amount', eur(20), { open: [due('a', 20)], listed: [eur(10)] }, [], 'paid-other'],
    ['an amount of what is settled', eur(20), { isRaised: true }, [], 'paid-settled'],
    ['another currency than the due', eur(20), { open: [due('a', 20, 'AZN')] }, [{ ...eur(20), settles: null }], undefined],
  ] as const)('%s', (_, said, account, payments, notice) => {
    expect(paymentsOf(said, year(account as never))).toEqual({ payments, ...(notice ? { notice } : {}) });
  }); // biome-ignore format: a table

  it('writes an amount whole, and settles no due by more than is open', () => {
    const dues = fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), dues, (amount, sizes) => {
        const open = sizes.map((size, at) => due(String(at), size));
        const { payments } = paymentsOf(eur(amount), year({ open }));
        expect(payments.reduce((sum, payment) => sum + payment.amount, 0)).toBe(amount);
        for (const { amount: part, settles } of payments) {
          expect(part).toBeGreaterThan(0);
          if (settles !== null) expect(part).toBeLessThanOrEqual(sizes[Number(settles)] ?? 0);
        }
      }),
    );
  });

  it('was paid at the end of a year that is over, else today', () => {
    expect(dayOfListed(2025, '2026-11-28')).toBe('2025-12-31');
    expect(dayOfListed(2026, '2026-11-28')).toBe('2026-11-28');
    expect(dayOfListed(2027, '2026-11-28')).toBe('2026-11-28');
  });
});
