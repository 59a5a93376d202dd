import { and, eq, sql } from 'drizzle-orm';
import { importRows, imports } from '@/db/schema/imports';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { notFound, Refusal } from '@/server/errors';
import { decideAllCertain, decideKnown, takeBack } from '../decide-known';
import { completeWithout, decideTwin } from '../decide-twin';
import { type DecideInput, decideInput } from '../schema';
import { allowTime } from '../store-plan';
import { importEntry, lockImport, refuseDone } from '../subject';

/**
 * Says of one possible duplicate, or of all, whether it is somebody new, or who it is: somebody known, or the person of another row. Who is known is changed as the row says,
 * and the plan counts the row as that. Undecided ones are left out.
 */
export const decideRows = command({
  name: 'import.decide',
  permission: 'member:import',
  input: decideInput,
  subject: lockImport,
  run: async (context, input, stored) => {
    refuseDone(stored);
    const { tx, organization } = context;
    await allowTime(context);
    const rows = await decide(context, stored.id, input);
    if (rows === 0) throw notFound();
    const counts = await countKinds(context, stored.id);
    await tx
      .update(imports)
      .set({ counts })
      .where(and(eq(imports.organizationId, organization.id), eq(imports.id, stored.id)));
    return {
      id: stored.id,
      fileName: stored.fileName,
      rows,
      number: input.number,
      left: counts.duplicate ?? 0,
    };
  },
  journal: ({ rows, id, fileName }, { decision }) => importEntry({ id, fileName }, { rows, decision }),
});

/** Gives how many rows it was said of. */
async function decide(context: OrganizationContext, id: string, input: DecideInput): Promise<number> {
  const { number, part = 0, decision, person } = input;
  if (number === undefined) {
    if (decision === 'row') throw notFound();
    return decision === 'known' ? decideAllCertain(context, id) : decideAll(context, id, decision);
  }
  const row = { number, part };
  const before = await takeBack(context, id, row);
  if (before !== null) await completeWithout(context, id, before);
  if (decision === 'row') return decideTwin(context, id, row);
  if (decision !== 'known') return decideAll(context, id, decision, row);
  return person === undefined ? 0 : decideKnown(context, id, row, person);
}

/** Whoever has not answered what everybody has to cannot be added. */
async function decideAll(
  { tx, organization }: OrganizationContext,
  id: string,
  decision: 'add' | 'skip',
  row?: { number: number; part: number },
): Promise<number> {
  const meant = and(
    eq(importRows.organizationId, organization.id),
    eq(importRows.importId, id),
    eq(importRows.kind, 'duplicate'),
    ...(row === undefined ? [] : [eq(importRows.number, row.number), eq(importRows.part, row.part)]),
  );
  const mayBe = decision === 'add' ? sql`${importRows.problems} = '[]'` : undefined;
  const rows = await tx
    .update(importRows)
    .set({ decision })
    .where(and(meant, mayBe))
    .returning({ number: importRows.number });
  if (rows.length === 0 && (await tx.$count(importRows, meant)) > 0)
    throw new Refusal('invalid', 'answer-missing');
  return rows.length;
}

async function countKinds(
  { tx, organization }: OrganizationContext,
  id: string,
): Promise<Record<string, number>> {
  const { rows } = await tx.execute<{ kind: string; rows: number }>(sql`
    select kind, count(*)::int as rows from import_rows
    where organization_id = ${organization.id} and import_id = ${id} group by kind`);
  return Object.fromEntries(rows.map(({ kind, rows: count }) => [kind, count]));
}
