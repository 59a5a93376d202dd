import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { eventQuestions, eventQuestionTexts } from '@/db/schema/questions';
import { lockEventRow } from '@/features/events/lock';
import { optionCount } from '@/features/members/custom-rules';
import { LOCALES } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import { readTexts } from './questions';
import { type Condition, possibleAnswers, possibleConditions, type Question } from './rules';
import type { QuestionTexts } from './schema';

/** A question with its event held: whoever registers meanwhile waits. Null for another organization's. */
export async function lockQuestion(context: OrganizationContext, id: string) {
  const { tx, organization } = context;
  const mine = and(eq(eventQuestions.organizationId, organization.id), eq(eventQuestions.id, id));
  const [found] = await tx.select({ eventId: eventQuestions.eventId }).from(eventQuestions).where(mine);
  const event = found && (await lockEventRow(context, found.eventId));
  if (!event) return null;
  const [row] = await tx.select().from(eventQuestions).where(mine).for('update');
  if (!row) return null;
  const { rows } = await tx.execute<{ answers: number; hanging: number }>(sql`
    select (select count(distinct a.registration_id)::int from event_answers a
        where a.organization_id = ${organization.id} and a.question_id = ${id}) as answers,
      (select count(*)::int from event_questions q where q.organization_id = ${organization.id}
        and q.only_if_id = ${id} and q.archived_at is null) as hanging`);
  return { ...row, slug: event.slug, answers: rows[0]?.answers ?? 0, hanging: rows[0]?.hanging ?? 0 };
}

/** Refuses a condition that is none: it names an earlier question and one of its possible answers. */
export function refuseCondition(
  before: readonly Question[],
  onlyIf: Condition | undefined,
  isPerPerson: boolean,
): void {
  if (!onlyIf) return;
  const wanted = possibleConditions(before, isPerPerson).find(({ id }) => id === onlyIf.question);
  if (!wanted || !possibleAnswers(wanted).includes(onlyIf.answer)) throw invalid('onlyIf', 'invalid');
}

const optionsIn = (texts: QuestionTexts) =>
  optionCount(Object.values(texts).map((text) => ({ options: text?.options ?? [] })));

/** Answers and conditions name a choice by its place: the list may grow and be reworded, never shrink. */
export async function refuseFewerChoices(
  context: OrganizationContext,
  id: string,
  texts: QuestionTexts,
): Promise<void> {
  const before = (await readTexts(context, [id]))(id);
  if (optionsIn(texts) < optionCount(before)) throw invalid('texts.az.options', 'fewer-options');
}

/** One that somebody answered stays as it is, unless it was said before that it may change. */
export function refuseLocked({ answers, mayChange }: { answers: number; mayChange: boolean }): void {
  if (answers > 0 && !mayChange) throw new Refusal('conflict', 'question-locked');
}

/** The words as they are now; a language that was emptied is taken away. */
export async function writeQuestionTexts(
  { tx, organization }: OrganizationContext,
  questionId: string,
  texts: QuestionTexts,
): Promise<void> {
  await tx
    .delete(eventQuestionTexts)
    .where(
      and(
        eq(eventQuestionTexts.organizationId, organization.id),
        eq(eventQuestionTexts.questionId, questionId),
      ),
    );
  const given = LOCALES.flatMap((locale) => {
    const { label = '', options = [] } = texts[locale] ?? {};
    return label || options.length > 0
      ? [{ organizationId: organization.id, questionId, locale, label, options }]
      : [];
  });
  if (given.length > 0) await tx.insert(eventQuestionTexts).values(given);
}
