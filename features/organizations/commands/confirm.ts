import { and, eq, isNull } from 'drizzle-orm';
import { organizations } from '@/db/schema/organizations';
import { command } from '@/server/command';
import { tag } from '@/server/tags';
import { nothingInput } from '../schema';

/** Confirms the page in the organization's name: it no longer rests on a source alone. */
export const confirmOrganization = command({
  name: 'organization.confirm',
  permission: 'organization:publish',
  input: nothingInput,
  run: async ({ tx, organization, now }) => {
    const changed = await tx
      .update(organizations)
      .set({ confirmedAt: now })
      .where(and(eq(organizations.id, organization.id), isNull(organizations.confirmedAt)))
      .returning({ id: organizations.id });
    return { isChanged: changed.length > 0 };
  },
  journal: ({ isChanged }) => (isChanged ? { subjectType: 'organization', subjectId: null } : null),
  tags: ({ organization }) => [
    tag.organization(organization.slug),
    tag.events(organization.slug),
    tag.directory,
  ],
});
