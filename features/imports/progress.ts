import 'server-only';
import { sql } from 'drizzle-orm';
import { importProgress } from '@/db/schema/imports';
import type { OrganizationContext } from '@/server/context';
import { behindWall } from '@/server/database';

/** Says how far a step is: a share from 0 to 1. */
export type Progress = (share: number) => void;

const EVERY_MS = 300;

/**
 * How far an import is, for who waits for it. In transactions of their own: the one that works shows nothing until it ends.
 * The work waits for none of them, nor fails with them.
 */
export function progressOf(context: OrganizationContext, key: string | undefined): Progress {
  if (!key) return () => undefined;
  const wall = { organizationId: context.organization.id, accountId: context.standing.accountId };
  let saidAt = Number.NEGATIVE_INFINITY;
  return (share) => {
    if (performance.now() - saidAt < EVERY_MS) return;
    saidAt = performance.now();
    const percent = Math.floor(100 * share);
    const said = { percent, saidAt: sql`now()` };
    behindWall(wall, (tx) =>
      tx
        .insert(importProgress)
        .values({ organizationId: context.organization.id, key, ...said })
        .onConflictDoUpdate({ target: [importProgress.organizationId, importProgress.key], set: said }),
    ).catch(() => undefined);
  };
}

/** A part of a longer way: from one share of it to another. */
export const partOf =
  (whole: Progress, from: number, to: number): Progress =>
  (share) =>
    whole(from + share * (to - from));
