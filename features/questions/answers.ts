import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { eventAnswers } from '@/db/schema/questions';
import { registrationPeople } from '@/db/schema/registrations';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { readQuestions } from './questions';
import { type Answer, type Question, readAnswers, type TypedAnswers } from './rules';

type Where = Pick<OrganizationContext, 'tx' | 'organization'>;

/**
 * Writes the answer sheet of a registration anew. Refuses by field, `answers.<question>.<place>`. What was asked once and is
 * asked no more keeps its answer. `isLenient`: somebody fills it in for others and may leave gaps.
 */
export async function writeAnswers(
  { tx, organization }: OrganizationContext,
  { eventId, registrationId, isLenient }: { eventId: string; registrationId: string; isLenient: boolean },
  typed: TypedAnswers,
): Promise<number> {
  const questions = await readQuestions({ tx, organization }, eventId);
  if (questions.length === 0) return 0;
  const people = await tx
    .select({ id: registrationPeople.id })
    .from(registrationPeople)
    .where(
      and(
        eq(registrationPeople.organizationId, organization.id),
        eq(registrationPeople.registrationId, registrationId),
      ),
    )
    .orderBy(asc(registrationPeople.position));
  const answers = checkAnswers(questions, typed, people.length, isLenient);
  const wanted = rowsOf(organization.id, registrationId, people, answers);
  const kept = await tx
    .select()
    .from(eventAnswers)
    .where(
      and(
        eq(eventAnswers.organizationId, organization.id),
        eq(eventAnswers.registrationId, registrationId),
        inArray(
          eventAnswers.questionId,
          questions.map(({ id }) => id),
        ),
      ),
    );
  // What stays the same keeps its time: a consent was given when it was given.
  const gone = kept.filter((row) => !wanted.some((answer) => isSame(answer, row))).map(({ id }) => id);
  const fresh = wanted.filter((answer) => !kept.some((row) => isSame(answer, row)));
  if (gone.length > 0) {
    await tx
      .delete(eventAnswers)
      .where(and(eq(eventAnswers.organizationId, organization.id), inArray(eventAnswers.id, gone)));
  }
  if (fresh.length > 0) await tx.insert(eventAnswers).values(fresh);
  return answers.length;
}

/** The answers of a form. Refuses by field, `answers.<question>.<place>`. `size`: how many people are of the party. */
export function checkAnswers(
  questions: readonly Question[],
  typed: TypedAnswers,
  size: number,
  isLenient: boolean,
): Answer[] {
  const { answers, wrong } = readAnswers(questions, typed, size, isLenient);
  if (Object.keys(wrong).length > 0) throw new Refusal('invalid', 'form', wrong);
  return answers;
}

/** Writes the first answers of a registration, whose people are given in their order. */
export async function insertAnswers(
  { tx, organization }: Where,
  registrationId: string,
  people: readonly { id: string }[],
  answers: readonly Answer[],
): Promise<void> {
  if (answers.length === 0) return;
  await tx.insert(eventAnswers).values(rowsOf(organization.id, registrationId, people, answers));
}

const rowsOf = (
  organizationId: string,
  registrationId: string,
  people: readonly { id: string }[],
  answers: readonly Answer[],
) =>
  answers.map(({ question, position, value }) => ({
    organizationId,
    registrationId,
    questionId: question,
    registrationPersonId: position === null ? null : (people[position]?.id ?? null),
    value,
  }));

interface Written {
  questionId: string;
  registrationPersonId: string | null;
  value: string;
}

const isSame = (a: Written, b: Written) =>
  a.questionId === b.questionId && a.registrationPersonId === b.registrationPersonId && a.value === b.value;

/** Takes the answers of a registration away: whoever takes it over answers for themselves. */
export async function dropAnswers({ tx, organization }: Where, registrationId: string): Promise<void> {
  await tx
    .delete(eventAnswers)
    .where(
      and(eq(eventAnswers.organizationId, organization.id), eq(eventAnswers.registrationId, registrationId)),
    );
}

/** The answers of registrations, by registration; whose they are by the place in the party as it is now. */
export async function answersOf(
  { tx, organization }: Where,
  registrationIds: readonly string[],
): Promise<Map<string, Answer[]>> {
  const found = new Map<string, Answer[]>();
  if (registrationIds.length === 0) return found;
  const people = await tx
    .select({ id: registrationPeople.id, registrationId: registrationPeople.registrationId })
    .from(registrationPeople)
    .where(
      and(
        eq(registrationPeople.organizationId, organization.id),
        inArray(registrationPeople.registrationId, [...registrationIds]),
      ),
    )
    .orderBy(asc(registrationPeople.registrationId), asc(registrationPeople.position));
  const places = new Map<string, number>();
  let [last, place] = ['', 0];
  for (const { id, registrationId } of people) {
    place = registrationId === last ? place + 1 : 0;
    last = registrationId;
    places.set(id, place);
  }
  const rows = await tx
    .select()
    .from(eventAnswers)
    .where(
      and(
        eq(eventAnswers.organizationId, organization.id),
        inArray(eventAnswers.registrationId, [...registrationIds]),
      ),
    );
  for (const { registrationId, questionId, registrationPersonId, value } of rows) {
    const position = registrationPersonId === null ? null : (places.get(registrationPersonId) ?? null);
    const sheet = found.get(registrationId) ?? [];
    sheet.push({ question: questionId, position, value });
    found.set(registrationId, sheet);
  }
  return found;
}
