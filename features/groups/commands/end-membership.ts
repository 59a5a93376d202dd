import { and, eq } from 'drizzle-orm';
import { groupMemberships } from '@/db/schema/groups';
import { isProblem, spanOf } from '@/features/members/rules';
import { lockPerson } from '@/features/members/subject';
import { command } from '@/server/command';
import { invalid, Refusal } from '@/server/errors';
import { findGroup, groupEntry } from '../group';
import { endGroupMembershipInput } from '../schema';

/** Ends somebody's time in a group. The row stays in the history. */
export const endGroupMembership = command({
  name: 'group.end-membership',
  permission: 'group:update',
  input: endGroupMembershipInput,
  subject: async (context, { membership }) => {
    const { tx, organization } = context;
    const [row] = await tx
      .select()
      .from(groupMemberships)
      .where(and(eq(groupMemberships.organizationId, organization.id), eq(groupMemberships.id, membership)))
      .for('update');
    const group = row && (await findGroup(context, row.groupId));
    const person = row && (await lockPerson(context, row.personId));
    return group && person ? { id: row.id, row, group, person } : null;
  },
  run: async ({ tx, organization }, { end }, { row, group, person }) => {
    if (row.endsOn !== null) throw new Refusal('conflict', 'group-left-already');
    const span = spanOf(row.startEdtf ?? row.startsOn, end);
    if (isProblem(span)) throw invalid('end', span.reason);
    await tx
      .update(groupMemberships)
      .set({ endEdtf: end, endsOn: span.endsOn })
      .where(and(eq(groupMemberships.organizationId, organization.id), eq(groupMemberships.id, row.id)));
    return { id: group.id, name: group.name, person: person.id };
  },
  journal: ({ person, ...group }, { end }) => groupEntry(group, { person, end }),
  constraints: { group_memberships_order: invalid('end', 'end-before-start') },
});
