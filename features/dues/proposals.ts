import type { Locale } from '@/lib/locales';
import { formatMoney, plainAmount } from '@/lib/money';
import { periodText } from './period-text';
import type { DuesAccount } from './view';

/** What a form for a payment proposes: all that is owed, in its currency. */
export function proposedAmount({ balances, currency }: DuesAccount): { amount: string; currency: string } {
  const owed = balances.find(({ amount }) => amount > 0);
  return owed
    ? { amount: plainAmount(owed.amount).replace(/\.00$/, ''), currency: owed.currency }
    : { amount: '', currency };
}

/** The dues that a payment can be for. */
export function openDueOptions(
  { entries }: DuesAccount,
  locale: Locale,
  t: Parameters<typeof periodText>[2],
): { value: string; label: string }[] {
  return entries.flatMap(({ id, open, currency, period }) =>
    open && period
      ? [{ value: id, label: `${periodText(period, locale, t)}: ${formatMoney(open, currency, locale)}` }]
      : [],
  );
}
