import 'server-only';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { batches } from '@/db/schema/batches';
import { organizations } from '@/db/schema/organizations';
import { systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import type { Job } from '@/server/jobs/runner';
import { ORGANIZATION_REF } from '@/server/organization-ref';
import { workBatch } from './commands/work';

/** Works off the batches that take their time, the oldest first, one bit at a time. */
export const batchesJob: Job = {
  name: 'batches',
  run: async () => {
    const [running] = await asWorker((tx) =>
      tx
        .select({
          batch: batches.id,
          ...ORGANIZATION_REF,
        })
        .from(batches)
        .innerJoin(organizations, eq(organizations.id, batches.organizationId))
        .where(and(eq(batches.state, 'running'), isNull(organizations.lockedAt)))
        .orderBy(asc(batches.createdAt))
        .limit(1),
    );
    if (!running) return false;
    const { batch, ...organization } = running;
    await workBatch(systemContext(organization.defaultLocale, organization), { batch });
    return true;
  },
};
