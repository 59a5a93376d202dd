import 'server-only';
import { and, lte, sql } from 'drizzle-orm';
import { importProgress, imports } from '@/db/schema/imports';
import { asWorker } from '@/server/database';
import { organizationIsOpen } from '@/server/jobs/open-organizations';
import type { Job } from '@/server/jobs/runner';
import { UNDO_DAYS } from './fields';

const EVERY_MS = 60 * 60 * 1000;
let sweptAt = Number.NEGATIVE_INFINITY;

/** Deletes files and plans that can be neither committed nor undone any more: they are lists of people. And how far steps were. */
export async function sweepImports(): Promise<void> {
  const end = sql`now() - make_interval(days => ${UNDO_DAYS})`;
  await asWorker((tx) =>
    tx.delete(importProgress).where(lte(importProgress.saidAt, sql`now() - interval '1 hour'`)),
  );
  await asWorker((tx) =>
    tx
      .delete(imports)
      .where(
        and(
          lte(sql`coalesce(${imports.committedAt}, ${imports.createdAt})`, end),
          organizationIsOpen(imports.organizationId),
        ),
      ),
  );
}

export const sweepImportsJob: Job = {
  name: 'sweep-imports',
  run: async () => {
    if (performance.now() - sweptAt < EVERY_MS) return false;
    sweptAt = performance.now();
    await sweepImports();
    return false;
  },
};
