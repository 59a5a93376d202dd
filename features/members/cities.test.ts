import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { personDetails, personVisibilities } from '@/db/schema/members';
import { makeMember, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { list } from './list-testing';
import { listCities } from './queries/cities';

let admin: RequestContext;
let organization: { id: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

async function livingIn(city: string, of = organization.id) {
  const person = await makeMember(of);
  const isTheirs = and(eq(personDetails.organizationId, of), eq(personDetails.personId, person.id));
  await ownerDb().update(personDetails).set({ city }).where(isTheirs);
  return person;
}
const cities = () => listCities(admin, undefined);
const found = async (city: string) => (await list(admin, { city })).found?.count;

describe('the cities of a register', () => {
  it('are each offered once, as most write them', async () => {
    for (const city of ['Тверь', 'тверь', 'тверь', 'Bakı', 'Tver', 'ТВЕРЬ']) await livingIn(city);
    expect(await cities()).toEqual(['Bakı', 'Tver', 'тверь']);
    await livingIn('Тверь');
    await livingIn('Тверь');
    expect(await cities()).toEqual(['Bakı', 'Tver', 'Тверь']);
  });

  it('are found in every spelling, by any of them', async () => {
    for (const city of ['Тверь', 'тверь', 'ТВЕРЬ', 'Тверца', 'Tver', 'Gəncə', 'gence', '100%_']) {
      await livingIn(city);
    }
    expect([await found('Тверь'), await found('тверь'), await found('Tver')]).toEqual([3, 3, 1]);
    expect([await found('Gence'), await found('Gəncə'), await found('100%_')]).toEqual([2, 2, 1]);
    expect([await found('Тве'), await found('%'), await found('😀')]).toEqual([0, 0, 0]);
  });

  it('do not tell of a spelling that only somebody who hides it wrote', async () => {
    const other = await organizationWith('admin');
    await livingIn('ТВЕРЬ', other.organization.id);
    await livingIn('Тверь');
    for (const hidden of [await livingIn('тверь'), await livingIn('тверь')]) {
      await ownerDb().insert(personVisibilities).values({
        organizationId: organization.id,
        personId: hidden.id,
        field: 'city',
        visibility: 'self',
      });
    }
    expect(await cities()).toEqual(['Тверь']);
    expect([await found('тверь'), await found('Тверь')]).toEqual([1, 1]);
  });
});
