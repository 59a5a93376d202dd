import { readWrittenDate } from '@/lib/dates/written-date';
import { readAmount } from '@/lib/money';
import { compareNames } from '@/lib/names/compare-names';
import { fold } from '@/lib/names/fold';
import { nameParts } from '@/lib/names/name-parts';
import { formatPersonName, type PersonName } from '@/lib/names/person-name';

const FIELDS = ['day', 'amount', 'credit', 'debit', 'payer', 'purpose', 'reference', 'currency'] as const;
type Field = (typeof FIELDS)[number];
export type Columns = Partial<Record<Field, number>>;

/** Words that head the columns of statements in our languages and of the banks abroad; folded, the whole heading or its beginning. */
const HEADINGS: Record<Field, readonly string[]> = {
  day: [
    'tarix',
    'emeliyyat tarixi',
    'дата',
    'date',
    'booking date',
    'buchungstag',
    'datum',
    'islem tarihi',
    'value date',
  ],
  amount: ['mebleg', 'сумма', 'amount', 'sum', 'betrag', 'tutar'],
  credit: [
    'medaxil',
    'kredit',
    'приход',
    'поступлен',
    'кредит',
    'зачислен',
    'credit',
    'paid in',
    'alacak',
    'gelir',
  ],
  debit: ['mexaric', 'debet', 'расход', 'списан', 'дебет', 'debit', 'paid out', 'borc'],
  payer: [
    'gonderen',
    'odeyici',
    'odeyen',
    'плательщик',
    'отправитель',
    'контрагент',
    'payer',
    'sender',
    'name',
    'counterparty',
    'auftraggeber',
    'gonderici',
    'ad, soyad',
    'soyad',
  ],
  purpose: [
    'teyinat',
    'odenisin teyinati',
    'aciqlama',
    'tesvir',
    'назначение',
    'описание',
    'комментар',
    'purpose',
    'description',
    'details',
    'narrative',
    'verwendungszweck',
  ],
  reference: [
    'referans',
    'referens',
    'sened',
    'номер документа',
    'номер операции',
    'reference',
    'transaction id',
    'id',
    'no',
    '№',
  ],
  currency: ['valyuta', 'валюта', 'currency', 'wahrung'],
};

const SEARCHED = 40;

/** Which column says what, and in which line they are headed; null where day and amount cannot be found. */
export function findColumns(rows: readonly string[][]): { header: number; columns: Columns } | null {
  for (const [header, row] of rows.slice(0, SEARCHED).entries()) {
    const columns: Columns = {};
    for (const [at, cell] of row.entries()) {
      const heading = fold(cell).trim();
      const field = FIELDS.find(
        (one) =>
          columns[one] === undefined &&
          HEADINGS[one]
            .map(fold)
            .some((word) => heading === word || (word.length > 3 && heading.startsWith(word))),
      );
      if (field && heading !== '') columns[field] = at;
    }
    const hasAmount = columns.amount !== undefined || columns.credit !== undefined;
    if (columns.day !== undefined && hasAmount) return { header, columns };
  }
  return null;
}

export interface BankLine {
  day: string | null;
  /** What came in; null where something went out. */
  amount: number | null;
  payer: string;
  purpose: string;
  reference: string;
  problem: string | null;
}

/** One line of a statement as it is meant. What cannot be read is said, never guessed. */
export function readLine(cells: readonly string[], columns: Columns, currency: string): BankLine {
  const cell = (field: Field) => {
    const at = columns[field];
    return at === undefined ? '' : (cells[at] ?? '').trim();
  };
  const written = readWrittenDate(cell('day'));
  const day = written && /^\d{4}-\d{2}-\d{2}$/.test(written) ? written : null;
  const line = {
    day,
    amount: null as number | null,
    payer: cell('payer').slice(0, 200),
    purpose: cell('purpose').slice(0, 500),
    reference: cell('reference').slice(0, 100),
  };
  if (day === null) return { ...line, problem: 'bank-day' };
  const [whole, credit, debit] = [cell('amount'), cell('credit'), cell('debit')];
  const isOut = credit === '' && debit !== '' && isMoney(debit);
  if (isOut) return { ...line, problem: null };
  const read = readAmount(credit === '' ? whole : credit);
  if ('problem' in read) return { ...line, problem: read.problem };
  const said = read.currency ?? (cell('currency') === '' ? currency : cell('currency').toUpperCase());
  if (said !== currency) return { ...line, problem: 'amount-currency' };
  return { ...line, amount: read.minor > 0 ? read.minor : null, problem: null };
}

