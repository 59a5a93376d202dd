import { eq } from 'drizzle-orm';
import { organizations } from '@/db/schema/organizations';
import { command } from '@/server/command';
import { notFound, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { isDoorOpen } from '../rules';
import { nothingInput } from '../schema';

/** From now on anybody may apply for membership on the site. Not for a page that nobody stands by. */
export const openDoor = command({
  name: 'application.open-door',
  permission: 'application:decide',
  input: nothingInput,
  run: async ({ tx, organization }) => {
    const isOwn = eq(organizations.id, organization.id);
    const [row] = await tx.select().from(organizations).where(isOwn).for('update');
    if (!row) throw notFound();
    if (!isDoorOpen({ ...row, acceptsApplications: true })) throw new Refusal('conflict', 'door-unconfirmed');
    await tx.update(organizations).set({ acceptsApplications: true }).where(isOwn);
    return { isChanged: !row.acceptsApplications };
  },
  journal: ({ isChanged }) => (isChanged ? { subjectType: 'organization', subjectId: null } : null),
  tags: ({ organization }) => [tag.organization(organization.slug)],
});
