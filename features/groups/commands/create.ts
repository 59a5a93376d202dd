import { groups } from '@/db/schema/groups';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { tag } from '@/server/tags';
import { findGroup, groupEntry } from '../group';
import { createGroupInput } from '../schema';
import { writeTexts } from '../write-texts';

/** Makes a group; people come into it afterwards. */
export const createGroup = command({
  name: 'group.create',
  permission: 'group:update',
  input: createGroupInput,
  run: async (context, { texts, isPublic }) => {
    const { tx, organization } = context;
    const [made] = await tx
      .insert(groups)
      .values({ organizationId: organization.id, isPublic: isPublic === 'on' })
      .returning({ id: groups.id });
    if (!made) throw notFound();
    await writeTexts(context, made.id, texts);
    const group = await findGroup(context, made.id);
    if (!group) throw notFound();
    return { id: group.id, name: group.name };
  },
  journal: (group, { isPublic }) => groupEntry(group, { isPublic: isPublic === 'on' }),
  tags: ({ organization }) => [tag.organization(organization.slug)],
});
