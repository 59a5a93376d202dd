import { and, eq } from 'drizzle-orm';
import { importRows } from '@/db/schema/imports';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { decideInput } from '../schema';
import { importEntry, lockImport, refuseDone } from '../subject';

/** Says of one possible duplicate, or of all, whether it is somebody new. Undecided ones are left out. */
export const decideRows = command({
  name: 'import.decide',
  permission: 'member:import',
  input: decideInput,
  subject: lockImport,
  run: async ({ tx, organization }, { number, part = 0, decision }, stored) => {
    refuseDone(stored);
    const rows = await tx
      .update(importRows)
      .set({ decision })
      .where(
        and(
          eq(importRows.organizationId, organization.id),
          eq(importRows.importId, stored.id),
          eq(importRows.kind, 'duplicate'),
          ...(number === undefined ? [] : [eq(importRows.number, number), eq(importRows.part, part)]),
        ),
      )
      .returning({ number: importRows.number });
    if (rows.length === 0) throw notFound();
    return { id: stored.id, fileName: stored.fileName, rows: rows.length };
  },
  journal: ({ rows, ...row }, { decision }) => importEntry(row, { rows, decision }),
});
