import { type Listed, NO_YEAR, paymentsOf, type YearOfAccount } from '@/features/dues/listed-rules';
import { type Money, sums } from '@/features/dues/rules';
import { CURRENCIES, type Currency, readAmount } from '@/lib/money';
import { fold } from '@/lib/names/fold';
import { remembering } from '@/lib/remember';
import { cleanLine } from '@/lib/text';
import { columnName } from './columns';
import {
  type CellProblem,
  type ColumnMapping,
  isPaid,
  type PaidField,
  type RowValues,
  yearOfPaid,
} from './fields';
import { wordsOf, YES_NO_WORDS } from './words';

/** A column that says whether the dues of a year are paid. */
export interface PaidColumn {
  field: PaidField;
  column: number;
  year: number;
}

/** The columns of dues of a file, and what the organization's books say of them. */
export interface PaidColumns {
  columns: PaidColumn[];
  /** Of amounts that name none. */
  currency: string;
  /** Nothing is written up to this year. */
  closed: number | null;
}

export const paidColumns = (mapping: ColumnMapping): PaidColumn[] =>
  mapping.flatMap((field, column) => (isPaid(field) ? [{ field, column, year: yearOfPaid(field) }] : []));

const WORDS: Record<string, 'yes' | 'no'> = wordsOf({
  yes: `ödənilib; ödənib; ödəyib; ödədi; ödənildi; ödənilmişdir; verib; alındı; tam; tam ödənilib; оплачено; оплачен; оплачена; оплатил; оплатила;
      уплачено; сдал; сдала; сдано; полностью; paid; paid in full; done; ok; ödendi; ödedi`,
  no: `ödənilməyib; ödənməyib; ödəməyib; ödəniş yoxdur; borc; borcu var; borcludur; verməyib; не оплачено; не оплачен; не оплачена; не оплатил;
      не оплатила; не сдал; не сдала; долг; должен; должна; unpaid; not paid; owes; none; ödenmedi; ödemedi`,
});
/** A tick box, drawn. */
const TICKS = /^[+✓✔✅☑🗸]\uFE0F?$/u;
const CROSSES = /^(?:[-−–—]+|[✗✘❌☐]\uFE0F?)$/u;
const foldedWord = remembering(fold, 5_000);

/** What a cell says; null where it says nothing. `no` writes nothing either, but it is an answer. */
export function readPaid(text: string, currency: string): Listed | 'no' | null | { problem: string } {
  const said = cleanLine(text, 80);
  if (said === '') return null;
  if (TICKS.test(said)) return 'yes';
  if (CROSSES.test(said)) return 'no';
  const word = foldedWord(said);
  const known = word === '' ? undefined : [WORDS, YES_NO_WORDS].find((words) => Object.hasOwn(words, word));
  if (known) return known[word] ?? null;
  const read = readAmount(said);
  if ('problem' in read) return { problem: read.problem === 'amount' ? 'paid' : read.problem };
  if (read.minor === 0) return 'no';
  return read.minor < 0 ? { problem: 'paid' } : { amount: read.minor, currency: read.currency ?? currency };
}

/** What the columns of dues say of a row, packed; a cell that cannot be meant is a problem of it. */
export function readPaidCells(
  cells: readonly string[],
  row: number,
  { columns, currency, closed }: PaidColumns,
  problems: CellProblem[],
): Partial<Record<PaidField, string>> {
  const values: Partial<Record<PaidField, string>> = {};
  for (const { field, column, year } of columns) {
    const read = readPaid(cells[column] ?? '', currency);
    if (read === null || read === 'no') continue;
    const isBad = typeof read === 'object' && 'problem' in read;
    const problem = isBad ? read.problem : closed !== null && year <= closed ? 'paid-closed' : null;
    if (problem !== null) {
      const text = isBad ? cleanLine(cells[column] ?? '', 80) : String(year);
      problems.push({ reason: problem, field, cell: `${columnName(column)}${row}`, text });
    } else if (!isBad) values[field] = packListed(read);
  }
  return values;
}

/** `yes`, or `5000 AZN`. */
export const packListed = (said: Listed): string =>
  said === 'yes' ? said : `${said.amount} ${said.currency}`;

export function unpackListed(packed: string): Listed {
  const [amount = '', currency = ''] = packed.split(' ');
  const isKnown = CURRENCIES.includes(currency as Currency) && /^\d+$/.test(amount);
  return isKnown ? { amount: Number(amount), currency } : 'yes';
}

/** The amounts of a packed value, for people to read. */
export const amountsIn = (packed: string): Money[] =>
  [...packed.matchAll(/(\d+) ([A-Z]{3})/g)].map(([, amount, currency = '']) => ({
    amount: Number(amount),
    currency,
  }));

type Account = Readonly<Record<number, YearOfAccount>> | undefined;

const paidIn = (values: RowValues): [PaidField, string][] =>
  Object.entries(values).filter((entry): entry is [PaidField, string] => isPaid(entry[0]));

/** What a row would have written into the account of somebody: `yes 5000 AZN`, `5000 AZN`. */
export function paymentsFor(values: RowValues, account: Account): Partial<Record<PaidField, string>> {
  const written: Partial<Record<PaidField, string>> = {};
  for (const [field, packed] of paidIn(values)) {
    const said = unpackListed(packed);
    const { payments } = paymentsOf(said, account?.[yearOfPaid(field)] ?? NO_YEAR);
    if (payments.length === 0) continue;
    written[field] = said === 'yes' ? [said, ...sums(payments).map(packListed)].join(' ') : packed;
  }
  return written;
}

/** Why of a cell nothing is written: told beside the row, which is taken nonetheless. */
export function noticesOf(
  values: RowValues,
  account: Account,
  at: { columns: readonly PaidColumn[]; row?: number } = { columns: [] },
): CellProblem[] {
  return paidIn(values).flatMap(([field, packed]) => {
    const year = yearOfPaid(field);
    const { notice } = paymentsOf(unpackListed(packed), account?.[year] ?? NO_YEAR);
    if (!notice) return [];
    const column = at.columns.find((one) => one.field === field)?.column;
    const cell = column === undefined ? {} : { cell: `${columnName(column)}${at.row ?? ''}` };
    return [{ reason: notice, field, ...cell, text: String(year) }];
  });
}
