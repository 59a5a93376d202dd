import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  balancesOf,
  canBeClosed,
  feeFor,
  isPeriodStart,
  type LedgerEntry,
  periodEnd,
  periodStart,
  periodsOf,
  settle,
} from './rules';

let count = 0;
const entry = (kind: LedgerEntry['kind'], amount: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: `e${String(++count).padStart(6, '0')}`,
  kind,
  amount,
  currency: 'AZN',
  onDay: '2026-01-01',
  createdAt: new Date(0),
  settles: null,
  corrects: null,
  ...more,
});
const due = (amount: number, onDay = '2026-01-01') => entry('due', amount, { onDay });
const opens = (entries: LedgerEntry[]) => settle(entries).map(({ open }) => open);

describe('what is still open', () => {
  it('is what was not paid, the oldest first', () => {
    expect(opens([entry('payment', -1500), due(1000, '2026-01-01'), due(1000, '2025-01-01')])).toEqual([
      0, 500,
    ]);
  });

  it('is settled where a payment names it, and what is too much goes to the oldest', () => {
    const [old, young] = [due(1000, '2025-01-01'), due(1000)];
    expect(opens([old, young, entry('payment', -1000, { settles: young.id })])).toEqual([1000, 0]);
    expect(opens([old, young, entry('payment', -1300, { settles: young.id })])).toEqual([700, 0]);
  });

  it('knows neither what was taken back nor what took it back', () => {
    const paid = entry('payment', -1000);
    const back = entry('payment', 1000, { corrects: paid.id });
    expect(opens([due(1000), paid, back])).toEqual([1000]);
    const wrong = due(500, '2025-01-01');
    const gone = entry('due', -500, { corrects: wrong.id });
    expect(settle([wrong, gone, entry('payment', -500, { settles: wrong.id }), due(1000)])).toMatchObject([
      { open: 500 },
    ]);
  });

  it('is not changed by donations, and no currency pays for another', () => {
    expect(opens([due(1000), entry('donation', 1000), entry('payment', -1000, { currency: 'RUB' })])).toEqual(
      [1000],
    );
    expect(balancesOf([due(1000), entry('donation', 900)])).toEqual([{ currency: 'AZN', amount: 1000 }]);
  });

  /** A ledger that grew at random: each step looks at what is there already. */
  const ledger = fc
    .array(
      fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5000 }), fc.nat(1000), fc.constantFrom('AZN', 'RUB')),
    )
    .map((steps) => {
      const entries: LedgerEntry[] = [];
      for (const [what, amount, chance, currency] of steps) {
        const onDay = `20${10 + (chance % 20)}-01-01`;
        const pick = entries[chance % Math.max(1, entries.length)];
        const takenBack = new Set(entries.map(({ corrects }) => corrects));
        if (what === 0) entries.push(entry('donation', amount, { currency, onDay }));
        else if (what === 1 && pick && pick.corrects === null && !takenBack.has(pick.id))
          entries.push({ ...entry(pick.kind, -pick.amount), currency: pick.currency, corrects: pick.id });
        else if (what === 2) entries.push(entry('exemption', -amount, { currency, onDay }));
        else if (what === 3 && pick?.kind === 'due' && pick.corrects === null)
          entries.push(entry('payment', -amount, { currency: pick.currency, onDay, settles: pick.id }));
        else if (what === 4) entries.push(entry('payment', -amount, { currency, onDay }));
        else entries.push(entry('due', amount, { currency, onDay }));
      }
      return entries;
    });

  it('does not depend on the order of the entries, nor does the balance', () => {
    fc.assert(
      fc.property(ledger, fc.infiniteStream(fc.nat()), (entries, chances) => {
        const shuffled = entries
          .map((one) => ({ one, at: chances.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(balancesOf(shuffled)).toEqual(balancesOf(entries));
        expect(settle(shuffled)).toEqual(settle(entries));
      }),
    );
  });

  it('adds up: the balance is what is open less what was paid too much, and only one of the two is there', () => {
    fc.assert(
      fc.property(ledger, (entries) => {
        for (const { currency, amount } of balancesOf(entries)) {
          const open = settle(entries)
            .filter(({ due: one }) => one.currency === currency)
            .reduce((sum, one) => sum + one.open, 0);
          expect(open).toBe(Math.max(0, amount));
        }
        for (const { due: one, open } of settle(entries)) expect(open >= 0 && open <= one.amount).toBe(true);
      }),
    );
  });
});

describe('periods', () => {
  it.each([
    ['year', '2026-11-28', '2026-01-01', '2027-01-01'],
    ['half-year', '2026-06-30', '2026-01-01', '2026-07-01'],
    ['half-year', '2026-07-01', '2026-07-01', '2027-01-01'],
    ['month', '2026-12-05', '2026-12-01', '2027-01-01'],
    ['month', '2026-02-28', '2026-02-01', '2026-03-01'],
  ] as const)('%s of %s', (period, day, start, end) => {
    expect(periodStart(period, day)).toBe(start);
    expect(periodEnd(period, start)).toBe(end);
    expect(isPeriodStart(period, start)).toBe(true);
  });

  it('follow one another without a gap', () => {
    for (const period of ['year', 'half-year', 'month'] as const) {
      const starts = periodsOf(period, 2026);
      expect(starts.map((start) => periodEnd(period, start))).toEqual([...starts.slice(1), '2027-01-01']);
    }
    expect(isPeriodStart('year', '2026-02-01')).toBe(false);
  });
});

describe('the fee of a period', () => {
  const fee = (startsOn: string, endsOn: string | null) => ({ startsOn, endsOn });
  it.each([
    ['holds on its first day', [fee('2020-01-01', '2026-01-01'), fee('2026-01-01', null)], '2026-01-01'],
    [
      'stays though another begins within it',
      [fee('2025-01-01', '2026-03-01'), fee('2026-03-01', null)],
      '2025-01-01',
    ],
    [
      'begins within it where there was none',
      [fee('2026-05-01', null), fee('2026-03-01', '2026-05-01')],
      '2026-03-01',
    ],
    ['is none', [fee('2027-01-01', null), fee('2020-01-01', '2026-01-01')], undefined],
  ])('%s', (_, fees, startsOn) => {
    expect(feeFor(fees, '2026-01-01', '2027-01-01')?.startsOn).toBe(startsOn);
  });
});

describe('closing a year', () => {
  it.each([
    [2025, [], true],
    [2026, [], false],
    [2027, [], false],
    [2025, [2024], true],
    [2025, [2025], false],
    [2024, [2025], false],
  ])('%i after %j', (year, closed, may) => {
    expect(canBeClosed(year, '2026-11-28', closed)).toBe(may);
  });
});
