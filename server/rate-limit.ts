import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { Refusal } from './errors';

export interface RateLimit {
  key: string;
  /** How many are let through in the window. */
  limit: number;
  seconds: number;
}

/** Counts one use and throws `limit` when there were too many. Counted in the database, for all processes. */
export async function countUse(
  tx: Pick<Transaction, 'execute'>,
  { key, limit, seconds }: RateLimit,
): Promise<void> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    insert into rate_limits (key, count, resets_at)
    values (${key}, 1, now() + make_interval(secs => ${seconds}))
    on conflict (key) do update set
      count = case when rate_limits.resets_at <= now() then 1 else rate_limits.count + 1 end,
      resets_at = case when rate_limits.resets_at <= now() then excluded.resets_at else rate_limits.resets_at end
    returning count`);
  if ((rows[0]?.count ?? 0) > limit) throw new Refusal('limit');
}
