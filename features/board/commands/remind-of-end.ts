import { and, eq } from 'drizzle-orm';
import { terms } from '@/db/schema/board';
import { today } from '@/features/members/today';
import { command } from '@/server/command';
import { findEndingTerm, goesOn, mailEnd } from '../reminding';
import { reminderDue } from '../rules';
import { remindInput } from '../schema';

/** Reminds of the end of a term, where a reminder is due and was not sent yet. */
export const remindOfEnd = command({
  name: 'term.remind',
  permission: 'term:remind',
  input: remindInput,
  subject: (context, { term }) => findEndingTerm(context, term),
  run: async (context, _input, term) => {
    const { tx, organization } = context;
    const end = term.endsOn ?? term.plannedEndsOn;
    const days = end ? reminderDue(end, today(context)) : null;
    if (!end || !days) return { days: null, mails: 0 };
    const isSent = term.remindedEnd === end && term.remindedDays !== null && term.remindedDays <= days;
    if (isSent) return { days: null, mails: 0 };
    await tx
      .update(terms)
      .set({ remindedEnd: end, remindedDays: days })
      .where(and(eq(terms.organizationId, organization.id), eq(terms.id, term.id)));
    return { days, mails: (await goesOn(context, term)) ? 0 : await mailEnd(context, term) };
  },
  journal: ({ days, mails }, _input, { id, label }) =>
    days === null
      ? null
      : { subjectType: 'term', subjectId: id, subjectName: label, details: { days, mails } },
});
