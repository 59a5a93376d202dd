import 'server-only';
import { and, eq } from 'drizzle-orm';
import { eventQuestions } from '@/db/schema/questions';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { lockQuestion } from '../question';
import { readQuestions } from '../questions';
import { moved } from '../rules';
import { moveQuestionInput } from '../schema';

/** Asks a question one place earlier or later, never before the one that it hangs on. */
export const moveQuestion = command({
  name: 'question.move',
  permission: 'question:update',
  input: moveQuestionInput,
  subject: (context, { id }) => lockQuestion(context, id),
  run: async (context, { id, direction }, { eventId, slug }) => {
    const { tx, organization } = context;
    const order = moved(await readQuestions(context, eventId), id, direction);
    if (!order) throw new Refusal('conflict', 'question-stays');
    for (const [place, question] of order.entries()) {
      await tx
        .update(eventQuestions)
        .set({ position: place + 1 })
        .where(and(eq(eventQuestions.organizationId, organization.id), eq(eventQuestions.id, question.id)));
    }
    return { event: eventId, slug };
  },
  journal: ({ event, slug }) => ({ subjectType: 'event', subjectId: event, subjectName: slug }),
});
