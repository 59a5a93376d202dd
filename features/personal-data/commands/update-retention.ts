import { and, eq, isNull, sql } from 'drizzle-orm';
import { retentionRules, retentionRuns } from '@/db/schema/personal-data';
import { command } from '@/server/command';
import { invalid } from '@/server/errors';
import { RETENTION } from '../retention-rules';
import { updateRetentionInput } from '../schema';

/** Turns a rule on or off and sets its time. A run of it that waits for an admin is over: it was found by the old rule. */
export const updateRetention = command({
  name: 'retention.update',
  permission: 'retention:update',
  input: updateRetentionInput,
  run: async ({ tx, organization }, { kind, on, days }) => {
    const { least, most, isPromised } = RETENTION[kind];
    if (days < least || days > most) throw invalid('days', 'retention-days');
    const isOn = isPromised ?? on === 'on';
    const values = { organizationId: organization.id, kind, isOn, days };
    await tx
      .insert(retentionRules)
      .values(values)
      .onConflictDoUpdate({
        target: [retentionRules.organizationId, retentionRules.kind],
        set: { isOn, days },
      });
    await tx
      .update(retentionRuns)
      .set({ finishedAt: sql`now()`, ids: [] })
      .where(
        and(
          eq(retentionRuns.organizationId, organization.id),
          eq(retentionRuns.kind, kind),
          isNull(retentionRuns.finishedAt),
        ),
      );
    return { kind, isOn, days };
  },
  journal: (result) => ({ subjectType: 'organization', subjectId: null, details: result }),
});
