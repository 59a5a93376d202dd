import { membershipPauses } from '@/db/schema/memberships';
import { command } from '@/server/command';
import { invalid, notFound, Refusal } from '@/server/errors';
import { isProblem, spanOf } from '../rules';
import { pauseMembershipInput } from '../schema';
import { findMembership, lockPerson, personEntry, touch } from '../subject';

/** Lets a membership rest from a day on: it stays, but is not active until it is resumed. */
export const pauseMembership = command({
  name: 'member.pause',
  permission: 'member:update',
  input: pauseMembershipInput,
  subject: (context, { id }) => lockPerson(context, id),
  run: async (context, { membership, start, reason }, person) => {
    const row = await findMembership(context, person.id, membership);
    if (!row) throw notFound();
    const span = spanOf(start, null);
    if (isProblem(span) || span.startsOn === null) throw invalid('start', 'edtf');
    if (row.endsOn !== null && row.endsOn <= span.startsOn) {
      throw new Refusal('conflict', 'membership-ended-already');
    }
    if (span.startsOn < row.startsOn) throw invalid('start', 'pause-before-membership');
    await context.tx.insert(membershipPauses).values({
      organizationId: context.organization.id,
      membershipId: row.id,
      startEdtf: start,
      startsOn: span.startsOn,
      reason,
    });
    await touch(context, person.id);
    return person;
  },
  journal: (person, { start }) => personEntry(person, { start }),
  constraints: { membership_pauses_no_overlap: invalid('start', 'pause-overlaps') },
});
