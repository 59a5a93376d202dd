import { groupMemberships } from '@/db/schema/groups';
import { isProblem, spanOf } from '@/features/members/rules';
import { lockPerson } from '@/features/members/subject';
import { command } from '@/server/command';
import { invalid, notFound } from '@/server/errors';
import { findGroup, groupEntry } from '../group';
import { addPersonInput } from '../schema';

/** Takes somebody into a group, as member or as leader. */
export const addPersonToGroup = command({
  name: 'group.add-person',
  permission: 'group:update',
  input: addPersonInput,
  idempotencyKey: ({ key }) => key,
  subject: (context, { group }) => findGroup(context, group),
  run: async (context, { person: personId, role, start }, group) => {
    const person = await lockPerson(context, personId);
    if (!person) throw notFound();
    const span = spanOf(start ?? null, null);
    if (isProblem(span)) throw invalid('start', span.reason);
    await context.tx.insert(groupMemberships).values({
      organizationId: context.organization.id,
      groupId: group.id,
      personId,
      role,
      startEdtf: start ?? null,
      startsOn: span.startsOn,
    });
    return { id: group.id, name: group.name, person: person.id };
  },
  journal: ({ person, ...group }, { role, start }) =>
    groupEntry(group, { person, role, start: start ?? null }),
  constraints: { group_memberships_no_overlap: invalid('person', 'in-group-already') },
});
