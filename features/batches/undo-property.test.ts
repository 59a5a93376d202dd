import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { membershipPauses, memberships } from '@/db/schema/memberships';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { createGroup } from '@/features/groups/commands/create';
import { chooseMembers } from './commands/choose';
import { planBatch } from './commands/plan';
import { runBatch } from './commands/run';
import { undoBatch } from './commands/undo';
import { batchesJob } from './jobs';
import { getBatch } from './queries/batch';
import { countDoing } from './rules';

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => new Date(Date.UTC(2019, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const type = fc.constantFrom('ordinary', 'youth', 'honorary', 'family');
const reason = fc.constantFrom('left', 'moved', 'expelled', 'died');

/** Memberships of one person one after the other, the last one open or ended. */
const history = fc
  .record({
    days: fc.uniqueArray(day, { maxLength: 6 }),
    types: fc.array(type, { minLength: 6, maxLength: 6 }),
    reasons: fc.array(reason, { minLength: 6, maxLength: 6 }),
  })
  .map(({ days, types, reasons }) => {
    const sorted = [...days].sort();
    return sorted.flatMap((startsOn, at) => {
      if (at % 2) return [];
      const endsOn = sorted[at + 1] ?? null;
      return [
        {
          type: types[at],
          startsOn,
          startEdtf: startsOn,
          endsOn,
          endEdtf: endsOn,
          endReason: endsOn ? reasons[at] : null,
        },
      ];
    });
  });

/** Pauses of a membership one after the other, some of which touch, the last one open or ended. */
const pauses = fc.uniqueArray(day, { maxLength: 6 }).chain((days) => {
  const sorted = [...days].sort();
  const spans = sorted.map((startsOn, at) => ({ startsOn, endsOn: sorted[at + 1] ?? null }));
  return fc.subarray(spans);
});

const settings = fc.oneof(
  fc.record({ action: fc.constant('add-to-group' as const), role: fc.constantFrom('member', 'leader'), day }),
  fc.record({ action: fc.constant('set-type' as const), type, day }),
  fc.record({ action: fc.constant('end-membership' as const), reason, day }),
  fc.record({
    action: fc.constant('invite' as const),
    locale: fc.constantFrom('az', 'ru'),
    links: fc.constant('on'),
  }),
);

/** What may not differ after all: everything, the versions of the records too, but for invitations taken back. */
async function stateOf(organizationId: string) {
  const { rows } = await ownerDb().execute(sql`select
    (select jsonb_agg(to_jsonb(m) order by m.id) from memberships m where organization_id = ${organizationId}) as m,
    (select jsonb_agg(to_jsonb(r) order by r.id) from membership_pauses r where organization_id = ${organizationId}) as r,
    (select jsonb_agg(to_jsonb(g) order by g.id) from group_memberships g where organization_id = ${organizationId}) as g,
    (select jsonb_agg(to_jsonb(p) order by p.id) from people p where organization_id = ${organizationId}) as p,
    (select jsonb_agg(to_jsonb(d) order by d.day) from membership_days d where organization_id = ${organizationId}
      and (d.joined, d.began, d.ended) <> (0, 0, 0)) as d,
    (select jsonb_agg(to_jsonb(i) order by i.id) from invitations i where organization_id = ${organizationId}
      and revoked_at is null) as i,
    (select jsonb_agg(to_jsonb(l) order by l.id) from links l where organization_id = ${organizationId}
      and revoked_at is null) as l`);
  return rows[0];
}

type Span = { startsOn: string; endsOn: string | null };

/** Gives the newest of the memberships. */
async function insert(rows: readonly object[]) {
  const made = await ownerDb()
    .insert(memberships)
    .values(rows as never)
    .returning();
  return made.at(-1);
}

async function rest(membership: typeof memberships.$inferSelect | undefined, spans: readonly Span[]) {
  if (!membership) return;
  const { organizationId, id: membershipId } = membership;
  const rows = spans
    .filter(({ startsOn }) => startsOn >= membership.startsOn)
    .map((span) => ({
      ...span,
      organizationId,
      membershipId,
      startEdtf: span.startsOn,
      endEdtf: span.endsOn,
    }));
  if (rows.length > 0) await ownerDb().insert(membershipPauses).values(rows);
}

describe('a batch', () => {
  it('done and undone leaves everything as it was, whatever it was and whatever is done', async () => {
    const { organization, request } = await organizationWith('admin');
    const { id: group } = await createGroup(request, { texts: { az: { name: 'Rəqs' } } });
    let done = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(history, pauses), { minLength: 1, maxLength: 4 }),
        settings,
        async (people, asked) => {
          const ids: string[] = [];
          for (const [rows, rests] of people) {
            const { id: personId } = await makePerson(organization.id);
            ids.push(personId);
            const own = rows.map((row) => ({ ...row, organizationId: organization.id, personId }));
            if (own.length > 0) await rest(await insert(own), rests);
          }
          const before = await stateOf(organization.id);
          const { id: batch } = await chooseMembers(request, {
            action: asked.action,
            scope: 'ticked',
            people: ids,
          });
          const all = asked.action === 'add-to-group' ? { ...asked, group } : asked;
          await planBatch(request, { batch, ...all } as never);
          const { counts } = await getBatch(request, { id: batch });
          if (countDoing(counts as Record<string, number>) === 0) return;
          await runBatch(request, { batch });
          while (await batchesJob.run());
          expect(await stateOf(organization.id)).not.toEqual(before);
          expect(await undoBatch(request, { batch })).toMatchObject({ kept: 0 });
          expect(await stateOf(organization.id)).toEqual(before);
          done += 1;
        },
      ),
      { numRuns: 40 },
    );
    expect(done).toBeGreaterThan(10);
  });
});
