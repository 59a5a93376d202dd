import 'server-only';
import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import { organizations } from '@/db/schema/organizations';
import { erasures } from '@/db/schema/personal-data';
import { systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import type { Job } from '@/server/jobs/runner';
import { log } from '@/server/log';
import { completeErasure } from './commands/complete-erasure';

const BATCH = 20;

/** Carries out the erasures whose seven days are over. One that fails is tried again with the next round; the others go on. */
export async function completeErasures(): Promise<number> {
  const due = await asWorker((tx) =>
    tx
      .select({
        erasure: erasures.id,
        id: organizations.id,
        slug: organizations.slug,
        defaultLocale: organizations.defaultLocale,
        timezone: organizations.timezone,
      })
      .from(erasures)
      .innerJoin(organizations, eq(organizations.id, erasures.organizationId))
      .where(and(lte(erasures.dueAt, sql`now()`), isNull(erasures.undoneAt), isNull(erasures.doneAt)))
      .orderBy(asc(erasures.dueAt))
      .limit(BATCH),
  );
  for (const { erasure, ...organization } of due) {
    await completeErasure(systemContext(organization.defaultLocale, organization), { erasure }).catch(
      (error: unknown) =>
        log.error(
          { erasure, error: error instanceof Error ? error.message : String(error) },
          'erasure failed',
        ),
    );
  }
  return due.length;
}

export const erasuresJob: Job = {
  name: 'erasures',
  run: async () => {
    await completeErasures();
    return false;
  },
};
