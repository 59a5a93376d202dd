import { and, eq } from 'drizzle-orm';
import { organizations } from '@/db/schema/organizations';
import { command } from '@/server/command';
import { tag } from '@/server/tags';
import { nothingInput } from '../schema';

/** Nobody new may apply; what was applied for stays. */
export const closeDoor = command({
  name: 'application.close-door',
  permission: 'application:decide',
  input: nothingInput,
  run: async ({ tx, organization }) => {
    const changed = await tx
      .update(organizations)
      .set({ acceptsApplications: false })
      .where(and(eq(organizations.id, organization.id), eq(organizations.acceptsApplications, true)))
      .returning({ id: organizations.id });
    return { isChanged: changed.length > 0 };
  },
  journal: ({ isChanged }) => (isChanged ? { subjectType: 'organization', subjectId: null } : null),
  tags: ({ organization }) => [tag.organization(organization.slug)],
});
