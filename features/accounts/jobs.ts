import 'server-only';
import { lte, sql } from 'drizzle-orm';
import { rateLimits, sessions, tokens } from '@/db/schema/accounts';
import { asWorker } from '@/server/database';
import type { Job } from '@/server/jobs/runner';

const EVERY_MS = 60 * 60 * 1000;
let sweptAt = Number.NEGATIVE_INFINITY;

/** Deletes what can open nothing any more: links a day after they ran out, dead sessions, counters of the past. */
export async function sweepAccounts(): Promise<void> {
  await asWorker(async (tx) => {
    await tx.delete(tokens).where(lte(tokens.expiresAt, sql`now() - interval '1 day'`));
    await tx.delete(sessions).where(lte(sessions.expiresAt, sql`now()`));
    await tx.delete(rateLimits).where(lte(rateLimits.resetsAt, sql`now() - interval '1 day'`));
  });
}

export const sweepAccountsJob: Job = {
  name: 'sweep-accounts',
  run: async () => {
    if (performance.now() - sweptAt < EVERY_MS) return false;
    sweptAt = performance.now();
    await sweepAccounts();
    return false;
  },
};
