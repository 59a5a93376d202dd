import 'server-only';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { batches } from '@/db/schema/batches';
import { query } from '@/server/query';
import { countDoing } from '../rules';
import type { ListedBatch } from '../view';

const MOST = 100;

/** Who was skipped, because they had changed since the plan, is not among them. */
const hasWorkedOn = sql<number>`jsonb_array_length(${batches.undo})`;

/** What was done to many at once, the newest first. */
export const listBatches = query({
  permission: 'batch:run',
  run: async ({ tx, organization }, _input: undefined): Promise<ListedBatch[]> => {
    const { id, action, state, counts, createdAt, doneAt } = batches;
    const rows = await tx
      .select({ id, action, state, counts, createdAt, doneAt, by: accounts.name, worked: hasWorkedOn })
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
    return rows.map(({ counts: found, createdAt: begun, doneAt: done, worked, ...row }) => ({
      ...row,
      // While it runs, what it is going to do.
      done: row.state === 'running' ? countDoing(found) : worked,
      at: done ?? begun,
    }));
  },
});