const isMoney = (text: string) => {
  const read = readAmount(text);
  return 'minor' in read && read.minor !== 0;
};

/** The key of every word, for looking up who could be meant. */
export const wordKeys = (text: string): string[] =>
  text.split(/[\s,;/.:()]+/u).flatMap((word) => nameParts(word).words.map(({ key }) => key));

/** What could be a member number: anything with a digit in it. */
export const possibleNumbers = (text: string): string[] => [
  ...new Set(text.toUpperCase().match(/[\p{L}\p{N}][\p{L}\p{N}/-]*\p{N}[\p{L}\p{N}/-]*|\p{N}+/gu) ?? []),
];

export const MATCH_REASONS = ['number', 'name', 'name-like', 'purpose', 'amount'] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** Somebody who could be meant, and what they owe. */
export interface Candidate {
  id: string;
  memberNumber: string | null;
  spellings: readonly PersonName[];
  /** The sums that would be no surprise: all that is open, and each due. */
  expected: readonly number[];
}

const WEIGHTS: Record<MatchReason, number> = { number: 3, name: 3, 'name-like': 1, purpose: 2, amount: 2 };
const CERTAIN = 5;

/** Why a line could be from somebody. */
export function reasonsFor(line: BankLine, { memberNumber, spellings, expected }: Candidate): MatchReason[] {
  const reasons: MatchReason[] = [];
  const numbers = possibleNumbers(`${line.purpose} ${line.payer}`);
  // A bare year or a short figure stands in many texts.
  const isTelling = memberNumber !== null && (/\p{L}/u.test(memberNumber) || memberNumber.length > 4);
  if (memberNumber && isTelling && numbers.includes(memberNumber.toUpperCase())) reasons.push('number');
  const compared = spellings.map((name) =>
    line.payer === '' ? 'different' : compareNames(line.payer, formatPersonName(name, 'surname-first')),
  );
  if (compared.includes('same')) reasons.push('name');
  else if (compared.includes('likely')) reasons.push('name-like');
  if (spellings.some((name) => standsIn(name, line.purpose))) reasons.push('purpose');
  if (reasons.length > 0 && line.amount !== null && expected.includes(line.amount)) reasons.push('amount');
  return reasons;
}

function standsIn({ given, surname }: PersonName, text: string): boolean {
  const keys = wordKeys(text);
  return [given, surname].every((part) => {
    const own = nameParts(part).words.map(({ key }) => key);
    return own.length > 0 && own.every((key) => keys.includes(key));
  });
}

export interface Judged {
  kind: 'certain' | 'possible' | 'unknown';
  matches: { person: string; reasons: MatchReason[] }[];
}

/**
 * Whose payment a line is. Two signs that agree (name and amount, number and name, number and amount) are certain, unless somebody
 * else comes near; a name alone asks a human.
 */
export function judge(line: BankLine, candidates: readonly Candidate[]): Judged {
  const matches = candidates
    .map((candidate) => ({ person: candidate.id, reasons: reasonsFor(line, candidate) }))
    .filter(({ reasons }) => reasons.length > 0)
    .map((match) => ({ ...match, weight: match.reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0) }))
    .sort((a, b) => b.weight - a.weight || (a.person < b.person ? -1 : 1));
  const [best, second] = matches;
  const shown = matches.slice(0, 5).map(({ person, reasons }) => ({ person, reasons }));
  if (!best) return { kind: 'unknown', matches: [] };
  const isCertain = best.weight >= CERTAIN && best.weight - (second?.weight ?? 0) >= 2;
  return { kind: isCertain ? 'certain' : 'possible', matches: shown };
}
