import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { eventQuestions } from '@/db/schema/questions';
import { lockEventRow } from '@/features/events/lock';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import { writeQuestionTexts } from '../question';
import { readQuestions } from '../questions';
import type { QuestionTexts } from '../schema';
import { copyQuestionsInput, MOST_QUESTIONS } from '../schema';

/** Asks at this event what another one asks, after what is asked here already. */
export const copyQuestions = command({
  name: 'question.copy',
  permission: 'question:update',
  input: copyQuestionsInput,
  subject: (context, { event }) => lockEventRow(context, event),
  run: async (context, { from }, event) => {
    const { tx, organization } = context;
    const [other] = await tx
      .select({ id: events.id })
      .from(events)
      .where(and(eq(events.organizationId, organization.id), eq(events.id, from)));
    if (!other || from === event.id) throw invalid('from', 'not-found');
    const copied = await copyTo(context, from, event.id);
    return { event: event.id, slug: event.slug, copied };
  },
  journal: ({ event, slug, copied }) => ({
    subjectType: 'event',
    subjectId: event,
    subjectName: slug,
    details: { copied },
  }),
});

/** Questions of one event at another, in the same order and with the same conditions. The caller holds the other event. */
export async function copyTo(context: OrganizationContext, from: string, to: string): Promise<number> {
  const { tx, organization } = context;
  const theirs = await readQuestions(context, from);
  const here = await readQuestions(context, to);
  if (here.length + theirs.length > MOST_QUESTIONS) throw new Refusal('conflict', 'too-many-questions');
  const ids = new Map(theirs.map(({ id }) => [id, randomUUID()]));
  for (const { id, kind, isPerPerson, isRequired, mayChange, onlyIf, texts } of theirs) {
    const copy = ids.get(id) ?? randomUUID();
    await tx.insert(eventQuestions).values({
      organizationId: organization.id,
      id: copy,
      eventId: to,
      kind,
      isPerPerson,
      isRequired,
      mayChange,
      onlyIfId: onlyIf ? (ids.get(onlyIf.question) ?? null) : null,
      onlyIfAnswer: onlyIf?.answer ?? null,
      position: sql`(select coalesce(max(q.position), 0) + 1 from event_questions q
        where q.organization_id = ${organization.id} and q.event_id = ${to})`,
    });
    const words = Object.fromEntries(texts.map(({ locale, label, options }) => [locale, { label, options }]));
    await writeQuestionTexts(context, copy, words as QuestionTexts);
  }
  return theirs.length;
}
