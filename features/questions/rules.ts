import type { QuestionKind } from '@/db/enums';
import { type CustomText, optionCount, parseCustomValue } from '@/features/members/custom-rules';

/** Only where an earlier question was answered like this. */
export interface Condition {
  question: string;
  answer: string;
}

export interface Question {
  id: string;
  kind: QuestionKind;
  isPerPerson: boolean;
  isRequired: boolean;
  mayChange: boolean;
  onlyIf: Condition | null;
  texts: CustomText[];
}

/** Whose answer it is: the party's, or that of the person at this place of the party. */
export type Place = 'all' | `p${number}`;
export const placeOf = (position: number | null): Place => (position === null ? 'all' : `p${position}`);

/** What a form sends: by question, by place; boxes of one question come as a list. */
export type TypedAnswers = Record<string, Partial<Record<string, string | string[]>>>;

export interface Answer {
  question: string;
  /** Null for the party as a whole. */
  position: number | null;
  value: string;
}

export const hasChoices = (kind: QuestionKind): boolean => kind === 'choice' || kind === 'many';

/** The answers that a question can have, where they can be counted: `yes` and `no`, or places in the list. */
export function possibleAnswers({ kind, texts }: Pick<Question, 'kind' | 'texts'>): string[] {
  if (hasChoices(kind)) return Array.from({ length: optionCount(texts) }, (_, place) => String(place));
  if (kind === 'yes-no') return ['yes', 'no'];
  return kind === 'consent' ? ['yes'] : [];
}

/** An answer as it is kept, or why it is none. Several choices are their places in order, with commas between them. */
export function parseAnswer(
  question: Pick<Question, 'kind' | 'texts'>,
  typed: string | readonly string[] | undefined,
): { value: string | null } | { reason: string } {
  const texts = [typed ?? []].flat().filter((text) => text.trim() !== '');
  const { kind } = question;
  if (kind === 'consent') return { value: texts.length > 0 ? 'yes' : null };
  if (kind !== 'many') {
    return texts.length > 1
      ? { reason: 'invalid' }
      : parseCustomValue(kind, texts[0] ?? '', optionCount(question.texts));
  }
  const possible = possibleAnswers(question);
  const chosen = texts.flatMap((text) => text.split(','));
  if (chosen.some((place) => !possible.includes(place))) return { reason: 'invalid' };
  return { value: possible.filter((place) => chosen.includes(place)).join(',') || null };
}

/** Whether an answer is, or is among others, the one that a condition wants. */
export const isAnswer = (value: string | null | undefined, wanted: string): boolean =>
  value === wanted || (value?.split(',').includes(wanted) ?? false);

/** Whether a question is put at all, by what was answered before. What hangs on a question that is not put is not put either. */
export function isAsked(
  question: Question,
  questions: readonly Question[],
  answerTo: (question: Question) => string | null | undefined,
): boolean {
  const { onlyIf } = question;
  if (!onlyIf) return true;
  const index = questions.findIndex(({ id }) => id === question.id);
  // Only what stands before counts, so that nothing goes round in a circle.
  const before = questions.slice(0, Math.max(0, index));
  const wanted = before.find(({ id }) => id === onlyIf.question);
  return (
    wanted !== undefined && isAsked(wanted, before, answerTo) && isAnswer(answerTo(wanted), onlyIf.answer)
  );
}

/**
 * What was answered for a party of this size: what was not asked is dropped, whatever was sent. `wrong` says why, by the
 * name of the field. `isLenient` leaves gaps: somebody fills it in for others.
 */
export function readAnswers(
  questions: readonly Question[],
  typed: TypedAnswers,
  size: number,
  isLenient = false,
): { answers: Answer[]; wrong: Record<string, string> } {
  const answers: Answer[] = [];
  const wrong: Record<string, string> = {};
  const known = new Map<string, string | null>();
  const positions = (question: Question) =>
    question.isPerPerson ? Array.from({ length: size }, (_, position) => position) : [null];
  for (const question of questions) {
    for (const position of positions(question)) {
      const place = placeOf(position);
      const answerTo = (other: Question) => known.get(`${other.id} ${other.isPerPerson ? place : 'all'}`);
      if (!isAsked(question, questions, answerTo)) continue;
      const field = `answers.${question.id}.${place}`;
      const parsed = parseAnswer(question, typed[question.id]?.[place]);
      if ('reason' in parsed) {
        wrong[field] = parsed.reason;
        continue;
      }
      known.set(`${question.id} ${place}`, parsed.value);
      if (parsed.value !== null) answers.push({ question: question.id, position, value: parsed.value });
      else if (question.isRequired && !isLenient) wrong[field] = 'required';
    }
  }
  return { answers, wrong };
}

/** Which of the questions before can be a condition: what can be counted, and what a person says only for a person. */
export const possibleConditions = (before: readonly Question[], isPerPerson: boolean): Question[] =>
  before.filter((question) => possibleAnswers(question).length > 0 && (isPerPerson || !question.isPerPerson));

/** The order with a question one place earlier or later; null where it is at the end or would come before what it hangs on. */
export function moved(
  questions: readonly Question[],
  id: string,
  direction: 'up' | 'down',
): Question[] | null {
  const from = questions.findIndex((question) => question.id === id);
  const to = direction === 'up' ? from - 1 : from + 1;
  const [one, other] = [questions[from], questions[to]];
  if (!one || !other) return null;
  const [earlier, later] = direction === 'up' ? [other, one] : [one, other];
  if (later.onlyIf?.question === earlier.id) return null;
  const order = [...questions];
  order[from] = other;
  order[to] = one;
  return order;
}

/** Whether somebody may still answer, or answer otherwise: until registering closes, at the latest until it begins. */
export function isAnswering(
  event: { state: string; registrationClosesAt: Date | null; startsAt: Date | null },
  now: Date,
): boolean {
  const until = event.registrationClosesAt ?? event.startsAt;
  return event.state === 'published' && until !== null && now < until;
}
