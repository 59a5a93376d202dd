import 'server-only';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { batches } from '@/db/schema/batches';
import { query } from '@/server/query';
import { countDoing } from '../rules';
import type { ListedBatch } from '../view';

const MOST = 100;

/** What was done to many at once, the newest first. */
export const listBatches = query({
  permission: 'batch:run',
  run: async ({ tx, organization }, _input: undefined): Promise<ListedBatch[]> => {
    const { id, action, state, counts, createdAt, doneAt } = batches;
    const rows = await tx
      .select({ id, action, state, counts, createdAt, doneAt, by: accounts.name })
      .from(batches)
      .leftJoin(accounts, eq(accounts.id, batches.createdBy))
      .where(
        and(
          eq(batches.organizationId, organization.id),
          inArray(batches.state, ['running', 'done', 'undone']),
        ),
      )
      .orderBy(desc(sql`coalesce(${doneAt}, now())`), desc(createdAt))
      .limit(MOST);
    return rows.map(({ counts: found, createdAt: begun, doneAt: done, ...row }) => ({
      ...row,
      done: countDoing(found),
      at: done ?? begun,
    }));
  },
});
