import 'server-only';
import { and, eq } from 'drizzle-orm';
import { groupMemberships, groups } from '@/db/schema/groups';
import { isUuid } from '@/features/organizations/schema';
import type { OrganizationContext } from '@/server/context';
import { headOf, readTexts } from './group-texts';

/** The group of that id with its texts; null for every other. */
export async function findGroup(context: OrganizationContext, id: string) {
  const { tx, organization } = context;
  if (!isUuid(id)) return null;
  const isGroup = and(eq(groups.organizationId, organization.id), eq(groups.id, id));
  const [group] = await tx.select().from(groups).where(isGroup);
  if (!group) return null;
  const texts = (await readTexts(context, [id])).get(id) ?? [];
  return { id, isPublic: group.isPublic, texts, ...headOf(context, texts) };
}

/** The same, locked, so that what is checked stays true until the commit. */
export async function lockGroup(context: OrganizationContext, id: string) {
  const { tx, organization } = context;
  await tx
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.organizationId, organization.id), eq(groups.id, id)))
    .for('update');
  return findGroup(context, id);
}

/** Whether somebody is or was in a group, or will be. */
export async function wasEverUsed({ tx, organization }: OrganizationContext, id: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: groupMemberships.id })
    .from(groupMemberships)
    .where(and(eq(groupMemberships.organizationId, organization.id), eq(groupMemberships.groupId, id)))
    .limit(1);
  return row !== undefined;
}

/** What the journal says: the group, by the name it has then. */
export const groupEntry = (group: { id: string; name: string }, details: Record<string, unknown> = {}) => ({
  subjectType: 'group',
  subjectId: group.id,
  subjectName: group.name,
  details,
});
