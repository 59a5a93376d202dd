import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { people } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { activeMembers } from '@/features/organizations/member-counts';
import { Refusal } from '@/server/errors';
import { correctMembership } from './commands/correct-membership';
import { endMembership } from './commands/end-membership';
import { removeMembership } from './commands/remove-membership';
import { startMembership } from './commands/start-membership';
import { getMember } from './queries/member';

const DAYS = ['2018-12-31', '2019-01-01', '2019-06-15', '2020-02-29', '2021-06-15', '2022-01-01'];

it('whoever is a member on a day is what a naive recount gives, whatever was corrected or removed', async () => {
  const { organization, request: admin } = await organizationWith('admin');
  const everybody = await Promise.all(Array.from({ length: 2 }, () => makePerson(organization.id)));
  /** What was done, as a list of days and no more. */
  const kept = new Map<string, { person: string; from: string; to: string | null }>();
  const rowsOf = (person: string) =>
    ownerDb()
      .select()
      .from(memberships)
      .where(eq(memberships.personId, person))
      .orderBy(memberships.startsOn);

  async function take(step: { what: string; who: number; at: number; from: string; to: string }) {
    const person = everybody[step.who];
    if (!person) return;
    const { id, slug } = person;
    if (step.what === 'start') {
      const known = new Set((await rowsOf(id)).map((row) => row.id));
      await startMembership(admin, { id, type: 'ordinary', start: step.from });
      const made = (await rowsOf(id)).find((row) => !known.has(row.id));
      kept.set(made?.id ?? '', { person: id, from: step.from, to: null });
      return;
    }
    const row = (await rowsOf(id))[step.at];
    if (!row) return;
    const mine = { id, membership: row.id };
    const { version } = await getMember(admin, { slug });
    if (step.what === 'end') {
      await endMembership(admin, { ...mine, end: step.to, reason: 'left' });
      kept.set(row.id, { person: id, from: row.startsOn, to: step.to });
    } else if (step.what === 'remove') {
      await removeMembership(admin, { ...mine, version });
      kept.delete(row.id);
    } else {
      const terms = row.endsOn === null ? {} : { end: step.to, reason: 'moved' as const };
      await correctMembership(admin, { ...mine, version, type: 'ordinary', start: step.from, ...terms });
      kept.set(row.id, { person: id, from: step.from, to: terms.end ?? null });
    }
  }

  const dayOf = fc
    .integer({ min: 0, max: 1200 })
    .map((n) => new Date(Date.UTC(2019, 0, 1 + n)).toISOString().slice(0, 10));
  const step = fc.record({
    what: fc.constantFrom('start', 'end', 'correct', 'correct', 'remove'),
    who: fc.nat({ max: 1 }),
    at: fc.nat({ max: 2 }),
    from: dayOf,
    to: dayOf,
  });
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      for (const one of steps) {
        // An end on the first day fills that day: no matter of a model of days.
        if (one.from === one.to) continue;
        const refused = await take(one).then(
          () => null,
          (error: unknown) => error,
        );
        if (refused === null) done += 1;
        else expect(refused).toBeInstanceOf(Refusal);
      }
      for (const day of DAYS) {
        const { rows } = await ownerDb().execute<{ active: number }>(
          sql`select ${activeMembers(organization.id, sql`${day}::date`)} as active`,
        );
        const naive = [...kept.values()].filter(({ from, to }) => from <= day && (to === null || day < to));
        expect([day, rows[0]?.active]).toEqual([day, naive.length]);
      }
      for (const { id } of everybody) {
        const [person] = await ownerDb().select().from(people).where(eq(people.id, id));
        const [first = null] = [...kept.values()]
          .filter(({ person: whose }) => whose === id)
          .map(({ from }) => from)
          .sort();
        expect(person?.joinedOn).toBe(first);
      }
    }),
    { numRuns: 25 },
  );
  expect(done).toBeGreaterThan(40);
});
