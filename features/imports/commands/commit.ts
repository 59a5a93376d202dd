import { and, eq, sql } from 'drizzle-orm';
import { importFiles, imports } from '@/db/schema/imports';
import { LEDGER_CONSTRAINTS } from '@/features/dues/entries';
import { ledgerChangedSince } from '@/features/dues/listed-payments';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import { can } from '@/server/policy/can';
import { tag } from '@/server/tags';
import { filesInTurn } from '@/server/turns';
import { applyPlan } from '../apply-plan';
import { isPaid } from '../fields';
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
  inTurn: filesInTurn,
  subject: lockImport,
  run: async (context, { id }, stored) => {
    if (stored.state === 'committed') return { stored, isNew: false, payments: 0 };
    if (stored.state === 'undone') throw new Refusal('conflict', 'import-done');
    if (stored.planHash === '') throw new Refusal('invalid', 'name-column-missing');
    if (stored.mapping.some(isPaid) && !can(context.standing, 'dues:update'))
      throw new Refusal('forbidden', 'import-dues');
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
    const rest = isPlannedAgain ? partOf(progress, PLANNING_AGAIN, 1) : progress;
    const payments = await applyPlan(context, id, stamp, rest);
    // What is not needed for the undo is not kept.
    await tx
      .delete(importFiles)
      .where(and(eq(importFiles.organizationId, organization.id), eq(importFiles.importId, id)));
    return { stored, isNew: true, payments };
  },
  journal: ({ stored, isNew, payments }) =>
    isNew ? importEntry(stored, { ...stored.counts, ...(payments > 0 ? { payments } : {}) }) : null,
  // A form of a name may be what public pages show.
  tags: ({ organization }) => [tag.organization(organization.slug)],
  constraints: {
    ...LEDGER_CONSTRAINTS,
    person_details_number: invalid('memberNumber', 'member-number-taken'),
  },
});

/** As a share of the whole. */
const PLANNING_AGAIN = 0.4;

/**
 * Where somebody was added or edited since, or the ledger has changed that it counts on, the plan is made again and compared; says whether it was. A minute back, for who
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
  const isOld =
    rows.length > 0 || (stored.mapping.some(isPaid) && (await ledgerChangedSince(context, stored.plannedAt)));
  if (!isOld) return false;
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
