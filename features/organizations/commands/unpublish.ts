import { and, eq, isNotNull } from 'drizzle-orm';
import { organizations } from '@/db/schema/organizations';
import { command } from '@/server/command';
import { rememberEndings } from '@/server/hidden-list';
import { tag } from '@/server/tags';
import { nothingInput } from '../schema';

/** Takes all pages of the organization from the site. */
export const unpublishOrganization = command({
  name: 'organization.unpublish',
  permission: 'organization:publish',
  input: nothingInput,
  run: async (context) => {
    const { tx, organization } = context;
    const changed = await tx
      .update(organizations)
      .set({ publishedAt: null })
      .where(and(eq(organizations.id, organization.id), isNotNull(organizations.publishedAt)))
      .returning({ id: organizations.id });
    if (changed.length > 0) await rememberEndings(context, 'on-site-organization', [organization.id]);
    return { isChanged: changed.length > 0 };
  },
  journal: ({ isChanged }) => (isChanged ? { subjectType: 'organization', subjectId: null } : null),
  tags: ({ organization }) => [
    tag.organization(organization.slug),
    tag.events(organization.slug),
    tag.directory,
  ],
});
