import 'server-only';
import { and, eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { answersOf } from '@/features/questions/answers';
import { readQuestions } from '@/features/questions/questions';
import { type Answer, isAnswering, type Question } from '@/features/questions/rules';
import { notFound } from '@/server/errors';
import { can } from '@/server/policy/can';
import { query } from '@/server/query';
import { findParty } from '../parties';
import { isActive } from '../rules';
import { isNamedFor } from '../safe-parties';

export interface AnswerSheet {
  registration: string;
  questions: Question[];
  answers: Answer[];
  canAnswer: boolean;
}

/** What a party was asked and has answered: for themselves and for those who manage the event, for nobody else. */
export const getAnswerSheet = query({
  permission: 'registration:read',
  subject: (context, registration: string) => findParty(context, registration),
  run: async (context, _input, { id, eventId, state, ownerAccountId }): Promise<AnswerSheet> => {
    const { tx, organization, standing, now } = context;
    const [event] = await tx
      .select()
      .from(events)
      .where(and(eq(events.organizationId, organization.id), eq(events.id, eventId)));
    if (!event) throw notFound();
    const isOwn =
      standing.linkedId === id || (standing.accountId !== null && standing.accountId === ownerAccountId);
    const isStaff = can(standing, 'registration:list');
    // Of somebody in safe mode the organizer sees the seats only.
    const isShown = isOwn || (await isNamedFor(context, id));
    const given = isShown ? ((await answersOf(context, [id])).get(id) ?? []) : [];
    const answered = new Set(given.map(({ question }) => question));
    const questions = (await readQuestions(context, eventId, { withArchived: true })).filter(
      (question) => isShown && (!question.isArchived || answered.has(question.id)),
    );
    const asksStill = questions.some(({ isArchived }) => !isArchived);
    return {
      registration: id,
      questions,
      answers: given,
      canAnswer: asksStill && isActive(state) && (isStaff || isAnswering(event, now)),
    };
  },
});
