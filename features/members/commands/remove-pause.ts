import { and, eq } from 'drizzle-orm';
import { membershipPauses } from '@/db/schema/memberships';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { removePauseInput } from '../correct-schema';
import { findPause, lockPerson, personEntry, refuseStale, touch } from '../subject';

/** Takes away a pause that never was. One that is over is history, and is kept. */
export const removePause = command({
  name: 'membership.remove-pause',
  permission: 'member:update',
  input: removePauseInput,
  subject: (context, { id }) => lockPerson(context, id),
  run: async (context, { version, pause }, person) => {
    refuseStale(person, version);
    const { tx, organization } = context;
    const row = await findPause(context, person.id, pause);
    if (!row) throw notFound();
    await tx
      .delete(membershipPauses)
      .where(and(eq(membershipPauses.organizationId, organization.id), eq(membershipPauses.id, row.id)));
    await touch(context, person.id);
    return { ...person, removed: { start: row.startEdtf, end: row.endEdtf } };
  },
  // Why somebody rested may be about their health: the journal keeps the days only.
  journal: (person) => personEntry(person, person.removed),
});
