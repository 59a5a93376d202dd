import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { jobStates } from '@/db/schema/kernel';
import { asWorker } from '../database';
import { announceTags } from '../tags';
import type { Job } from './runner';

/** Finds what changed by itself after `from` and until `to`, and gives the tags of the pages that show it. */
export type DueMoments = (tx: Transaction, from: Date, to: Date) => Promise<readonly string[]>;

/**
 * A job that refreshes pages at due moments: a window opens, an event passes, a term ends. One process at
 * a time looks at the time since the last look; a first look begins a day back.
 */
export function dueJob(name: string, find: DueMoments): Job {
  return {
    name,
    run: () =>
      asWorker(async (tx, now) => {
        await tx
          .insert(jobStates)
          .values({ job: name, doneUntil: sql`now() - interval '1 day'` })
          .onConflictDoNothing();
        const [state] = await tx
          .select()
          .from(jobStates)
          .where(eq(jobStates.job, name))
          .for('update', { skipLocked: true });
        if (!state || state.doneUntil >= now) return false;
        const tags = await find(tx, state.doneUntil, now);
        await announceTags(tx, [...new Set(tags)]);
        await tx.update(jobStates).set({ doneUntil: now }).where(eq(jobStates.job, name));
        return false;
      }),
  };
}
