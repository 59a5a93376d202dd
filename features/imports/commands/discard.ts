import { and, eq } from 'drizzle-orm';
import { imports } from '@/db/schema/imports';
import { command } from '@/server/command';
import { importInput } from '../schema';
import { importEntry, lockImport, refuseDone } from '../subject';

/** Throws a plan away, with its file. Nobody was added or changed. */
export const discardImport = command({
  name: 'import.discard',
  permission: 'member:import',
  input: importInput,
  subject: lockImport,
  run: async ({ tx, organization }, { id }, stored) => {
    refuseDone(stored);
    await tx.delete(imports).where(and(eq(imports.organizationId, organization.id), eq(imports.id, id)));
    return stored;
  },
  journal: (stored) => importEntry(stored),
});
