import type { Money } from './rules';

/** What a member list says somebody has paid for a year: all that is asked, or an amount. */
export type Listed = 'yes' | Money;

/** The account of somebody, as far as a year goes. */
export interface YearOfAccount {
  /** There is a due of the year, settled or not. */
  isRaised: boolean;
  /** The dues of the year of which something is open, the oldest first. */
  open: readonly (Money & { id: string })[];
  /** What lists have brought for the year already. */
  listed: readonly Money[];
}

export type ListedNotice = 'paid-no-due' | 'paid-settled' | 'paid-other';

/** A payment that settles a due, or, without one, what comes. */
export interface ListedPayment extends Money {
  settles: string | null;
}

export const NO_YEAR: YearOfAccount = { isRaised: false, open: [], listed: [] };

/**
 * The payments that a list brings. A mere yes settles what is open of the year and nothing where no due was raised; an amount is
 * shared out among the dues of the year, and what is left is paid in advance. What a list has brought already is not paid
 * again, nor what is settled: a list does not know of what the treasurer wrote down.
 */
export function paymentsOf(
  said: Listed,
  year: YearOfAccount,
): { payments: ListedPayment[]; notice?: ListedNotice } {
  if (said === 'yes') {
    const payments = year.open.map(({ id, amount, currency }) => ({ amount, currency, settles: id }));
    const isUnknown = !year.isRaised && year.listed.length === 0;
    return { payments, ...(isUnknown ? { notice: 'paid-no-due' } : {}) };
  }
  if (year.listed.some(({ amount, currency }) => amount === said.amount && currency === said.currency))
    return { payments: [] };
  if (year.listed.length > 0) return { payments: [], notice: 'paid-other' };
  if (year.isRaised && year.open.length === 0) return { payments: [], notice: 'paid-settled' };
  const payments: ListedPayment[] = [];
  let left = said.amount;
  for (const { id, amount, currency } of year.open.filter((due) => due.currency === said.currency)) {
    const part = Math.min(left, amount);
    if (part > 0) payments.push({ amount: part, currency, settles: id });
    left -= part;
  }
  if (left > 0) payments.push({ amount: left, currency: said.currency, settles: null });
  return { payments };
}

/** When a payment was made that a list knows only the year of: not later than the end of that year, nor than today. */
export function dayOfListed(year: number, today: string): string {
  return year < Number(today.slice(0, 4)) ? `${year}-12-31` : today;
}
