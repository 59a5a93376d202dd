import { and, eq } from 'drizzle-orm';
import { groups } from '@/db/schema/groups';
import { command } from '@/server/command';
import { tag } from '@/server/tags';
import { groupEntry, lockGroup } from '../group';
import { updateGroupInput } from '../schema';
import { writeTexts } from '../write-texts';

/** Changes what a group is called, what it does, and whether everybody may know of it. */
export const updateGroup = command({
  name: 'group.update',
  permission: 'group:update',
  input: updateGroupInput,
  subject: (context, { id }) => lockGroup(context, id),
  run: async (context, { texts, isPublic }, group) => {
    const { tx, organization } = context;
    await tx
      .update(groups)
      .set({ isPublic: isPublic === 'on' })
      .where(and(eq(groups.organizationId, organization.id), eq(groups.id, group.id)));
    await writeTexts(context, group.id, texts);
    return { id: group.id, name: group.name };
  },
  journal: (group, { isPublic }) => groupEntry(group, { isPublic: isPublic === 'on' }),
  tags: ({ organization }) => [tag.organization(organization.slug)],
});
