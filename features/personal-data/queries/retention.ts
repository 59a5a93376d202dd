import 'server-only';
import { desc, eq } from 'drizzle-orm';
import { RETENTION_KINDS, type RetentionKind } from '@/db/enums';
import { retentionRuns } from '@/db/schema/personal-data';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { findOld } from '../finding';
import { countPeople, readRules } from '../retaining';
import { needsConfirmation, RETENTION } from '../retention-rules';

const LAST_RUNS = 20;

/** Each rule with what it would touch now, and the last runs. */
export const listRetention = query({
  permission: 'retention:list',
  run: async (context, _input: undefined) => {
    const { tx, organization } = context;
    const rules = await readRules(context);
    const among = await countPeople(context);
    const lines = [];
    for (const kind of RETENTION_KINDS) {
      const found = await findOld(context, kind, rules[kind].days);
      const people = found.reduce((sum, one) => sum + one.people, 0);
      // What was promised goes in any case.
      const wouldStop = !RETENTION[kind].isPromised && needsConfirmation(people, among);
      lines.push({ kind, ...rules[kind], people, wouldStop });
    }
    const runs = await tx
      .select({
        id: retentionRuns.id,
        kind: retentionRuns.kind,
        found: retentionRuns.found,
        among: retentionRuns.among,
        done: retentionRuns.done,
        startedAt: retentionRuns.startedAt,
        stoppedAt: retentionRuns.stoppedAt,
        confirmedAt: retentionRuns.confirmedAt,
        finishedAt: retentionRuns.finishedAt,
      })
      .from(retentionRuns)
      .where(eq(retentionRuns.organizationId, organization.id))
      .orderBy(desc(retentionRuns.startedAt))
      .limit(LAST_RUNS);
    return { lines, runs, among };
  },
});

const MOST_SHOWN = 200;

/** The dry run: whom or what a rule would touch now, as it stands or with another time. Changes nothing. */
export const previewRetention = query({
  permission: 'retention:list',
  run: async (context, { kind, days }: { kind: string; days?: number }) => {
    const known = RETENTION_KINDS.find((one): one is RetentionKind => one === kind);
    if (!known) throw notFound();
    const rule = (await readRules(context))[known];
    const found = await findOld(context, known, days ?? rule.days);
    return { kind: known, days: days ?? rule.days, count: found.length, found: found.slice(0, MOST_SHOWN) };
  },
});
