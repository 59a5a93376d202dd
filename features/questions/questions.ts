import 'server-only';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { eventQuestions, eventQuestionTexts } from '@/db/schema/questions';
import type { OrganizationContext } from '@/server/context';
import type { Question } from './rules';

type Row = typeof eventQuestions.$inferSelect;
type Where = Pick<OrganizationContext, 'tx' | 'organization'>;

export const conditionOf = ({ onlyIfId, onlyIfAnswer }: Row): Question['onlyIf'] =>
  onlyIfId !== null && onlyIfAnswer !== null ? { question: onlyIfId, answer: onlyIfAnswer } : null;

/** The words of questions, by question. */
export async function readTexts({ tx, organization }: Where, ids: readonly string[]) {
  if (ids.length === 0) return () => [];
  const texts = await tx
    .select()
    .from(eventQuestionTexts)
    .where(
      and(
        eq(eventQuestionTexts.organizationId, organization.id),
        inArray(eventQuestionTexts.questionId, [...ids]),
      ),
    );
  return (id: string) =>
    texts
      .filter(({ questionId }) => questionId === id)
      .map(({ locale, label, options }) => ({ locale, label, options }));
}

/** What an event asks now, in its order; `withArchived` also what it asks no more. */
export async function readQuestions(
  where: Where,
  eventId: string,
  { withArchived = false } = {},
): Promise<(Question & { isArchived: boolean })[]> {
  const { tx, organization } = where;
  const rows = await tx
    .select()
    .from(eventQuestions)
    .where(
      and(
        eq(eventQuestions.organizationId, organization.id),
        eq(eventQuestions.eventId, eventId),
        withArchived ? undefined : isNull(eventQuestions.archivedAt),
      ),
    )
    .orderBy(
      sql`${eventQuestions.archivedAt} is not null`,
      asc(eventQuestions.position),
      asc(eventQuestions.id),
    );
  const textsOf = await readTexts(
    where,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    isPerPerson: row.isPerPerson,
    isRequired: row.isRequired,
    mayChange: row.mayChange,
    isArchived: row.archivedAt !== null,
    onlyIf: conditionOf(row),
    texts: textsOf(row.id),
  }));
}
