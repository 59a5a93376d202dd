import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { nameAmong } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import { formatMoney } from '@/lib/money';
import { dayText, periodText } from '../period-text';
import type { DuesAccount, EntryView } from '../view';

type Props = {
  account: DuesAccount;
  locale: Locale;
  /** Where an entry is opened; on one's own page there is only the receipt. */
  entryPath?: string;
  receiptPath: (id: string) => string;
};

/** What was written of one person, the newest first. */
export function AccountEntries({ account, locale, entryPath, receiptPath }: Props) {
  const t = useTranslations('dues');
  const labels = useTranslations('labels');
  const words = t as never as Parameters<typeof periodText>[2];
  const kind = (entry: EntryView) => {
    const name = t(`kind.${entry.kind}`);
    return entry.corrects ? t('kind.counter', { kind: name }) : name;
  };
  const more = (entry: EntryView) =>
    [
      entry.period ? periodText(entry.period, locale, words) : null,
      entry.type ? nameAmong(entry.type, account.ownTypes, locale, labels as never).text : null,
      entry.method ? t(`method.${entry.method}`) : null,
      entry.note,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Table
      caption={t('account.entries')}
      columns={[
        { key: 'what', label: t('list.what'), main: true },
        { key: 'day', label: t('account.day') },
        { key: 'amount', label: t('account.amount'), align: 'end' },
        { key: 'receipt', label: t('account.receipt') },
        ...(entryPath
          ? [
              { key: 'author', label: t('account.author') },
              { key: 'open', label: t('account.details'), hideLabel: true, bare: true },
            ]
          : []),
      ]}
      rows={account.entries.map((entry) => ({
        id: entry.id,
        cells: {
          what: (
            <>
              <b>{kind(entry)}</b> {entry.isCorrected ? <Tag>{t('account.takenBack')}</Tag> : null}
              <span className="hint block">{more(entry)}</span>
            </>
          ),
          day: <span className="whitespace-nowrap">{dayText(entry.onDay, locale)}</span>,
          amount: (
            <>
              <span className={entry.isCorrected ? 'whitespace-nowrap line-through' : 'whitespace-nowrap'}>
                {formatMoney(entry.amount, entry.currency, locale)}
              </span>
              {entry.open ? (
                <span className="hint block">
                  {t('account.open', { amount: formatMoney(entry.open, entry.currency, locale) })}
                </span>
              ) : null}
            </>
          ),
          receipt: entry.receipt ? (
            <a className="whitespace-nowrap" href={receiptPath(entry.id)}>
              {entry.receipt}
            </a>
          ) : null,
          author: entry.author,
          open: entryPath ? (
            <a className="btn btn-small" href={`${entryPath}/${entry.id}`}>
              {t('account.details')}
            </a>
          ) : null,
        },
      }))}
    />
  );
}
