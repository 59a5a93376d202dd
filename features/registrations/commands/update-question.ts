import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { eventQuestions } from '@/db/schema/questions';
import { registrations } from '@/db/schema/registrations';
import {
  lockQuestion,
  refuseCondition,
  refuseFewerChoices,
  refuseLocked,
  writeQuestionTexts,
} from '@/features/questions/question';
import { readQuestions } from '@/features/questions/questions';
import { updateQuestionInput } from '@/features/questions/schema';
import { command } from '@/server/command';
import { partyColumns } from '../parties';
import { tellMany } from '../tell';

/**
 * Words a question anew. Once somebody has answered it is locked, unless it was said before that it may change: then those
 * who answered are told by mail.
 */
export const updateQuestion = command({
  name: 'question.update',
  permission: 'question:update',
  input: updateQuestionInput,
  subject: (context, { id }) => lockQuestion(context, id),
  run: async (context, { id, isRequired, mayChange, onlyIf, texts }, question) => {
    const { tx, organization } = context;
    const { eventId, slug, answers, isPerPerson } = question;
    refuseLocked(question);
    await refuseFewerChoices(context, id, texts);
    const questions = await readQuestions(context, eventId);
    const place = questions.findIndex((one) => one.id === id);
    refuseCondition(place < 0 ? questions : questions.slice(0, place), onlyIf, isPerPerson);
    await tx
      .update(eventQuestions)
      .set({
        isRequired: isRequired === 'on',
        // What was said before, when it was answered, holds.
        mayChange: answers > 0 ? question.mayChange : mayChange === 'on',
        onlyIfId: onlyIf?.question ?? null,
        onlyIfAnswer: onlyIf?.answer ?? null,
      })
      .where(and(eq(eventQuestions.organizationId, organization.id), eq(eventQuestions.id, id)));
    await writeQuestionTexts(context, id, texts);
    const told =
      answers > 0
        ? await tx
            .select(partyColumns)
            .from(registrations)
            .where(
              and(
                eq(registrations.organizationId, organization.id),
                inArray(registrations.state, ['pending', 'confirmed', 'waiting']),
                sql`exists (select from event_answers a where a.organization_id = ${registrations.organizationId}
                  and a.registration_id = ${registrations.id} and a.question_id = ${id})`,
              ),
            )
            .orderBy(asc(registrations.arrival))
        : [];
    await tellMany(context, told, { kind: 'question-changed' });
    return { event: eventId, slug, told: told.length };
  },
  journal: ({ event, slug, told }) => ({
    subjectType: 'event',
    subjectId: event,
    subjectName: slug,
    details: { told },
  }),
});
