import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { makeMember, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { activeMembers, membersOn } from '@/features/organizations/member-counts';

let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization } = await organizationWith('admin', { countryCode: 'RU' }));
});

describe('the number of members on a day', () => {
  const counted = async (day: string) => {
    const { rows } = await ownerDb().execute<{ active: number; current: number; ever: number }>(
      sql`select ${activeMembers(organization.id, sql`${day}::date`)} as active, current, ever
        from ${membersOn(organization.id, sql`${day}::date`)} members`,
    );
    return rows[0];
  };
  const recounted = async (day: string) => {
    const rows = await ownerDb()
      .select()
      .from(memberships)
      .where(eq(memberships.organizationId, organization.id));
    const holds = rows.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn > day));
    return {
      active: holds.length,
      current: holds.length,
      ever: new Set(rows.map(({ personId }) => personId)).size,
    };
  };

  it('is what counting everybody gives, whatever was begun, ended, taken back or deleted', async () => {
    const dayOf = fc
      .integer({ min: 0, max: 2000 })
      .map((n) => new Date(Date.UTC(2019, 0, 1 + n)).toISOString().slice(0, 10));
    const step = fc.record({
      what: fc.constantFrom('begin', 'end', 'reopen', 'delete', 'move'),
      who: fc.nat({ max: 5 }),
      day: dayOf,
    });
    const everybody = await Promise.all(Array.from({ length: 6 }, () => makePerson(organization.id)));
    const days = ['2018-12-31', '2019-01-01', '2020-02-29', '2021-06-15', '2024-06-23', '2030-01-01'];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
        for (const { what, who, day } of steps) {
          const personId = everybody[who]?.id ?? '';
          await change(what, personId, day).catch((error: { cause?: { code?: string } }) => {
            // What the database refuses (overlaps, an end before the start) changes no number.
            expect(['23P01', '23514']).toContain(error.cause?.code);
          });
        }
        for (const day of days) expect(await counted(day)).toEqual(await recounted(day));
      }),
      { numRuns: 25 },
    );
  });

  function change(what: string, personId: string, day: string) {
    const db = ownerDb();
    const own = eq(memberships.personId, personId);
    switch (what) {
      case 'begin':
        return db.insert(memberships).values({ organizationId: organization.id, personId, startsOn: day });
      case 'end':
        return db
          .update(memberships)
          .set({ endsOn: day })
          .where(and(own, isNull(memberships.endsOn)));
      case 'reopen':
        return db.update(memberships).set({ endsOn: null }).where(own);
      case 'move':
        return db.update(memberships).set({ startsOn: day }).where(own);
      default:
        return db.delete(memberships).where(and(own, lt(memberships.startsOn, day)));
    }
  }

  it('follows people who are deleted', async () => {
    const { id } = await makeMember(organization.id);
    await makeMember(organization.id);
    await ownerDb().delete(people).where(eq(people.id, id));
    expect(await counted('2026-01-01')).toEqual(await recounted('2026-01-01'));
    expect((await counted('2026-01-01'))?.ever).toBe(1);
  });
});
