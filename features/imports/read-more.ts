import type { CustomFieldKind } from '@/db/enums';
import { readWrittenDate } from '@/lib/dates/written-date';
import { fold } from '@/lib/names/fold';
import type { NameOrder } from '@/lib/names/person-name';
import { splitFullName } from '@/lib/names/split-name';
import { remembering } from '@/lib/remember';
import { cleanLine, cleanText } from '@/lib/text';
import { type CustomText, optionCount, parseCustomValue } from '../members/custom-rules';
import { columnName, orderOfForm } from './columns';
import {
  type CellProblem,
  type ColumnMapping,
  type CustomField,
  customField,
  FORM_FIELDS,
  type FormField,
  type RowValues,
} from './fields';
import { packName } from './packed-name';
import type { PaidColumns } from './paid-cells';
import { YES_NO_WORDS } from './words';

/** The columns of another form of the name, side by side. */
export interface FormColumns {
  field: FormField;
  columns: number[];
  order: NameOrder;
}

/** The column of a question of the organization's own. */
export interface AnswerColumn {
  field: CustomField;
  column: number;
  kind: CustomFieldKind;
  isRequired: boolean;
  /** The places of the choices by their folded words in every language. */
  choices: Readonly<Record<string, string>>;
  options: number;
}

/** Where a file says more of a person than everybody is asked. */
export interface MoreColumns {
  forms: FormColumns[];
  answers: AnswerColumn[];
  /** Left out where no column speaks of dues. */
  paid?: PaidColumns;
}

interface Asked {
  id: string;
  kind: CustomFieldKind;
  isRequired: boolean;
  texts: CustomText[];
}

export function moreColumns(
  mapping: ColumnMapping,
  headings: readonly string[],
  asked: readonly Asked[],
): MoreColumns {
  const forms = FORM_FIELDS.flatMap((field): FormColumns | never[] => {
    const columns = mapping.flatMap((of, column) => (of === field ? [column] : []));
    if (columns.length === 0) return [];
    return { field, columns, order: orderOfForm(columns.map((column) => headings[column] ?? '')) };
  });
  const answers = asked.flatMap(({ id, kind, isRequired, texts }): AnswerColumn | never[] => {
    const field = customField(id);
    const column = mapping.indexOf(field);
    if (column < 0) return [];
    const choices = Object.fromEntries(
      [...texts]
        .reverse()
        .flatMap(({ options }) => options.map((word, place) => [fold(word), String(place)])),
    );
    return { field, column, kind, isRequired, choices, options: optionCount(texts) };
  });
  return { forms, answers };
}

const LONGEST_PART = 100;
const LONGEST_CELL = 2_000;
const foldedWord = remembering(fold, 5_000);
const isFormula = (text: string) => /^[=@]|^[+-](?!\d)/u.test(text);
const hasLetter = (text: string) => /\p{L}/u.test(text);

/** The other forms of the name. A former name of one word is a surname. */
export function readForms(
  cells: readonly string[],
  row: number,
  columns: readonly FormColumns[],
  own: Pick<RowValues, 'given'>,
  problems: CellProblem[],
): Partial<Record<FormField, string>> {
  const values: Partial<Record<FormField, string>> = {};
  for (const { field, columns: places, order } of columns) {
    const filled = places.filter((column) => cells[column]?.trim());
    const text = filled
      .map((column) => cleanLine(cells[column] ?? '', 4 * LONGEST_PART))
      .join(' ')
      .trim();
    if (text === '') continue;
    const bad = (reason: string) =>
      problems.push({
        reason,
        field,
        cell: `${columnName(filled[0] ?? 0)}${row}`,
        text: cleanLine(text, 80),
      });
    if (isFormula(text)) bad('formula');
    else {
      const isSurname = field === 'form-former' && !/[\s,]/.test(text);
      const name = isSurname
        ? { surname: text, given: own.given, patronymic: null }
        : splitFullName(text, order);
      const parts = name ? [name.surname, name.given, name.patronymic ?? ''] : [];
      if (!name || !hasLetter(name.surname) || !(hasLetter(name.given) || isSurname)) bad('full-name');
      else if (parts.some((part) => part.length > LONGEST_PART)) bad('too-long');
      else values[field] = packName(name);
    }
  }
  return values;
}

/** The answers to the organization's own questions, as they are kept. */
export function readAnswers(
  cells: readonly string[],
  row: number,
  columns: readonly AnswerColumn[],
  problems: CellProblem[],
): Partial<Record<CustomField, string>> {
  const values: Partial<Record<CustomField, string>> = {};
  for (const answer of columns) {
    const text = cleanText(cells[answer.column] ?? '');
    if (text === '') continue;
    const read = text.length > LONGEST_CELL ? { reason: 'too-long' } : readAnswer(text, answer);
    if ('reason' in read) {
      problems.push({
        reason: read.reason,
        field: answer.field,
        cell: `${columnName(answer.column)}${row}`,
        text: cleanLine(text, 80),
      });
    } else values[answer.field] = read.value;
  }
  return values;
}

function readAnswer(
  text: string,
  { kind, choices, options }: AnswerColumn,
): { value: string } | { reason: string } {
  const typed = typedOf(text, kind, choices);
  const none = kind === 'date' ? 'date' : `answer-${kind}`;
  if (typed === null) return { reason: none };
  if (kind === 'text' && isFormula(typed)) return { reason: 'formula' };
  const parsed = parseCustomValue(kind, typed, options);
  if ('reason' in parsed) return { reason: parsed.reason === 'too-long' ? 'too-long' : none };
  return { value: parsed.value ?? '' };
}

/** As it would be typed by hand; null where nothing of the kind is meant. */
function typedOf(text: string, kind: CustomFieldKind, choices: AnswerColumn['choices']): string | null {
  if (kind === 'date') return readWrittenDate(cleanLine(text, 60));
  if (kind !== 'choice' && kind !== 'yes-no') return text;
  const words = kind === 'choice' ? choices : YES_NO_WORDS;
  const word = foldedWord(text);
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}

/** The questions that have to be answered and are not, where somebody is added. */
export function missingAnswers(
  values: RowValues,
  row: number,
  columns: readonly AnswerColumn[],
): CellProblem[] {
  return columns
    .filter(({ isRequired, field }) => isRequired && values[field] === undefined)
    .map(({ field, column }) => ({ reason: 'answer-required', field, cell: `${columnName(column)}${row}` }));
}
