import 'server-only';
import { and, eq } from 'drizzle-orm';
import { eventQuestions } from '@/db/schema/questions';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { lockQuestion } from '../question';
import { questionInput } from '../schema';

/** Asks no more. What somebody answered is kept; a question without answers is gone. */
export const removeQuestion = command({
  name: 'question.remove',
  permission: 'question:update',
  input: questionInput,
  subject: (context, { id }) => lockQuestion(context, id),
  run: async ({ tx, organization, now }, { id }, { answers, hanging, eventId, slug }) => {
    if (hanging > 0) throw new Refusal('conflict', 'question-is-condition');
    const mine = and(eq(eventQuestions.organizationId, organization.id), eq(eventQuestions.id, id));
    // Asked no more, it hangs on nothing.
    if (answers > 0) {
      await tx
        .update(eventQuestions)
        .set({ archivedAt: now, onlyIfId: null, onlyIfAnswer: null })
        .where(mine);
    } else {
      await tx.delete(eventQuestions).where(mine);
    }
    return { event: eventId, slug };
  },
  journal: ({ event, slug }) => ({ subjectType: 'event', subjectId: event, subjectName: slug }),
});
