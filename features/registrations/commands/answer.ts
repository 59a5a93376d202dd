import 'server-only';
import { lockEventRow } from '@/features/events/lock';
import { writeAnswers } from '@/features/questions/answers';
import { isAnswering } from '@/features/questions/rules';
import { command } from '@/server/command';
import { notFound, Refusal } from '@/server/errors';
import { can } from '@/server/policy/can';
import { findParty } from '../parties';
import { isActive } from '../rules';
import { answerSchema } from '../schema';

/** Answers the questions of an event, or answers otherwise: one's own until registering closes, as a manager at any time. */
export const answer = command({
  name: 'registration.answer',
  permission: 'registration:answer',
  input: answerSchema,
  subject: (context, { registration }) => findParty(context, registration),
  run: async (context, { answers = {} }, { id, eventId }) => {
    const event = await lockEventRow(context, eventId);
    const party = await findParty(context, id);
    if (!event || !party) throw notFound();
    const isStaff = can(context.standing, 'registration:list');
    if (!isActive(party.state)) throw new Refusal('closed', 'registration-over');
    if (!isStaff && !isAnswering(event, context.now)) throw new Refusal('closed', 'answers-closed');
    await writeAnswers(context, { eventId, registrationId: id, isLenient: isStaff }, answers);
    return { id, name: party.name, slug: event.slug };
  },
  journal: ({ id, name }) => ({ subjectType: 'registration', subjectId: id, subjectName: name }),
});
