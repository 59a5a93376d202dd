import { and, eq, isNull } from 'drizzle-orm';
import { organizations } from '@/db/schema/organizations';
import { command } from '@/server/command';
import { rememberEndings } from '@/server/hidden-list';
import { tag } from '@/server/tags';
import { nothingInput } from '../schema';

/** Puts the organization's pages on the site. */
export const publishOrganization = command({
  name: 'organization.publish',
  permission: 'organization:publish',
  input: nothingInput,
  run: async (context) => {
    const { tx, organization, now } = context;
    const changed = await tx
      .update(organizations)
      .set({ publishedAt: now })
      .where(and(eq(organizations.id, organization.id), isNull(organizations.publishedAt)))
      .returning({ id: organizations.id });
    if (changed.length > 0) await rememberEndings(context, 'on-site-organization', [organization.id], false);
    return { isChanged: changed.length > 0 };
  },
  journal: ({ isChanged }) => (isChanged ? { subjectType: 'organization', subjectId: null } : null),
  tags: ({ organization }) => [
    tag.organization(organization.slug),
    tag.events(organization.slug),
    tag.directory,
  ],
});
