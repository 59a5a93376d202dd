import { and, eq, sql } from 'drizzle-orm';
import { importFiles, imports } from '@/db/schema/imports';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { applyPlan } from '../apply-plan';
import { hashOfPlan } from '../plan-import';
import { type Progress, partOf, progressOf } from '../progress';
import { importInput } from '../schema';
import { allowTime } from '../store-plan';
import { importEntry, lockImport, type StoredImport } from '../subject';

/**
 * Does exactly what was shown, all of it or nothing. Asked again, it has been done already. If the record has changed
 * since the plan was made so that the plan would be another one, it refuses, and the plan has to be looked at again.
 */
export const commitImport = command({
  name: 'import.commit',
  permission: 'member:import',
  input: importInput,
  subject: lockImport,
  run: async (context, { id }, stored) => {
    if (stored.state === 'committed') return { stored, isNew: false };
    if (stored.state === 'undone') throw new Refusal('conflict', 'import-done');
    if (stored.planHash === '') throw new Refusal('invalid', 'name-column-missing');
    const { tx, organization } = context;
    await allowTime(context);
    const progress = progressOf(context, id);
    const isPlannedAgain = await refuseOld(context, stored, partOf(progress, 0, PLANNING_AGAIN));
    const ofImport = and(eq(imports.organizationId, organization.id), eq(imports.id, id));
    const [{ stamp } = { stamp: '' }] = await tx
      .update(imports)
      .set({ state: 'committed', committedAt: sql`clock_timestamp()` })
      .where(ofImport)
      .returning({ stamp: sql<string>`committed_at::text` });
    await applyPlan(context, id, stamp, isPlannedAgain ? partOf(progress, PLANNING_AGAIN, 1) : progress);
    // What is not needed for the undo is not kept.
    await tx
      .delete(importFiles)
      .where(and(eq(importFiles.organizationId, organization.id), eq(importFiles.importId, id)));
    return { stored, isNew: true };
  },
  journal: ({ stored, isNew }) => (isNew ? importEntry(stored, stored.counts) : null),
  // A form of a name may be what public pages show.
  tags: ({ organization }) => [tag.organization(organization.slug)],
  constraints: { person_details_number: invalid('memberNumber', 'member-number-taken') },
});

/** As a share of the whole. */
const PLANNING_AGAIN = 0.4;

/**
 * Where somebody was added or edited since, the plan is made again and compared; says whether it was. A minute back, for who
 * was not done yet.
 */
async function refuseOld(
  context: OrganizationContext,
  stored: StoredImport,
  progress: Progress,
): Promise<boolean> {
  const { tx, organization } = context;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`people:${organization.id}`}, 0))`);
  const { rows } = await tx.execute(sql`
    select from people where organization_id = ${organization.id}
      and updated_at > ${stored.plannedAt.toISOString()}::timestamptz - interval '1 minute' limit 1`);
  if (rows.length === 0) return false;
  const choices = {
    sheet: stored.sheet,
    headerRow: stored.headerRow,
    mapping: stored.mapping as never,
    type: stored.type,
    start: stored.startEdtf,
  };
  const hash = await hashOfPlan(context, stored.id, choices, progress);
  if (hash !== stored.planHash) throw new Refusal('conflict', 'import-stale');
  return true;
}
