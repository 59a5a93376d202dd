import 'server-only';
import { sql } from 'drizzle-orm';
import { behindWall } from './database';

/** Whether the database answers and knows the tables of this program's newest migration. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    return await behindWall({ organizationId: null, accountId: null }, async (tx) => {
      const { rows } = await tx.execute<{ ready: boolean }>(
        sql`select to_regprocedure('seats_of(uuid, uuid)') is not null as ready`,
      );
      return rows[0]?.ready === true;
    });
  } catch {
    return false;
  }
}
