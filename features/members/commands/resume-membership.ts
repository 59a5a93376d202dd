import { and, eq } from 'drizzle-orm';
import { membershipPauses } from '@/db/schema/memberships';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, notFound, Refusal } from '@/server/errors';
import { isProblem, spanOf } from '../rules';
import { resumeMembershipInput } from '../schema';
import { findPause, lockPerson, personEntry, touch } from '../subject';

/** Ends a pause: from that day on the membership is active again. */
export const resumeMembership = command({
  name: 'member.resume',
  permission: 'member:update',
  input: resumeMembershipInput,
  subject: (context, { id }) => lockPerson(context, id),
  run: async (context, { pause, end }, person) => {
    await endPause(context, person.id, { pause, end });
    await touch(context, person.id);
    return person;
  },
  journal: (person, { end }) => personEntry(person, { end }),
});

/** Lets a pause of the person end on a day. Refuses one that has an end. */
export async function endPause(
  context: OrganizationContext,
  personId: string,
  { pause, end }: { pause: string; end: string },
): Promise<void> {
  const { tx, organization } = context;
  const row = await findPause(context, personId, pause);
  if (!row) throw notFound();
  if (row.endsOn !== null) throw new Refusal('conflict', 'pause-over');
  const span = spanOf(row.startEdtf, end);
  if (isProblem(span)) throw invalid('end', span.reason);
  await tx
    .update(membershipPauses)
    .set({ endEdtf: end, endsOn: span.endsOn })
    .where(and(eq(membershipPauses.organizationId, organization.id), eq(membershipPauses.id, row.id)));
}
