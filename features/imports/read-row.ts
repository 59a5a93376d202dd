import { parseEdtf } from '@/lib/dates/edtf';
import { readWrittenDate } from '@/lib/dates/written-date';
import { normalizeEmail } from '@/lib/email-address';
import { fold } from '@/lib/names/fold';
import type { NameOrder } from '@/lib/names/person-name';
import { splitFullName } from '@/lib/names/split-name';
import { remembering } from '@/lib/remember';
import { cleanLine, cleanText, cut } from '@/lib/text';
import { birthProblem, isProblem, spanOf } from '../members/rules';
import { columnName } from './columns';
import type { CellProblem, ColumnField, ColumnMapping, ImportField, RowValues } from './fields';
import { readPaidCells } from './paid-cells';
import { readPhones } from './phones';
import { type MoreColumns, readAnswers, readForms } from './read-more';
import { GENDER_WORDS, readSpoken, wordsOf } from './words';

/** What holds for the whole file. */
export interface FileRules {
  mapping: ColumnMapping;
  nameOrder: NameOrder;
  country: string;
  today: string;
  /** The organization's own membership types, by their folded names. */
  ownTypes?: Readonly<Record<string, string>>;
  /** Other forms of the name, and the organization's own questions. */
  more?: MoreColumns;
  /** The column with the birth of the child that a column names. */
  childBirths?: Readonly<Record<number, number>>;
}

export interface ReadRow {
  values: RowValues;
  problems: CellProblem[];
}

const LONGEST = { word: 60, name: 100, line: 200, number: 40, address: 500, notes: 20_000 };
const MOST_PHONES = 10;
/** What a spreadsheet shows where it could work nothing out. */
const SPREADSHEET_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|#{7})$/;
/** Of a column of words there are few. */
const foldedWord = remembering(fold, 5_000);
/** Of days more: those on which people are born. */
const readDay = remembering(readWrittenDate, 20_000);
const TYPES: Record<string, RowValues['type']> = wordsOf({
  ordinary:
    'ordinary; adi; adi üzv; обычное; обычный; обычное членство; действительный; действительное; член; regular; full; standard',
  youth:
    'youth; gənc; gənc üzv; gənclər; молодежное; молодежное членство; молодежный; молодежь; junior; young; student; tələbə; студент',
  honorary:
    'honorary; fəxri; fəxri üzv; почетное; почетное членство; почетный; почетный член; honorary member',
  family: 'family; ailə; ailəvi; ailə üzvlüyü; семейное; семейное членство; семейный; семья',
});
const LANGUAGES: Record<string, RowValues['language']> = wordsOf({
  az: 'az; aze; azərbaycan; azərbaycanca; azərbaycan dili; азербайджанский; азербайджанский язык; азерб; azerbaijani',
  ru: 'ru; rus; rusca; rus dili; русский; русский язык; рус; russian',
  en: 'en; eng; ingilis; ingiliscə; ingilis dili; английский; англ; english',
});

const columnsOfMapping = new WeakMap<ColumnMapping, ReadonlyMap<ColumnField | null, number>>();

/** Where each field stands: asked a dozen times for every row of a file. */
function columnsOf(mapping: ColumnMapping): ReadonlyMap<ColumnField | null, number> {
  const known = columnsOfMapping.get(mapping);
  if (known) return known;
  const columns = new Map(mapping.map((field, column) => [field, column] as const).reverse());
  columnsOfMapping.set(mapping, columns);
  return columns;
}

