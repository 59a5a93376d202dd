import 'server-only';
import { sql } from 'drizzle-orm';
import { asWorker } from '@/server/database';
import { organizationIsOpen } from '@/server/jobs/open-organizations';
import type { Job } from '@/server/jobs/runner';
import { KEPT_DAYS } from './rules';

const EVERY_MS = 60 * 60 * 1000;
let sweptAt = Number.NEGATIVE_INFINITY;

/**
 * Deletes applications that nobody needs any more: never confirmed, declined or taken back so many days ago, or sooner where the
 * organization has said so. How many went stands among the runs of its retention rules.
 */
export async function sweepApplications(): Promise<void> {
  const longAgo = sql`now() - make_interval(days => least(${KEPT_DAYS}::integer, coalesce((select r.days from retention_rules r
    where r.organization_id = a.organization_id and r.kind = 'applications'), ${KEPT_DAYS}::integer)))`;
  await asWorker((tx) =>
    tx.execute(sql`
      with gone as (
        delete from applications a
        where ${organizationIsOpen(sql`a.organization_id`)} and ((a.state = 'unconfirmed' and a.created_at <= ${longAgo})
           or (a.state in ('declined', 'withdrawn') and a.decided_at <= ${longAgo}))
        returning a.organization_id)
      insert into retention_runs (organization_id, kind, found, among, done, finished_at)
      select organization_id, 'applications', count(*), 0, count(*), now() from gone group by organization_id`),
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
