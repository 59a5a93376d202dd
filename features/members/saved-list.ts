import 'server-only';
import { and, eq } from 'drizzle-orm';
import { savedLists } from '@/db/schema/saved-lists';
import type { OrganizationContext } from '@/server/context';

export const MOST_LISTS = 50;

/** One saved list, locked; null for anybody else's. */
export async function lockList({ tx, organization }: OrganizationContext, id: string) {
  const [row] = await tx
    .select()
    .from(savedLists)
    .where(and(eq(savedLists.organizationId, organization.id), eq(savedLists.id, id)))
    .for('update');
  return row ? { id: row.id, name: row.name } : null;
}

export const listEntry = ({ id, name }: { id: string; name: string }) => ({
  subjectType: 'saved-list',
  subjectId: id,
  subjectName: name,
});