/** Reads one row: what it says about a person, and what is wrong with it, cell by cell. Never throws. */
export function readRow(cells: readonly string[], row: number, rules: FileRules): ReadRow {
  const problems: CellProblem[] = [];
  const columns = columnsOf(rules.mapping);
  const at = (field: ImportField) => columns.get(field) ?? -1;
  const raw = (field: ImportField) => {
    const column = at(field);
    return column < 0 ? '' : (cells[column] ?? '');
  };
  const problem = (field: ImportField, reason: string) => {
    problems.push({
      reason,
      field,
      cell: `${columnName(Math.max(0, at(field)))}${row}`,
      text: cleanLine(raw(field), 80),
    });
    return undefined;
  };
  const line = (field: ImportField, max: number) => {
    const text = raw(field) === '' ? '' : cleanLine(raw(field), max + 1);
    if (text === '') return undefined;
    if (text.length > max) return problem(field, 'too-long');
    if (SPREADSHEET_ERROR.test(text)) return problem(field, 'spreadsheet-error');
    return /^[=@]|^[+-](?!\d)/u.test(text) ? problem(field, 'formula') : text;
  };
  const word = <T>(field: ImportField, ...known: (Readonly<Record<string, T>> | undefined)[]) => {
    const text = cleanLine(raw(field), LONGEST.word);
    if (text === '') return undefined;
    const key = foldedWord(text);
    const words = known.find((some) => some && Object.hasOwn(some, key));
    return words?.[key] ?? problem(field, field);
  };
  const day = (field: ImportField) => {
    const text = cleanLine(raw(field), 60);
    return text === '' ? undefined : (readDay(text) ?? problem(field, 'date'));
  };

  const phones = readPhones(raw('phone'), rules.country);
  if (phones.problem) problem('phone', phones.problem);
  const further = readPhones(raw('morePhones'), rules.country);
  if (further.problem) problem('morePhones', further.problem);
  const written = cut(cleanText(raw('notes')), LONGEST.notes);
  const notes = [written, ...[...phones.rest, ...further.rest].map((text) => cleanLine(text, LONGEST.line))]
    .filter(Boolean)
    .join('\n');
  const address = cleanText(raw('address'));
  const { given, surname, patronymic } = nameOf();
  const { phone, morePhones } = phonesOf([phones.phone, ...phones.others, further.phone, ...further.others]);
  // Written out, and what is not known too: objects of one shape are small and fast, and a file has many.
  const values: RowValues = {
    given,
    surname,
    patronymic,
    birth: birthOf(),
    email: emailOf(),
    phone,
    morePhones,
    city: line('city', LONGEST.line),
    address: address.length > LONGEST.address ? problem('address', 'too-long') : address || undefined,
    occupation: line('occupation', LONGEST.line),
    education: line('education', LONGEST.line),
    gender: word('gender', GENDER_WORDS),
    languages: spokenOf(),
    memberNumber: line('memberNumber', LONGEST.number),
    language: word('language', LANGUAGES),
    notes: notes || undefined,
    type: word<RowValues['type']>('type', rules.ownTypes, TYPES),
    start: memberDay('start'),
    end: memberDay('end'),
    startsOn: undefined,
    endsOn: undefined,
    household: line('household', LONGEST.name),
  };
  if (values.start && values.end && isProblem(spanOf(values.start, values.end)))
    problem('end', 'end-before-start');
  if (rules.more) {
    Object.assign(values, readForms(cells, row, rules.more.forms, values, problems));
    Object.assign(values, readAnswers(cells, row, rules.more.answers, problems));
    if (rules.more.paid) Object.assign(values, readPaidCells(cells, row, rules.more.paid, problems));
  }
  return { values, problems };

  function nameOf(): Pick<RowValues, 'given' | 'surname' | 'patronymic'> {
    const patronymic = line('patronymic', LONGEST.name);
    if (at('fullName') < 0) return { given: namePart('given'), surname: namePart('surname'), patronymic };
    const text = line('fullName', 3 * LONGEST.name);
    const name = text ? splitFullName(text, rules.nameOrder) : null;
    if (!text && !problems.some(({ field }) => field === 'fullName')) problem('fullName', 'required');
    if (text && (!name || !/\p{L}/u.test(name.given) || !/\p{L}/u.test(name.surname)))
      problem('fullName', 'full-name');
    return {
      given: name?.given ?? '',
      surname: name?.surname ?? '',
      patronymic: patronymic ?? name?.patronymic ?? undefined,
    };
  }

  function namePart(field: 'given' | 'surname'): string {
    const before = problems.length;
    const text = line(field, LONGEST.name);
    if (text && !/\p{L}/u.test(text)) problem(field, 'name-letters');
    if (!text && problems.length === before) problem(field, 'required');
    return text ?? '';
  }

  function birthOf(): string | undefined {
    const birth = day('birth');
    if (!birth) return undefined;
    const reason = birthProblem(birth, rules.today);
    return reason ? problem('birth', reason === 'edtf' ? 'date' : reason) : birth;
  }

  function emailOf(): string | undefined {
    const text = cleanLine(raw('email'), 300).replace(/^mailto:/i, '');
    return text === '' ? undefined : (normalizeEmail(text) ?? problem('email', 'email'));
  }

  function phonesOf(all: (string | null)[]): Pick<RowValues, 'phone' | 'morePhones'> {
    const [phone, ...more] = new Set(all.filter((number) => number !== null));
    return { phone, morePhones: more.slice(0, MOST_PHONES - 1).join(',') || undefined };
  }

  function spokenOf(): string | undefined {
    const text = cut(cleanText(raw('languages')), LONGEST.line);
    return text === '' ? undefined : (readSpoken(text) ?? problem('languages', 'languages'));
  }

  function memberDay(field: 'start' | 'end'): string | undefined {
    const text = day(field);
    return text && !parseEdtf(text)?.from ? problem(field, 'date') : text;
  }
}
