import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { retentionRuns } from '@/db/schema/personal-data';
import { isUuid } from '@/features/organizations/schema';
import { command } from '@/server/command';
import { confirmRunInput } from '../schema';

/** Says that a run which stopped is meant. It is carried out by the next round of the job. */
export const confirmRun = command({
  name: 'retention.confirm',
  permission: 'retention:confirm',
  input: confirmRunInput,
  subject: async ({ tx, organization }, { run }) => {
    if (!isUuid(run)) return null;
    const [stopped] = await tx
      .select({ id: retentionRuns.id, kind: retentionRuns.kind, found: retentionRuns.found })
      .from(retentionRuns)
      .where(
        and(
          eq(retentionRuns.organizationId, organization.id),
          eq(retentionRuns.id, run),
          isNotNull(retentionRuns.stoppedAt),
          isNull(retentionRuns.confirmedAt),
          isNull(retentionRuns.finishedAt),
        ),
      )
      .for('update');
    return stopped ?? null;
  },
  run: async ({ tx, organization, standing, now }, _input, stopped) => {
    await tx
      .update(retentionRuns)
      .set({ confirmedAt: now, confirmedBy: standing.accountId })
      .where(and(eq(retentionRuns.organizationId, organization.id), eq(retentionRuns.id, stopped.id)));
    return stopped;
  },
  journal: ({ kind, found }) => ({ subjectType: 'organization', subjectId: null, details: { kind, found } }),
});
