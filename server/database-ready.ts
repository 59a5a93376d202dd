import 'server-only';
import { sql } from 'drizzle-orm';
import migrations from '@/drizzle/meta/_journal.json';
import { behindWall } from './database';

/** Whether the database answers and has every migration that this program was built with. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    return await behindWall({ organizationId: null, accountId: null }, async (tx) => {
      const { rows } = await tx.execute<{ applied: number }>(
        sql`select count(*)::int as applied from drizzle.__drizzle_migrations`,
      );
      return (rows[0]?.applied ?? 0) >= migrations.entries.length;
    });
  } catch {
    return false;
  }
}
