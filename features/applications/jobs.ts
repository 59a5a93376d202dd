import 'server-only';
import { and, eq, inArray, lte, or, sql } from 'drizzle-orm';
import { applications } from '@/db/schema/applications';
import { asWorker } from '@/server/database';
import type { Job } from '@/server/jobs/runner';
import { KEPT_DAYS } from './rules';

const EVERY_MS = 60 * 60 * 1000;
let sweptAt = Number.NEGATIVE_INFINITY;

/** Deletes applications that nobody needs any more: never confirmed, declined or taken back so many days ago. */
export async function sweepApplications(): Promise<void> {
  const longAgo = sql`now() - make_interval(days => ${KEPT_DAYS})`;
  await asWorker((tx) =>
    tx
      .delete(applications)
      .where(
        or(
          and(eq(applications.state, 'unconfirmed'), lte(applications.createdAt, longAgo)),
          and(inArray(applications.state, ['declined', 'withdrawn']), lte(applications.decidedAt, longAgo)),
        ),
      ),
  );
}

export const sweepApplicationsJob: Job = {
  name: 'sweep-applications',
  run: async () => {
    if (performance.now() - sweptAt < EVERY_MS) return false;
    sweptAt = performance.now();
    await sweepApplications();
    return false;
  },
};
