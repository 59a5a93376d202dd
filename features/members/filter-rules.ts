import type { CustomFieldKind } from '@/db/enums';
import { parseEdtf } from '@/lib/dates/edtf';
import { NO_ANSWER, QUESTION_SLOTS } from './asked-schema';
import { answerRange } from './custom-range';
import { optionCount } from './custom-rules';
import type { ListInput } from './schema';

type QuestionName = (typeof QUESTION_SLOTS)[number][0];
type AnswerName = (typeof QUESTION_SLOTS)[number][1];
type Asked = Pick<ListInput, QuestionName | AnswerName | 'on' | 'joinedFrom' | 'joinedTo' | 'from' | 'to'>;

/** One question that a list asks, and under which names. */
export interface AskedQuestion {
  asks: string;
  answer: string | undefined;
  names: readonly [QuestionName, AnswerName];
}

/** What a list asks that nobody can fulfil, so that it finds nobody until it is corrected. */
export interface FilterProblem {
  name: keyof Asked;
  problem: 'date' | 'order' | 'question' | 'number-answer' | 'date-answer' | 'answer-order';
}

interface Field {
  id: string;
  kind: CustomFieldKind;
  texts: readonly { options: string[] }[];
}

/** The questions that a list asks; an answer to none plays no part. */
export const questionsOf = (filter: Asked): AskedQuestion[] =>
  QUESTION_SLOTS.flatMap((names) => {
    const asks = filter[names[0]];
    return asks ? [{ asks, answer: filter[names[1]], names }] : [];
  });

/** The day that a list asks about: of a month or a year the first; null where it says none that can be meant. */
export function askedDay({ on }: Pick<Asked, 'on'>, today: string): string | null {
  return on === undefined ? today : (parseEdtf(on)?.from ?? null);
}

/** The first and the last day that a list wants people to have joined on; null where it says none that can be meant. */
export function joinedRange({ joinedFrom, joinedTo }: Asked): { from?: string; to?: string } | null {
  const from = joinedFrom === undefined ? undefined : (parseEdtf(joinedFrom)?.from ?? null);
  const to = joinedTo === undefined ? undefined : (parseEdtf(joinedTo)?.to ?? null);
  if (from === null || to === null || (from && to && to < from)) return null;
  return { from, to };
}

/** Why a list finds nobody whoever there is. Without the organization's questions only the rest is looked at. */
export function filterProblems(filter: Asked, fields?: readonly Field[]): FilterProblem[] {
  const { joinedFrom, joinedTo, from, to } = filter;
  const noDates = (['joinedFrom', 'joinedTo'] as const).filter(
    (name) => joinedRange({ [name]: filter[name] }) === null,
  );
  const isCrossed = noDates.length === 0 && joinedRange({ joinedFrom, joinedTo }) === null;
  return [
    ...(askedDay(filter, '') === null ? [{ name: 'on', problem: 'date' } as const] : []),
    ...noDates.map((name): FilterProblem => ({ name, problem: 'date' })),
    ...(isCrossed ? [{ name: 'joinedTo', problem: 'order' } as const] : []),
    ...(from !== undefined && to !== undefined && to < from
      ? [{ name: 'to', problem: 'order' } as const]
      : []),
    ...(fields ? questionsOf(filter).flatMap((question) => questionProblem(question, fields) ?? []) : []),
  ];
}

function questionProblem(
  { asks, answer, names }: AskedQuestion,
  fields: readonly Field[],
): FilterProblem | null {
  const [id, choice] = asks.split(':');
  const field = fields.find((one) => one.id === id);
  if (field && choice === NO_ANSWER) return null;
  if (!field || (choice !== undefined && !isChoice(field, choice)))
    return { name: names[0], problem: 'question' };
  const { kind } = field;
  if (answer === undefined || (kind !== 'number' && kind !== 'date')) return null;
  const range = answerRange(kind, answer);
  if (!range) return { name: names[1], problem: `${kind}-answer` };
  const { from, to } = range;
  const isCrossed =
    from !== null && to !== null && (kind === 'number' ? Number(to) < Number(from) : to < from);
  return isCrossed ? { name: names[1], problem: 'answer-order' } : null;
}

function isChoice({ kind, texts }: Field, choice: string): boolean {
  if (kind === 'yes-no') return choice === 'yes' || choice === 'no';
  return kind === 'choice' && Number(choice) < optionCount([...texts]);
}
