import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { duplicateSearches, merges } from '@/db/schema/duplicates';
import { organizations } from '@/db/schema/organizations';
import { systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import { organizationIsOpen } from '@/server/jobs/open-organizations';
import type { Job } from '@/server/jobs/runner';
import { ORGANIZATION_REF } from '@/server/organization-ref';
import { searchOn } from './commands/search';
import { DAYS_TO_UNDO } from './rules';

/** One step of every search that waits; each step calls the runner for the next, so that other jobs come between. */
export const duplicateSearchJob: Job = {
  name: 'duplicate-search',
  run: async () => {
    const waiting = await asWorker((tx) =>
      tx
        .select(ORGANIZATION_REF)
        .from(duplicateSearches)
        .innerJoin(organizations, eq(organizations.id, duplicateSearches.organizationId))
        .where(and(isNull(duplicateSearches.finishedAt), isNull(organizations.lockedAt))),
    );
    for (const organization of waiting) {
      await searchOn(systemContext(organization.defaultLocale, organization), {});
    }
    return false;
  },
};

const EVERY_MS = 60 * 60 * 1000;
let forgottenAt = Number.NEGATIVE_INFINITY;

/** What a merge changed is kept only as long as it can be undone: it is full of personal data. */
export async function forgetMerges(): Promise<void> {
  await asWorker((tx) =>
    tx
      .update(merges)
      .set({ changes: [], goneName: '' })
      .where(
        sql`${merges.createdAt} < now() - make_interval(days => ${DAYS_TO_UNDO}) and ${merges.goneName} <> ''
          and ${organizationIsOpen(merges.organizationId)}`,
      ),
  );
}

export const forgetMergesJob: Job = {
  name: 'forget-merges',
  run: async () => {
    if (performance.now() - forgottenAt < EVERY_MS) return false;
    forgottenAt = performance.now();
    await forgetMerges();
    return false;
  },
};
