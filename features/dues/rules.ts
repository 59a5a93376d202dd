import type { DuesEntryKind, DuesPeriod } from '@/db/enums';

/** An entry of the ledger, as far as sums need it. */
export interface LedgerEntry {
  id: string;
  kind: DuesEntryKind;
  amount: number;
  currency: string;
  onDay: string;
  createdAt: Date;
  settles: string | null;
  corrects: string | null;
}

export interface Money {
  amount: number;
  currency: string;
}

/** A due and what of it is still open. */
export interface Settled<Entry extends LedgerEntry = LedgerEntry> {
  due: Entry;
  open: number;
}

/** What somebody owes in each currency, or has paid too much (less than nothing): the sum of the entries but for donations. */
export function balancesOf(entries: readonly LedgerEntry[]): Money[] {
  return sums(entries.filter(({ kind }) => kind !== 'donation'));
}

/** Sums by currency; those that came to nothing too, so that "all is paid" can be said. */
export function sums(entries: readonly Money[]): Money[] {
  const totals = new Map<string, number>();
  for (const { currency, amount } of entries) totals.set(currency, (totals.get(currency) ?? 0) + amount);
  return [...totals]
    .map(([currency, amount]) => ({ currency, amount }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** What holds: neither taken back nor taking back. */
export function standing<Entry extends LedgerEntry>(entries: readonly Entry[]): Entry[] {
  const corrected = new Set(entries.flatMap(({ corrects }) => corrects ?? []));
  return entries.filter(({ id, corrects }) => corrects === null && !corrected.has(id));
}

const byAge = (a: LedgerEntry, b: LedgerEntry) =>
  compare(a.onDay, b.onDay) || a.createdAt.getTime() - b.createdAt.getTime() || compare(a.id, b.id);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What of each due of one person is still open, the oldest first. A payment or exemption settles the due that it names; what
 * names none, or is more than the due, settles the oldest. The order in which the entries come changes nothing.
 */
export function settle<Entry extends LedgerEntry>(entries: readonly Entry[]): Settled<Entry>[] {
  const live = standing(entries);
  const dues = live.filter(({ kind }) => kind === 'due').sort(byAge);
  const credits = live.filter(({ kind }) => kind === 'payment' || kind === 'exemption');
  const named = new Map<string, number>();
  const free = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, amount: number) =>
    to.set(key, (to.get(key) ?? 0) + amount);
  const known = new Set(dues.map(({ id }) => id));
  for (const { settles, amount, currency } of credits) {
    if (settles !== null && known.has(settles)) add(named, settles, -amount);
    else add(free, currency, -amount);
  }
  const left = dues.map((due) => {
    const paid = named.get(due.id) ?? 0;
    if (paid > due.amount) add(free, due.currency, paid - due.amount);
    return { due, open: Math.max(0, due.amount - paid) };
  });
  return left.map(({ due, open }) => {
    const taken = Math.min(open, free.get(due.currency) ?? 0);
    add(free, due.currency, -taken);
    return { due, open: open - taken };
  });
}

const pad = (number: number) => String(number).padStart(2, '0');

/** The first day of the period that a day lies in. */
export function periodStart(period: DuesPeriod, day: string): string {
  const [year = '', month = '01'] = day.split('-');
  if (period === 'year') return `${year}-01-01`;
  if (period === 'half-year') return `${year}-${Number(month) > 6 ? '07' : '01'}-01`;
  return `${year}-${month}-01`;
}

const MONTHS: Record<DuesPeriod, number> = { year: 12, 'half-year': 6, month: 1 };

/** The first day after a period. */
export function periodEnd(period: DuesPeriod, startsOn: string): string {
  const [year = 0, month = 1] = startsOn.split('-').map(Number);
  const months = year * 12 + month - 1 + MONTHS[period];
  return `${Math.floor(months / 12)}-${pad((months % 12) + 1)}-01`;
}

/** Whether a period of that kind can begin on that day. */
export const isPeriodStart = (period: DuesPeriod, day: string): boolean => periodStart(period, day) === day;

/** The periods of a year, in their order. */
export function periodsOf(period: DuesPeriod, year: number): string[] {
  const count = 12 / MONTHS[period];
  return Array.from({ length: count }, (_, at) => `${year}-${pad(at * MONTHS[period] + 1)}-01`);
}

interface Fee {
  startsOn: string;
  endsOn: string | null;
}

/**
 * The fee that a period is charged by: the one that holds on its first day, so that a new amount never changes a period that has
 * begun; where none does, the first that begins within it.
 */
export function feeFor<F extends Fee>(fees: readonly F[], startsOn: string, endsOn: string): F | undefined {
  const holding = fees.find(
    (fee) => fee.startsOn <= startsOn && (fee.endsOn === null || fee.endsOn > startsOn),
  );
  if (holding) return holding;
  return [...fees]
    .sort((a, b) => compare(a.startsOn, b.startsOn))
    .find((fee) => fee.startsOn > startsOn && fee.startsOn < endsOn);
}

/** Whether a year may be closed: it is over, and so is none that comes after it. */
export function canBeClosed(year: number, today: string, closed: readonly number[]): boolean {
  return year < Number(today.slice(0, 4)) && !closed.some((other) => other >= year);
}
