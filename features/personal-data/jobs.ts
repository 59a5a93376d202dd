import 'server-only';
import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import { RETENTION_KINDS } from '@/db/enums';
import { organizations } from '@/db/schema/organizations';
import { erasures } from '@/db/schema/personal-data';
import { systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import { eachAlone } from '@/server/jobs/each-alone';
import type { Job } from '@/server/jobs/runner';
import { ORGANIZATION_REF } from '@/server/organization-ref';
import { completeErasure } from './commands/complete-erasure';
import { runRetention } from './commands/run-retention';
import { FIXED_DAYS } from './retention-rules';

const BATCH = 20;

/** Carries out the erasures whose seven days are over. One that fails is tried again with the next round; the others go on. */
export async function completeErasures(): Promise<number> {
  const due = await asWorker((tx) =>
    tx
      .select({
        erasure: erasures.id,
        ...ORGANIZATION_REF,
      })
      .from(erasures)
      .innerJoin(organizations, eq(organizations.id, erasures.organizationId))
      .where(
        and(
          lte(erasures.dueAt, sql`now()`),
          isNull(erasures.undoneAt),
          isNull(erasures.doneAt),
          isNull(organizations.lockedAt),
        ),
      )
      .orderBy(asc(erasures.dueAt))
      .limit(BATCH),
  );
  await eachAlone('erasures', due, ({ erasure, ...organization }) =>
    completeErasure(systemContext(organization.defaultLocale, organization), { erasure }),
  );
  return due.length;
}

export const erasuresJob: Job = {
  name: 'erasures',
  run: async () => {
    await completeErasures();
    return false;
  },
};

const DAY_MS = 24 * 60 * 60 * 1000;
let retainedAt = Number.NEGATIVE_INFINITY;

const everyOrganization = sql`true`;
/** An admin has said that a run which had stopped is meant. */
const hasConfirmedRun = sql`exists (select from retention_runs r where r.organization_id = organizations.id
  and r.confirmed_at is not null and r.finished_at is null)`;

/** The rules of all organizations, or of those where something was confirmed. One that fails does not keep the others. */
export async function runRetentionRules(which = everyOrganization): Promise<void> {
  const all = await asWorker((tx) =>
    tx
      .select(ORGANIZATION_REF)
      .from(organizations)
      .where(and(eq(organizations.isDemo, false), isNull(organizations.lockedAt), which)),
  );
  // Applications go by the sweep of their own feature, hour by hour.
  for (const kind of RETENTION_KINDS.filter((one) => one !== 'applications')) {
    await eachAlone('retention', all, (organization) =>
      runRetention(systemContext(organization.defaultLocale, organization), { kind }),
    );
  }
}

/** Once a day every rule; what was confirmed with the next round. Who signed in when and who opened a record goes after its time as well. */
export const retentionJob: Job = {
  name: 'retention',
  run: async () => {
    const isNewDay = performance.now() - retainedAt >= DAY_MS;
    if (isNewDay) {
      retainedAt = performance.now();
      await asWorker((tx) =>
        tx.execute(
          sql`select forget_sign_ins(${FIXED_DAYS['sign-ins']}), forget_record_views(${FIXED_DAYS['record-views']})`,
        ),
      );
    }
    await runRetentionRules(isNewDay ? everyOrganization : hasConfirmedRun);
    return false;
  },
};
