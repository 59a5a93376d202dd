import { memberships } from '@/db/schema/memberships';
import { command } from '@/server/command';
import { invalid } from '@/server/errors';
import { refuseUnknownType } from '../membership-types';
import { refuseDeceased } from '../memberships-of';
import { isProblem, spanOf } from '../rules';
import { startMembershipInput } from '../schema';
import { lockPerson, personEntry, touch } from '../subject';

/** Takes somebody in, or in again: a new row, the earlier ones stay as they were. */
export const startMembership = command({
  name: 'member.start',
  permission: 'member:update',
  input: startMembershipInput,
  subject: (context, { id }) => lockPerson(context, id),
  run: async (context, { type, start }, person) => {
    const span = spanOf(start, null);
    if (isProblem(span) || span.startsOn === null) throw invalid('start', 'edtf');
    await refuseUnknownType(context, type);
    await refuseDeceased(context, person.id);
    await context.tx.insert(memberships).values({
      organizationId: context.organization.id,
      personId: person.id,
      type,
      startEdtf: start,
      startsOn: span.startsOn,
    });
    await touch(context, person.id);
    return person;
  },
  journal: (person, { type, start }) => personEntry(person, { type, start }),
  constraints: { memberships_no_overlap: invalid('start', 'membership-overlaps') },
});
