import 'server-only';
import type { duesEntries } from '@/db/schema/dues';
import { nameIn } from '@/features/members/list-name';
import { todayAt } from '@/features/members/today-at';
import { nameAmong, type OwnType } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import { plainAmount } from '@/lib/money';
import { translator } from '@/server/i18n/translator';
import { periodText } from './period-text';
import { receiptText } from './receipt-number';
import type { Payer } from './view';

const COLUMNS = [
  'day',
  'kind',
  'person',
  'memberNumber',
  'debit',
  'credit',
  'donation',
  'currency',
  'period',
  'type',
  'method',
  'receipt',
  'corrects',
  'note',
  'author',
  'written',
  'id',
] as const;

/** The first line of the auditors' file. */
export async function exportHead(locale: Locale): Promise<string[]> {
  const t = await translator(locale, 'dues');
  return COLUMNS.map((column) => t(`export.column.${column}`));
}

interface Around {
  payers: Map<string, Payer>;
  types: OwnType[];
  locale: Locale;
  timezone: string;
}

/** One line for each entry. No amount has a sign: what is asked and what comes in stand in columns of their own. */
export async function exportLines(
  entries: readonly (typeof duesEntries.$inferSelect)[],
  { payers, types, locale, timezone }: Around,
): Promise<string[][]> {
  const t = await translator(locale, 'dues');
  const labels = await translator(locale, 'labels');
  const money = (minor: number) => {
    const text = plainAmount(Math.abs(minor));
    return locale === 'en' ? text : text.replace('.', ',');
  };
  return entries.map((entry) => {
    const payer = entry.personId ? payers.get(entry.personId) : undefined;
    const isDonation = entry.kind === 'donation';
    const period =
      entry.period && entry.periodStartsOn
        ? periodText({ period: entry.period, startsOn: entry.periodStartsOn }, locale, t)
        : '';
    const cells: Record<(typeof COLUMNS)[number], string> = {
      day: entry.onDay,
      kind: entry.corrects ? t('kind.counter', { kind: t(`kind.${entry.kind}`) }) : t(`kind.${entry.kind}`),
      person: payer ? nameIn(payer, locale, 'surname-first') : t('erased'),
      memberNumber: payer?.memberNumber ?? '',
      debit: !isDonation && entry.amount > 0 ? money(entry.amount) : '',
      credit: !isDonation && entry.amount < 0 ? money(entry.amount) : '',
      donation: !isDonation
        ? ''
        : entry.corrects
          ? t('export.lessDonation', { amount: money(entry.amount) })
          : money(entry.amount),
      currency: entry.currency,
      period,
      type: entry.membershipType ? nameAmong(entry.membershipType, types, locale, labels).text : '',
      method: entry.method ? t(`method.${entry.method}`) : '',
      receipt: receiptText(entry) ?? '',
      corrects: entry.corrects ?? '',
      note: payer?.isUnnamed ? '' : (entry.note ?? ''),
      author: entry.author,
      written: todayAt(entry.createdAt, timezone),
      id: entry.id,
    };
    return COLUMNS.map((column) => cells[column]);
  });
}
