import 'server-only';
import { and, eq } from 'drizzle-orm';
import { importProgress } from '@/db/schema/imports';
import { query } from '@/server/query';

/** How far a long step of an import is, in percent; 0 where nothing is known of it. */
export const getImportProgress = query({
  permission: 'member:import',
  run: async ({ tx, organization }, { key }: { key: string }): Promise<{ percent: number }> => {
    const [row] = await tx
      .select({ percent: importProgress.percent })
      .from(importProgress)
      .where(and(eq(importProgress.organizationId, organization.id), eq(importProgress.key, key)));
    return row ?? { percent: 0 };
  },
});
