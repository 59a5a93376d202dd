import { and, eq } from 'drizzle-orm';
import { groups } from '@/db/schema/groups';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { groupEntry, lockGroup, wasEverUsed } from '../group';
import { removeGroupInput } from '../schema';

/** Takes a group away that was made by mistake. One that somebody was in is history, and stays. */
export const removeGroup = command({
  name: 'group.remove',
  permission: 'group:update',
  input: removeGroupInput,
  subject: (context, { id }) => lockGroup(context, id),
  run: async (context, { id }, group) => {
    if (await wasEverUsed(context, id)) throw new Refusal('conflict', 'group-has-history');
    const { tx, organization } = context;
    await tx.delete(groups).where(and(eq(groups.organizationId, organization.id), eq(groups.id, id)));
    return { id, name: group.name };
  },
  journal: (group) => groupEntry(group),
  tags: ({ organization }) => [tag.organization(organization.slug)],
});
