import 'server-only';
import { and, eq } from 'drizzle-orm';
import { imports } from '@/db/schema/imports';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';

export type StoredImport = typeof imports.$inferSelect;

/** The import, locked, so that two admins do not do the same with it at once. */
export async function lockImport(
  { tx, organization }: OrganizationContext,
  { id }: { id: string },
): Promise<StoredImport | null> {
  const [row] = await tx
    .select()
    .from(imports)
    .where(and(eq(imports.organizationId, organization.id), eq(imports.id, id)))
    .for('update');
  return row ?? null;
}

/** Refuses to change a plan that was carried out. */
export function refuseDone({ state }: StoredImport): void {
  if (state !== 'planned') throw new Refusal('conflict', 'import-done');
}

/** What the journal says: the file and the numbers, no names of people. */
export const importEntry = (
  row: { id: string; fileName: string },
  details: Record<string, unknown> = {},
) => ({
  subjectType: 'import',
  subjectId: row.id,
  subjectName: row.fileName,
  details,
});
