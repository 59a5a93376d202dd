import 'server-only';
import { and, eq } from 'drizzle-orm';
import { bankFiles } from '@/db/schema/dues';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';

export type StoredBankFile = typeof bankFiles.$inferSelect;

/** The file, locked, so that two treasurers do not do the same with it at once. */
export async function lockBankFile(
  { tx, organization }: OrganizationContext,
  { id }: { id: string },
): Promise<StoredBankFile | null> {
  const [row] = await tx
    .select()
    .from(bankFiles)
    .where(and(eq(bankFiles.organizationId, organization.id), eq(bankFiles.id, id)))
    .for('update');
  return row ?? null;
}

/** Refuses to change a plan that was carried out. */
export function refuseDone({ state }: StoredBankFile): void {
  if (state !== 'planned') throw new Refusal('conflict', 'bank-done');
}

/** What the journal says: the file and the numbers, no names of people. */
export const bankEntry = (file: { id: string; fileName: string }, details: Record<string, unknown> = {}) => ({
  subjectType: 'bank-file',
  subjectId: file.id,
  subjectName: file.fileName,
  details,
});
