import { desc, eq } from 'drizzle-orm';
import type { ImportState } from '@/db/enums';
import { imports } from '@/db/schema/imports';
import { query } from '@/server/query';
import type { RowCounts } from '../fields';

export interface ListedImport {
  id: string;
  fileName: string;
  state: ImportState;
  author: string;
  createdAt: Date;
  counts: RowCounts;
}

const SHOWN = 50;

/** The imports of the last 30 days, the newest first. */
export const listImports = query<undefined, ListedImport[]>({
  permission: 'member:import',
  run: async ({ tx, organization }) => {
    const rows = await tx
      .select()
      .from(imports)
      .where(eq(imports.organizationId, organization.id))
      .orderBy(desc(imports.createdAt))
      .limit(SHOWN);
    return rows.map(({ id, fileName, state, author, createdAt, counts }) => ({
      id,
      fileName,
      state,
      author,
      createdAt,
      counts: { new: 0, update: 0, same: 0, duplicate: 0, error: 0, ...counts },
    }));
  },
});
