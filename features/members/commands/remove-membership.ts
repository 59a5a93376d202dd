import { and, eq } from 'drizzle-orm';
import { memberships } from '@/db/schema/memberships';
import { endInvitationsOf } from '@/features/organizations/invitations';
import { command } from '@/server/command';
import { notFound, Refusal } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';
import { removeMembershipInput } from '../correct-schema';
import { termsOf } from '../correction-rules';
import { membershipsOf } from '../memberships-of';
import { raisedOnlyFor } from '../raised-for';
import { hasDied } from '../rules';
import { lockPerson, personEntry, refuseStale, touch } from '../subject';

/** Takes away a membership that never was, with its pauses; the person stays. One that has ended is history, and is kept. */
export const removeMembership = command({
  name: 'membership.remove',
  permission: 'member:end',
  input: removeMembershipInput,
  subject: (context, { id }) => lockPerson(context, id),
  run: async (context, { version, membership }, person) => {
    refuseStale(person, version);
    const { tx, organization } = context;
    const rows = await membershipsOf(context, person.id);
    const row = rows.find(({ id }) => id === membership);
    if (!row) throw notFound();
    const others = rows.filter((one) => one !== row);
    if (await raisedOnlyFor(context, row, others)) throw new Refusal('conflict', 'membership-has-dues');
    await tx
      .delete(memberships)
      .where(and(eq(memberships.organizationId, organization.id), eq(memberships.id, row.id)));
    // An older backup brings it back no more than ended.
    await rememberEndings(context, 'membership', [row.id]);
    if (hasDied(others)) await endInvitationsOf(context, [person.id]);
    await touch(context, person.id);
    return { ...person, removed: termsOf(row) };
  },
  journal: (person) => personEntry(person, person.removed),
});
