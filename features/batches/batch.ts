import 'server-only';
import { and, eq } from 'drizzle-orm';
import { batches } from '@/db/schema/batches';
import type { OrganizationContext } from '@/server/context';
import type { BatchSettings } from './rules';
import { keptSettings } from './schema';

/** The batch, locked: nobody plans, runs or undoes it at the same time. */
export async function lockBatch({ tx, organization }: OrganizationContext, id: string) {
  const [row] = await tx.select().from(batches).where(isBatch(organization.id, id)).for('update');
  return row ?? null;
}
export type Batch = NonNullable<Awaited<ReturnType<typeof lockBatch>>>;

export const isBatch = (organizationId: string, id: string) =>
  and(eq(batches.organizationId, organizationId), eq(batches.id, id));

/** How it is to be done; null where nobody has said yet. */
export function settingsOf({ action, settings }: Pick<Batch, 'action' | 'settings'>): BatchSettings | null {
  const known = keptSettings.safeParse({ ...settings, action });
  return known.success ? known.data : null;
}

/** One entry of the journal for all: what was done to how many, and to whom nothing. */
export const batchEntry = (
  batch: Pick<Batch, 'id' | 'action'>,
  count: number,
  details: Record<string, unknown>,
) => ({
  subjectType: 'batch',
  subjectId: batch.id,
  subjectName: String(count),
  details: { action: batch.action, ...details },
});
