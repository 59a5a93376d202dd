import { and, eq } from 'drizzle-orm';
import { memberships } from '@/db/schema/memberships';
import { endInvitationsOf } from '@/features/organizations/invitations';
import { command } from '@/server/command';
import { invalid, notFound, Refusal } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';
import { isProblem, spanOf } from '../rules';
import { endMembershipInput } from '../schema';
import { findMembership, lockPerson, personEntry, touch } from '../subject';
import { today } from '../today';

/** Ends a membership on a day, now or later. */
export const endMembership = command({
  name: 'member.end',
  permission: 'member:end',
  input: endMembershipInput,
  subject: (context, { id }) => lockPerson(context, id),
  run: async (context, { membership, end, reason }, person) => {
    const { tx, organization } = context;
    const row = await findMembership(context, person.id, membership);
    if (!row) throw notFound();
    if (row.endsOn !== null) throw new Refusal('conflict', 'membership-ended-already');
    const span = spanOf(row.startEdtf ?? row.startsOn, end);
    if (isProblem(span)) throw invalid('end', span.reason);
    await tx
      .update(memberships)
      .set({ endEdtf: end, endsOn: span.endsOn, endReason: reason })
      .where(and(eq(memberships.organizationId, organization.id), eq(memberships.id, row.id)));
    // A day to come is no more than a plan: nothing beside the database says which.
    if (span.endsOn && span.endsOn <= today(context)) await rememberEndings(context, 'membership', [row.id]);
    if (reason === 'died') await endInvitationsOf(context, [person.id]);
    await touch(context, person.id);
    return person;
  },
  journal: (person, { end, reason }) => personEntry(person, { end, reason }),
  constraints: { memberships_order: invalid('end', 'end-before-start') },
});
