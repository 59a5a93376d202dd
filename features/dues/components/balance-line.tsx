import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import type { Locale } from '@/lib/locales';
import { formatMoney } from '@/lib/money';
import type { Money } from '../rules';

/** What somebody owes, or has paid in advance, in each currency. */
export function BalanceLine({ balances, locale }: { balances: Money[]; locale: Locale }) {
  const t = useTranslations('dues');
  const shown = balances.filter(({ amount }) => amount !== 0);
  if (shown.length === 0) return <StatusDot tone="good">{t('account.settled')}</StatusDot>;
  return shown.map(({ amount, currency }) => {
    const text = formatMoney(Math.abs(amount), currency, locale);
    return amount > 0 ? (
      <StatusDot key={currency} tone="warn">
        {t('account.owes', { amount: text })}
      </StatusDot>
    ) : (
      <StatusDot key={currency} tone="good">
        {t('account.ahead', { amount: text })}
      </StatusDot>
    );
  });
}
