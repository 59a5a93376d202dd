import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { guardianships } from '@/db/schema/households';
import { journal } from '@/db/schema/kernel';
import { people, personDetails } from '@/db/schema/members';
import { makeAccount, makeMember, makeOrganization, ownerDb } from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { organizationWith } from '@/db/testing/requests';
import { getMember } from '@/features/members/queries/member';
import { contextOf, type RequestContext } from '@/server/context';
import { addGuardian } from './commands/add-guardian';
import { addPersonToHousehold } from './commands/add-person';
import { chooseWardVisibility } from './commands/choose-ward-visibility';
import { createHousehold } from './commands/create';
import { updateHousehold } from './commands/update';
import { updateWard } from './commands/update-ward';
import { getOwnHousehold } from './queries/own';
import { getWard } from './queries/ward';

let admin: RequestContext;
let organization: Awaited<ReturnType<typeof makeOrganization>>;
let parent: { id: string; request: RequestContext };
let child: Awaited<ReturnType<typeof makeChild>>;

const memberOf = async () => {
  const account = await makeAccount();
  const { id } = await makeMember(organization.id, account.id);
  return {
    id,
    request: await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug),
  };
};

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
  parent = await memberOf();
  child = await makeChild(organization.id, { given: 'Aylin' });
  await addGuardian(admin, { minor: child.id, guardian: parent.id, relation: 'parent', start: '2020' });
});

const refused = { code: 'not-found' };

describe('acting for a minor', () => {
  it('is seeing and changing what they could themselves', async () => {
    const ward = await getWard(parent.request, { person: child.id });
    expect(ward.person).toMatchObject({ name: { given: 'Aylin' }, birth: expect.any(String) });
    expect(ward.person).not.toHaveProperty('notes');
    await updateWard(parent.request, { person: child.id, version: ward.version, city: 'Gəncə' });
    await chooseWardVisibility(parent.request, { person: child.id, fields: { city: 'self' } });
    const seen = await getWard(parent.request, { person: child.id });
    expect([seen.person.city, seen.person.name?.given]).toEqual(['Gəncə', 'Aylin']);
    expect((await getMember(admin, { slug: child.slug })).city).toBeUndefined();
    const written = await ownerDb().select().from(journal).where(eq(journal.subjectId, child.id));
    expect(written.map(({ action }) => action)).toContain('ward.update');
    await expect(
      updateWard(parent.request, { person: child.id, version: ward.version, city: 'Bakı' }),
    ).rejects.toMatchObject({ reason: 'changed-meanwhile' });
  });

  it('is for nobody else: not other members, not admins by this door, not another organization', async () => {
    const other = await memberOf();
    for (const request of [other.request, admin, await elsewhere()]) {
      await expect(getWard(request, { person: child.id })).rejects.toMatchObject(refused);
      await expect(updateWard(request, { person: child.id, version: 'x' })).rejects.toMatchObject(refused);
    }
    await expect(getWard(parent.request, { person: other.id })).rejects.toMatchObject(refused);
  });

  it('ends with the guardianship, and with the day on which they are of age', async () => {
    await ownerDb()
      .update(personDetails)
      .set({ birthEdtf: '2010-11-28' })
      .where(eq(personDetails.personId, child.id));
    const on = (day: string) => ({ ...parent.request, now: new Date(`${day}T10:00:00Z`) });
    expect((await getWard(on('2026-11-27'), { person: child.id })).person.id).toBe(child.id);
    await expect(getWard(on('2026-11-28'), { person: child.id })).rejects.toMatchObject(refused);
    await ownerDb()
      .update(guardianships)
      .set({ endsOn: '2026-11-27' })
      .where(eq(guardianships.minorId, child.id));
    await expect(getWard(on('2026-11-27'), { person: child.id })).rejects.toMatchObject(refused);
  });

  it('is of whoever has claimed the guardian, and ends when they have no account any more', async () => {
    await ownerDb().update(people).set({ accountId: null }).where(eq(people.id, parent.id));
    await expect(getWard(parent.request, { person: child.id })).rejects.toMatchObject(refused);
  });

  async function elsewhere() {
    const other = await makeOrganization();
    const account = parent.request.standing.accountId;
    await makeMember(other.id, account);
    const { actor } = parent.request;
    return contextOf(actor.kind === 'account' ? actor.account : null, 'az', other.slug);
  }
});

describe('one’s own household', () => {
  it('shows who lives in it as far as they show themselves, and always one’s own children', async () => {
    const mate = await memberOf();
    const hidden = await memberOf();
    const visibility = { organizationId: organization.id, personId: hidden.id };
    await ownerDb().execute(sql`insert into person_visibilities (organization_id, person_id, field, visibility)
      values (${visibility.organizationId}, ${visibility.personId}, 'name', 'admins')`);
    const { id } = await createHousehold(admin, { person: parent.id, address: 'Nizami 1' });
    for (const [person, role] of [
      [mate.id, 'adult'],
      [hidden.id, 'other'],
      [child.id, 'child'],
    ] as const) {
      await addPersonToHousehold(admin, { household: id, person, role });
    }
    await updateHousehold(admin, { id, address: 'Nizami 1', mailPerson: mate.id });
    const own = await getOwnHousehold(parent.request, undefined);
    expect(own.household).toMatchObject({ address: 'Nizami 1', unnamed: 1, mailTo: { isMe: false } });
    expect(own.household?.mates.map(({ person }) => person.id).sort()).toEqual([mate.id, child.id].sort());
    expect(own.household?.mates.find(({ person }) => person.id === mate.id)?.person.birth).toBeUndefined();
    expect(own.wards.map((ward) => ward.id)).toEqual([child.id]);
    const ofMate = await getOwnHousehold(mate.request, undefined);
    expect([ofMate.wards, ofMate.household?.mailTo?.isMe]).toEqual([[], true]);
  });

  it('is nobody’s who lives in none', async () => {
    const alone = await memberOf();
    expect(await getOwnHousehold(alone.request, undefined)).toEqual({
      household: null,
      wards: [],
      guardians: [],
    });
    await expect(getOwnHousehold(admin, undefined)).rejects.toMatchObject(refused);
  });
});
