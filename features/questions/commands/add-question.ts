import 'server-only';
import { sql } from 'drizzle-orm';
import { eventQuestions } from '@/db/schema/questions';
import { lockEventRow } from '@/features/events/lock';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { refuseCondition, writeQuestionTexts } from '../question';
import { readQuestions } from '../questions';
import { addQuestionInput, MOST_QUESTIONS } from '../schema';

/** Asks whoever registers from now on something more, after what is asked already. */
export const addQuestion = command({
  name: 'question.add',
  permission: 'question:update',
  input: addQuestionInput,
  subject: (context, { event }) => lockEventRow(context, event),
  run: async (context, { kind, isPerPerson, isRequired, mayChange, onlyIf, texts }, event) => {
    const { tx, organization } = context;
    const questions = await readQuestions(context, event.id);
    if (questions.length >= MOST_QUESTIONS) throw new Refusal('conflict', 'too-many-questions');
    refuseCondition(questions, onlyIf, isPerPerson === 'on');
    const [question] = await tx
      .insert(eventQuestions)
      .values({
        organizationId: organization.id,
        eventId: event.id,
        kind,
        isPerPerson: isPerPerson === 'on',
        isRequired: isRequired === 'on',
        mayChange: mayChange === 'on',
        onlyIfId: onlyIf?.question ?? null,
        onlyIfAnswer: onlyIf?.answer ?? null,
        position: sql`(select coalesce(max(q.position), 0) + 1 from event_questions q
          where q.organization_id = ${organization.id} and q.event_id = ${event.id})`,
      })
      .returning({ id: eventQuestions.id });
    if (!question) throw new Error('question was not written');
    await writeQuestionTexts(context, question.id, texts);
    return { id: question.id, event: event.id, slug: event.slug };
  },
  journal: ({ event, slug }, { kind }) => ({
    subjectType: 'event',
    subjectId: event,
    subjectName: slug,
    details: { kind },
  }),
});
