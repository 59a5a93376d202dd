import { and, eq, gt } from 'drizzle-orm';
import { memberships } from '@/db/schema/memberships';
import { command } from '@/server/command';
import { notFound, Refusal } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';
import { reopenMembershipInput } from '../schema';
import { findMembership, lockPerson, personEntry, touch } from '../subject';

/** Takes the end of a membership back, as long as no newer one follows it. */
export const reopenMembership = command({
  name: 'member.reopen',
  permission: 'member:end',
  input: reopenMembershipInput,
  subject: (context, { id }) => lockPerson(context, id),
  run: async (context, { membership }, person) => {
    const { tx, organization } = context;
    const row = await findMembership(context, person.id, membership);
    if (!row) throw notFound();
    const [newer] = await tx
      .select({ id: memberships.id })
      .from(memberships)
      .where(
        and(
          eq(memberships.organizationId, organization.id),
          eq(memberships.personId, person.id),
          gt(memberships.startsOn, row.startsOn),
        ),
      );
    if (newer) throw new Refusal('conflict', 'membership-newer');
    await tx
      .update(memberships)
      .set({ endEdtf: null, endsOn: null, endReason: null })
      .where(and(eq(memberships.organizationId, organization.id), eq(memberships.id, row.id)));
    await rememberEndings(context, 'membership', [row.id], false);
    await touch(context, person.id);
    return person;
  },
  journal: (person) => personEntry(person),
});
