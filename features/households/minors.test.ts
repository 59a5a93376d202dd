import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { householdMemberships, households } from '@/db/schema/households';
import { people, personDetails, personFacts, personVisibilities } from '@/db/schema/members';
import { makeMember, makeOrganization, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { getPublicBoard } from '@/features/board/queries/public';
import { indexPerson } from '@/features/members/index-person';
import { getPublicOfficeHolder } from '@/features/members/queries/public-person';
import { publicContext } from '@/server/context';
import { behindWall } from '@/server/database';

const visitor = publicContext('az');
let organization: Awaited<ReturnType<typeof makeOrganization>>;

beforeEach(async () => {
  organization = await makeOrganization();
});

/** Somebody with everything that makes a person public. */
async function inPublic(person: { id: string; slug: string }) {
  const own = { organizationId: organization.id, personId: person.id };
  const db = ownerDb();
  await db.update(people).set({ isNamedPublicly: true }).where(eq(people.id, person.id));
  await makeTerm(organization.id, person.id);
  await db.insert(personFacts).values({ ...own, kind: 'occupation', visibility: 'public' });
  await db
    .insert(personVisibilities)
    .values([
      { ...own, field: 'name', visibility: 'public' },
      { ...own, field: 'birth', visibility: 'public' },
    ])
    .onConflictDoNothing();
  await db.transaction((tx) => indexPerson(tx, organization.id, person.id));
  return person;
}

/** What anybody may read of a person, asked of the database itself, past every query of ours. */
const readable = (id: string) =>
  behindWall({ organizationId: null, accountId: null }, async (tx) => {
    const counts: Record<string, number> = {};
    for (const [table, column] of [
      ['people', 'id'],
      ['person_names', 'person_id'],
      ['person_facts', 'person_id'],
      ['person_texts', 'person_id'],
      ['person_details', 'person_id'],
      ['person_visibilities', 'person_id'],
    ] as const) {
      const { rows } = await tx.execute<{ n: number }>(sql`
        select count(*)::integer as n from ${sql.identifier(table)} where ${sql.identifier(column)} = ${id}`);
      counts[table] = rows[0]?.n ?? 0;
    }
    return counts;
  });

const namesOnBoard = async () => JSON.stringify(await getPublicBoard(visitor, organization.slug));

describe('a minor', () => {
  it('is nowhere public, whatever seat they hold and whatever was chosen', async () => {
    const child = await inPublic(await makeChild(organization.id, { given: 'Gizlincan' }));
    const grown = await inPublic(await makePerson(organization.id, { given: 'Açıqcan' }));
    expect(Object.values(await readable(child.id))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await readable(grown.id)).toMatchObject({ people: 1, person_facts: 1, person_details: 0 });
    const board = await namesOnBoard();
    expect([board.includes('Gizlincan'), board.includes('Açıqcan')]).toEqual([false, true]);
    const address = { organization: organization.slug, person: child.slug };
    await expect(getPublicOfficeHolder(visitor, address)).rejects.toMatchObject({ code: 'not-found' });
    expect((await getPublicOfficeHolder(visitor, { ...address, person: grown.slug })).slug).toBe(grown.slug);
  });

  it('is not found by the name of an office-holder in the directory', async () => {
    const child = await inPublic(await makeChild(organization.id, { surname: 'Tapılmazova' }));
    const found = async () => {
      const token = sql`(select token from person_tokens where person_id = ${child.id} and is_name
        and token like 'tap%' limit 1)`;
      const { rows } = await ownerDb().execute<{ n: number }>(
        sql`select count(*)::integer as n from organizations_of_office_holders(${token})`,
      );
      return rows[0]?.n;
    };
    expect(await found()).toBe(0);
    await ownerDb()
      .update(personDetails)
      .set({ birthEdtf: '1980' })
      .where(eq(personDetails.personId, child.id));
    expect(await found()).toBe(1);
  });

  it('of unknown age is who lives in a household as a child', async () => {
    const child = await inPublic(await makePerson(organization.id, { given: 'Gizlincan' }));
    expect(await namesOnBoard()).toContain('Gizlincan');
    const [household] = await ownerDb()
      .insert(households)
      .values({ organizationId: organization.id })
      .returning();
    await ownerDb()
      .insert(householdMemberships)
      .values({
        organizationId: organization.id,
        householdId: household?.id ?? '',
        personId: child.id,
        role: 'child',
      });
    expect(await namesOnBoard()).not.toContain('Gizlincan');
    expect((await readable(child.id)).people).toBe(0);
  });

  it('is found by the days that a birth date may mean as `of_age_on` says it of each', async () => {
    const births = [
      '2008-02-29',
      '2084-02-29',
      '2084-03-01',
      '2012',
      '2012-05',
      '201X',
      '20XX',
      'XXXX-05-06',
    ];
    const days = [
      '2024-02-28',
      '2024-02-29',
      '2028-06-01',
      '2035-12-31',
      '2100-02-28',
      '2100-03-01',
      '2116-02-29',
    ];
    for (const birth of [...births, '0000', '2012-02-30~']) {
      const { id } = await makeMember(organization.id);
      await ownerDb().update(personDetails).set({ birthEdtf: birth }).where(eq(personDetails.personId, id));
    }
    const found = await behindWall({ organizationId: organization.id, accountId: null }, async (tx) => {
      const { rows } = await tx.execute<{ day: string; found: string[]; young: string[] }>(sql`
        select day::text,
          array(select id from minors_without_guardian(${organization.id}, day) as minor (id) order by id) as found,
          array(select person_id from person_details where of_age_on(birth_edtf) > day order by person_id) as young
        from unnest(${sql.param(days)}::date[]) as day`);
      return rows;
    });
    expect(found.map(({ day, found: ids }) => [day, ids])).toEqual(
      found.map(({ day, young }) => [day, young]),
    );
    expect(new Set(found.map(({ young }) => young.length)).size).toBeGreaterThan(3);
  });
});
