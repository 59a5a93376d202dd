import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { guardianships, householdMemberships, households } from '@/db/schema/households';
import { personDetails } from '@/db/schema/members';
import { makeMember, makeOrganization, makePerson, ownerDb } from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { organizationWith } from '@/db/testing/requests';
import { indexPerson } from '@/features/members/index-person';
import { isMinor } from '@/features/members/rules';
import type { RequestContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { addGuardian } from './commands/add-guardian';
import { addPersonToHousehold } from './commands/add-person';
import { createHousehold } from './commands/create';
import { endGuardianship } from './commands/end-guardianship';
import { endHouseholdMembership } from './commands/end-membership';
import { removeHousehold } from './commands/remove';
import { updateHousehold } from './commands/update';
import { getHousehold } from './queries/household';
import { countMissingGuardians, listHouseholds } from './queries/list';
import { getHouseholdOfPerson } from './queries/of-person';

let admin: RequestContext;
let organization: Awaited<ReturnType<typeof makeOrganization>>;

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

const rowOf = async (household: string, person: string) => {
  const rows = await ownerDb()
    .select()
    .from(householdMemberships)
    .where(eq(householdMemberships.personId, person));
  const row = rows.find((one) => one.householdId === household);
  if (!row) throw new Error('not in it');
  return row.id;
};

describe('a household', () => {
  it('is called by the surnames of who lives in it, until it has a name', async () => {
    const { id: person } = await makeMember(organization.id);
    const { id } = await createHousehold(admin, { person, role: 'adult', start: '2019' });
    expect(await getHousehold(admin, { id })).toMatchObject({ title: 'Nümunəli', canBeRemoved: false });
    await updateHousehold(admin, { id, name: 'Bakı evi', address: 'Nizami 1' });
    const { households: all, count } = await listHouseholds(admin, {});
    expect(all).toMatchObject([{ id, title: 'Bakı evi', missing: 0, isMailShared: false }]);
    expect(count).toBe(1);
    await expect(removeHousehold(admin, { id })).rejects.toMatchObject({ reason: 'household-has-history' });
    const empty = await createHousehold(admin, {});
    await removeHousehold(admin, { id: empty.id });
    expect(await ownerDb().$count(households, eq(households.id, empty.id))).toBe(0);
  });

  it('is lived in from a day to a day, and nobody lives in two at once', async () => {
    const { id: person } = await makeMember(organization.id);
    const first = await createHousehold(admin, { person, role: 'adult', start: '2015' });
    const second = await createHousehold(admin, {});
    const moving = { household: second.id, person, role: 'other' as const };
    await expect(addPersonToHousehold(admin, { ...moving, start: '2020' })).rejects.toMatchObject({
      fields: { person: 'in-household-already' },
    });
    const membership = await rowOf(first.id, person);
    await expect(endHouseholdMembership(admin, { membership, end: '2010' })).rejects.toMatchObject({
      fields: { end: 'end-before-start' },
    });
    await endHouseholdMembership(admin, { membership, end: '2020-03' });
    await expect(endHouseholdMembership(admin, { membership, end: '2021' })).rejects.toMatchObject({
      reason: 'household-left-already',
    });
    await addPersonToHousehold(admin, { ...moving, start: '2020-03' });
    const before = await getHousehold(admin, { id: first.id });
    expect([before.people.length, before.others.length]).toEqual([0, 1]);
    expect(await getHouseholdOfPerson(admin, { person })).toMatchObject({
      household: { id: second.id, role: 'other', mates: [] },
    });
  });

  it('is found by the name of who lives in it today', async () => {
    const { id: person } = await makePerson(organization.id, { given: 'Zəhra', surname: 'Tapılanova' });
    await ownerDb().transaction((tx) => indexPerson(tx, organization.id, person));
    const { id } = await createHousehold(admin, { person });
    await createHousehold(admin, { person: (await makePerson(organization.id)).id });
    const { households: found } = await listHouseholds(admin, { q: 'Tapılanova' });
    expect(found.map((household) => household.id)).toEqual([id]);
  });

  it('sends its mail for all only to who lives in it', async () => {
    const { id: person } = await makeMember(organization.id);
    const { id } = await createHousehold(admin, { person });
    const { id: stranger } = await makeMember(organization.id);
    await expect(updateHousehold(admin, { id, mailPerson: stranger })).rejects.toMatchObject({
      fields: { mailPerson: 'not-in-household' },
    });
    await updateHousehold(admin, { id, mailPerson: person });
    expect((await getHousehold(admin, { id })).mailTo).toMatchObject({ isReached: false });
    await endHouseholdMembership(admin, { membership: await rowOf(id, person), end: '2024' });
    expect((await getHousehold(admin, { id })).mailPersonId).toBeNull();
  });

  it('takes nobody of another organization', async () => {
    const { id } = await createHousehold(admin, {});
    const stranger = await makePerson((await makeOrganization()).id);
    await expect(
      addPersonToHousehold(admin, { household: id, person: stranger.id, role: 'adult' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a guardian', () => {
  it('is of age, answers for a minor, once at a time, and not for themselves', async () => {
    const child = await makeChild(organization.id);
    const sister = await makeChild(organization.id);
    const { id: parent } = await makeMember(organization.id);
    const add = (minor: string, guardian: string) =>
      addGuardian(admin, { minor, guardian, relation: 'parent', start: '2020' });
    await expect(add(child.id, child.id)).rejects.toMatchObject({ fields: { guardian: 'guardian-of-self' } });
    await expect(add(child.id, sister.id)).rejects.toMatchObject({
      fields: { guardian: 'guardian-under-age' },
    });
    await expect(add(parent, sister.id)).rejects.toMatchObject({ fields: { guardian: 'of-age' } });
    await add(child.id, parent);
    await expect(add(child.id, parent)).rejects.toMatchObject({ fields: { guardian: 'guardian-already' } });
    await addGuardian(admin, {
      minor: child.id,
      name: 'Leyla',
      contact: '+994501112233',
      relation: 'guardian',
    });
    const { guardians, isGuardianMissing } = await getHouseholdOfPerson(admin, { person: child.id });
    expect(guardians.map(({ name, person }) => name ?? person?.id).sort()).toEqual(['Leyla', parent].sort());
    expect(isGuardianMissing).toBe(false);
    const { id } = await createHousehold(admin, { person: child.id, role: 'child' });
    await addPersonToHousehold(admin, { household: id, person: sister.id, role: 'child' });
    await addPersonToHousehold(admin, { household: id, person: parent, role: 'adult' });
    const { grownMates } = await getHouseholdOfPerson(admin, { person: child.id });
    expect(grownMates.map((mate) => mate.id)).toEqual([parent]);
    expect(await getHouseholdOfPerson(admin, { person: parent })).toMatchObject({
      wards: [{ id: child.id }],
    });
  });

  it('is missing until there is one, and again when the only one ends', async () => {
    const child = await makeChild(organization.id);
    const { id: parent } = await makeMember(organization.id);
    await makeChild(organization.id, {}, '1990');
    expect(await countMissingGuardians(admin, undefined)).toBe(0);
    const { id } = await createHousehold(admin, { person: child.id, role: 'child' });
    expect(await countMissingGuardians(admin, undefined)).toBe(1);
    await addGuardian(admin, { minor: child.id, guardian: parent, relation: 'parent', start: '2020' });
    const listed = async () => {
      const { households: all, missing } = await listHouseholds(admin, {});
      return [all.find((one) => one.id === id)?.missing, missing.count, missing.people.length];
    };
    expect(await listed()).toEqual([0, 0, 0]);
    const [row] = await ownerDb().select().from(guardianships).where(eq(guardianships.minorId, child.id));
    await endGuardianship(admin, { guardianship: row?.id ?? '', end: '2024' });
    await expect(endGuardianship(admin, { guardianship: row?.id ?? '', end: '2025' })).rejects.toMatchObject({
      reason: 'guardianship-ended-already',
    });
    expect(await listed()).toEqual([1, 1, 1]);
  });

  it('is missing behind the wall of its organization only', async () => {
    const other = await organizationWith('admin');
    const child = await makeChild(other.organization.id);
    await createHousehold(other.request, { person: child.id, role: 'child' });
    const seenFrom = (organizationId: string) =>
      behindWall({ organizationId, accountId: null }, async (tx) => {
        const { rows } = await tx.execute(
          sql`select id from minors_without_guardian(${other.organization.id}, current_date) as minor (id)`,
        );
        return rows.length;
      });
    expect([await seenFrom(organization.id), await seenFrom(other.organization.id)]).toEqual([0, 1]);
  });

  it('is missing for a child of unknown age, as long as they live as a child', async () => {
    const { id: person } = await makePerson(organization.id);
    const { id } = await createHousehold(admin, { person, role: 'child' });
    expect(await countMissingGuardians(admin, undefined)).toBe(1);
    await endHouseholdMembership(admin, { membership: await rowOf(id, person), end: '2024' });
    expect(await countMissingGuardians(admin, undefined)).toBe(0);
  });
});

describe('under age', () => {
  it('means the same to the database and to the rules', async () => {
    const day = fc
      .date({ min: new Date('1930-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const shortened = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.slice(0, 7),
      (text: string) => text.slice(0, 4),
      (text: string) => `${text.slice(0, 3)}X`,
      (text: string) => `${text.slice(0, 2)}XX`,
      (text: string) => `${text.slice(0, 4)}-XX`,
      (text: string) => `${text.slice(0, 7)}-XX`,
      (text: string) => `XXXX${text.slice(4)}`,
      (text: string) => `${text}~`,
      (text: string) => `${text.slice(0, 4)}?`,
    );
    await fc.assert(
      fc.asyncProperty(day, shortened, day, async (born, shorten, today) => {
        const birth = shorten(born);
        const { rows } = await ownerDb().execute<{ minor: boolean }>(
          sql`select of_age_on(${birth}) > ${today}::date as minor`,
        );
        expect([birth, today, rows[0]?.minor]).toEqual([birth, today, isMinor(birth, today)]);
      }),
      { numRuns: 300 },
    );
  });

  it('is never broken by what a birth date says', async () => {
    const person = await makePerson(organization.id);
    for (const birthEdtf of ['0000', '2019-02-31', '2019-13-01', 'nonsense', '2019/2020', '9999-12-31', '']) {
      await ownerDb().update(personDetails).set({ birthEdtf }).where(eq(personDetails.personId, person.id));
    }
    const { rows } = await ownerDb().execute<{ minor: boolean }>(
      sql`select is_minor(${organization.id}, ${person.id}) as minor`,
    );
    expect(rows).toEqual([{ minor: true }]);
  });
});
