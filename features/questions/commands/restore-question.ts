import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { eventQuestions } from '@/db/schema/questions';
import { command } from '@/server/command';
import { lockQuestion } from '../question';
import { questionInput } from '../schema';

/** Asks again what was asked no more, after everything else. */
export const restoreQuestion = command({
  name: 'question.restore',
  permission: 'question:update',
  input: questionInput,
  subject: (context, { id }) => lockQuestion(context, id),
  run: async ({ tx, organization }, { id }, { eventId, slug, archivedAt }) => {
    if (archivedAt !== null) {
      await tx
        .update(eventQuestions)
        .set({
          archivedAt: null,
          position: sql`(select max(q.position) + 1 from event_questions q
            where q.organization_id = ${organization.id} and q.event_id = ${eventId})`,
        })
        .where(and(eq(eventQuestions.organizationId, organization.id), eq(eventQuestions.id, id)));
    }
    return { event: eventId, slug };
  },
  journal: ({ event, slug }) => ({ subjectType: 'event', subjectId: event, subjectName: slug }),
});
