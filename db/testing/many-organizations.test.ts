import { inArray, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '@/db/schema/members';
import { organizationTexts, organizationTokens } from '@/db/schema/organizations';
import { searchOrganizations } from '@/features/organizations/queries/public-directory';
import { publicContext } from '@/server/context';
import { ownerDb } from './factories';
import {
  type InventedOrganization,
  inventOrganizations,
  makeManyOrganizations,
  sizesOf,
} from './many-organizations';

describe('many organizations', () => {
  it('share a million people as unevenly as in life', () => {
    const sizes = sizesOf(499, 900_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(900_000);
    expect(sizes.filter((size) => size >= 10_000).length).toBeGreaterThan(9);
    expect(sizes.filter((size) => size < 2_000).length).toBeGreaterThan(350);
    expect(Math.min(...sizes)).toBeGreaterThan(100);
  });

  it('are the same for the same seed, each with a name of its own', () => {
    const all = inventOrganizations(499, 900_000);
    expect(inventOrganizations(499, 900_000)).toEqual(all);
    expect(inventOrganizations(3, 900)[0]?.id).toBe(all[0]?.id);
    expect(inventOrganizations(3, 900, 2)[0]?.id).not.toBe(all[0]?.id);
    expect(new Set(all.map(({ kind, place }) => kind[0].replace('{}', place.az))).size).toBe(499);
    expect(() => inventOrganizations(10_000, 900_000)).toThrow();
  });

  describe('in the database', () => {
    let made: InventedOrganization[];

    beforeAll(async () => {
      made = await makeManyOrganizations(ownerDb(), { count: 20, people: 4_000 });
    });

    it('have the members that they should', async () => {
      const rows = await ownerDb()
        .select({ id: people.organizationId, n: sql<number>`count(*)::int` })
        .from(people)
        .where(
          inArray(
            people.organizationId,
            made.map(({ id }) => id),
          ),
        )
        .groupBy(people.organizationId);
      const counted = new Map(rows.map(({ id, n }) => [id, n]));
      expect(made.map(({ id }) => counted.get(id))).toEqual(made.map(({ members }) => members));
      expect(made.reduce((sum, { members }) => sum + members, 0)).toBe(4_000);
    });

    it('are found by their names and cities in any script, and by who is in the chair', async () => {
      const find = async (q: string) =>
        (await searchOrganizations(publicContext('ru'), { q, country: '', city: '' })).found.map(
          ({ slug }) => slug,
        );
      for (const q of ['Yekaterinburq', 'екатеринб', 'yekaterin', 'Союз Екатеринбург'])
        expect(await find(q), q).toEqual(['many-5']);
      const { rows } = await ownerDb().execute<{ slug: string; name: string }>(sql`
        select o.slug, p.surname || ' ' || p.given as name from terms t join organizations o on o.id = t.organization_id
        join people p on p.organization_id = t.organization_id and p.id = t.person_id where o.slug like 'many-%'`);
      expect(rows).toHaveLength(20);
      for (const { slug, name } of rows.slice(0, 5)) expect(await find(name), name).toContain(slug);
    });

    it('have texts in three languages, and the words of them to be found by', async () => {
      const ids = made.map(({ id }) => id);
      expect(await ownerDb().$count(organizationTexts, inArray(organizationTexts.organizationId, ids))).toBe(
        60,
      );
      expect(
        await ownerDb().$count(organizationTokens, inArray(organizationTokens.organizationId, ids)),
      ).toBeGreaterThan(80);
    });
  });
});
