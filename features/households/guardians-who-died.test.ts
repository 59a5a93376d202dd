import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { memberships } from '@/db/schema/memberships';
import { makeAccount, makeMember, type makeOrganization, ownerDb } from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { organizationWith } from '@/db/testing/requests';
import { contextOf, type RequestContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { addGuardian } from './commands/add-guardian';
import { addPersonToHousehold } from './commands/add-person';
import { createHousehold } from './commands/create';
import { getHousehold } from './queries/household';
import { countMissingGuardians, listHouseholds } from './queries/list';
import { getHouseholdOfPerson } from './queries/of-person';
import { getOwnHousehold } from './queries/own';
import { getWard } from './queries/ward';

let admin: RequestContext;
let organization: Awaited<ReturnType<typeof makeOrganization>>;
let child: string;
let mother: string;
let father: string;
let household: string;

const dies = (person: string) =>
  ownerDb()
    .update(memberships)
    .set({ endEdtf: '2026-01-01', endsOn: '2026-01-01', endReason: 'died' })
    .where(eq(memberships.personId, person));
const guardianOf = (guardian: string) =>
  addGuardian(admin, { minor: child, guardian, relation: 'parent', start: '2020' });

/** Whether nobody answers for the child, by every place that says so. */
async function isMissing() {
  const { rows } = await behindWall({ organizationId: organization.id, accountId: null }, (tx) =>
    tx.execute(sql`select id from minors_without_guardian(${organization.id}, current_date) as minor (id)`),
  );
  const list = await listHouseholds(admin, {});
  const inIt = (await getHousehold(admin, { id: household })).people.find(
    ({ person }) => person.id === child,
  );
  return [
    rows.length === 1,
    (await countMissingGuardians(admin, undefined)) === 1,
    list.missing.count === 1,
    list.households[0]?.missing === 1,
    inIt?.guardians.length === 0,
    (await getHouseholdOfPerson(admin, { person: child })).isGuardianMissing,
  ];
}
const everywhere = (missing: boolean) => Array.from({ length: 6 }, () => missing);

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
  ({ id: child } = await makeChild(organization.id));
  ({ id: mother } = await makeMember(organization.id));
  ({ id: father } = await makeMember(organization.id));
  ({ id: household } = await createHousehold(admin, { person: child, role: 'child' }));
  for (const person of [mother, father])
    await addPersonToHousehold(admin, { household, person, role: 'adult' });
});

describe('a guardian who has died', () => {
  it('answers for nobody any more: the child is without one, unless somebody else lives who is', async () => {
    await guardianOf(mother);
    await guardianOf(father);
    await dies(mother);
    expect(await isMissing()).toEqual(everywhere(false));
    await dies(father);
    expect(await isMissing()).toEqual(everywhere(true));
    await addGuardian(admin, { minor: child, name: 'Leyla', contact: '+994501112233', relation: 'guardian' });
    expect(await isMissing()).toEqual(everywhere(false));
  });

  it('answers again where the end was taken back', async () => {
    await guardianOf(mother);
    await dies(mother);
    await ownerDb()
      .insert(memberships)
      .values({ organizationId: organization.id, personId: mother, startsOn: '2026-02-01' });
    expect(await isMissing()).toEqual(everywhere(false));
  });

  it('stays in the list of guardians, as one who has died, and acts for nobody on their own page', async () => {
    await guardianOf(mother);
    await dies(mother);
    const { guardians, grownMates } = await getHouseholdOfPerson(admin, { person: child });
    expect(guardians).toMatchObject([{ person: { id: mother }, hasDied: true, isToday: false }]);
    expect(grownMates.map(({ id }) => id)).toEqual([father]);
    expect((await getHouseholdOfPerson(admin, { person: mother })).wards).toEqual([]);
  });

  it('is not made one', async () => {
    await dies(mother);
    await expect(guardianOf(mother)).rejects.toMatchObject({ fields: { guardian: 'guardian-deceased' } });
  });

  it('acts for no child by whoever holds their account', async () => {
    const account = await makeAccount();
    const { id } = await makeMember(organization.id, account.id);
    const request = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      organization.slug,
    );
    await guardianOf(id);
    expect((await getWard(request, { person: child })).person.id).toBe(child);
    await dies(id);
    await expect(getWard(request, { person: child })).rejects.toMatchObject({ code: 'not-found' });
    expect((await getOwnHousehold(request, undefined)).wards).toEqual([]);
  });
});
