import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { RETENTION_KINDS } from '@/db/enums';
import { retentionRuns } from '@/db/schema/personal-data';
import { tagsOfHiding } from '@/features/statements/hideable';
import { z } from '@/lib/validation';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { findOld } from '../finding';
import { carryOut, countPeople, readRules } from '../retaining';
import { needsConfirmation } from '../retention-rules';

const input = z.strictObject({ kind: z.enum(RETENTION_KINDS) });

/**
 * One run of a rule. Where it would touch too many it stops, keeps what it found, and waits for an admin; what was confirmed is
 * carried out as it was shown, as far as the rule still finds it.
 */
export const runRetention = command({
  name: 'retention.run',
  permission: 'retention:work',
  input,
  run: async (context, { kind }) => {
    const { tx, organization } = context;
    const rule = (await readRules(context))[kind];
    const waiting = await lockWaiting(context, kind);
    if (waiting && !waiting.confirmedAt) return null;
    const found = rule.isOn ? await findOld(context, kind, rule.days) : [];
    if (waiting) {
      const still = found.filter(({ id }) => waiting.ids.includes(id)).map(({ id }) => id);
      const done = await carryOut(context, kind, still);
      await tx
        .update(retentionRuns)
        .set({ done, ids: [], finishedAt: sql`now()` })
        .where(and(eq(retentionRuns.organizationId, organization.id), eq(retentionRuns.id, waiting.id)));
      return { kind, done, isStopped: false };
    }
    if (found.length === 0) return null;
    const people = found.reduce((sum, one) => sum + one.people, 0);
    const among = await countPeople(context);
    const ids = found.map(({ id }) => id);
    const isStopped = needsConfirmation(people, among);
    const done = isStopped ? 0 : await carryOut(context, kind, ids);
    await tx.insert(retentionRuns).values({
      organizationId: organization.id,
      kind,
      found: people,
      among,
      done,
      ids: isStopped ? ids : [],
      stoppedAt: isStopped ? context.now : null,
      finishedAt: isStopped ? null : context.now,
    });
    return { kind, done, isStopped };
  },
  journal: (run) =>
    run && {
      subjectType: 'organization',
      subjectId: null,
      details: { kind: run.kind, done: run.done, stopped: run.isStopped },
    },
  tags: (context, run) => (run?.kind === 'former-members' && run.done > 0 ? tagsOfHiding(context) : []),
});

async function lockWaiting(
  { tx, organization }: OrganizationContext,
  kind: (typeof RETENTION_KINDS)[number],
) {
  // Two processes do not run one rule at once.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`retention:${organization.id}:${kind}`}, 0))`,
  );
  const [waiting] = await tx
    .select({ id: retentionRuns.id, ids: retentionRuns.ids, confirmedAt: retentionRuns.confirmedAt })
    .from(retentionRuns)
    .where(
      and(
        eq(retentionRuns.organizationId, organization.id),
        eq(retentionRuns.kind, kind),
        isNull(retentionRuns.finishedAt),
      ),
    )
    .orderBy(desc(retentionRuns.startedAt))
    .limit(1)
    .for('update');
  return waiting;
}
