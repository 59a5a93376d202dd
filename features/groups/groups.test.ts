import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { groupMemberships, groups } from '@/db/schema/groups';
import { journal } from '@/db/schema/kernel';
import { makeMember, makeOrganization, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { listMembers, surveyMembers } from '@/features/members/queries/list';
import { holdsOn } from '@/features/members/rules';
import { publicContext, type RequestContext } from '@/server/context';
import { addPersonToGroup } from './commands/add-person';
import { createGroup } from './commands/create';
import { endGroupMembership } from './commands/end-membership';
import { removeGroup } from './commands/remove';
import { updateGroup } from './commands/update';
import { getGroup, getGroupMembership, getGroupTexts } from './queries/group';
import { listGroupsOfPerson } from './queries/groups-of-person';
import { listGroupNames, listGroups } from './queries/list';
import { listPublicGroups } from './queries/public';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

const dance = () => createGroup(admin, { texts: { az: { name: 'Rəqs', description: 'Yallı oynayır.' } } });
const rowsOf = (group: string) =>
  ownerDb().select().from(groupMemberships).where(eq(groupMemberships.groupId, group));
const enter = async (group: string, person: string, role: 'member' | 'leader' = 'member', start = '2020') => {
  await addPersonToGroup(admin, { group, person, role, start });
  const row = (await rowsOf(group)).find(
    (one) => one.personId === person && one.role === role && !one.endsOn,
  );
  return row?.id ?? '';
};

describe('a group', () => {
  it('is called by the first language of the order that it has, name and description each', async () => {
    const { id } = await createGroup(admin, {
      texts: { az: { name: 'Qadınlar şurası' }, en: { name: "Women's council", description: 'Helps.' } },
    });
    expect(await getGroupTexts({ ...admin, locale: 'ru' }, { id })).toMatchObject({
      name: 'Qadınlar şurası',
      lang: 'az',
      description: { text: 'Helps.', lang: 'en' },
      isPublic: false,
    });
    const inEnglish = await getGroupTexts({ ...admin, locale: 'en' }, { id });
    expect(inEnglish.name).toBe("Women's council");
    expect(inEnglish).not.toHaveProperty('lang');
  });

  it.each([
    ['texts', {}],
    ['texts', { texts: { az: { name: '  \u200b ' } } }],
    ['texts.ru.name', { texts: { az: { name: 'Rəqs' }, ru: { description: 'Танцы' } } }],
    ['texts.az.name', { texts: { az: { name: 'x'.repeat(121) } } }],
  ])('is refused at %s', async (field, input) => {
    const refused = createGroup(admin, input as never);
    await expect(refused).rejects.toMatchObject({ code: 'invalid' });
    await refused.catch((error) => expect(Object.keys(error.fields)).toContain(field));
    expect(await ownerDb().select().from(groups).where(eq(groups.organizationId, organization.id))).toEqual(
      [],
    );
  });

  it('changes, and a language that was emptied goes', async () => {
    const { id } = await createGroup(admin, { texts: { az: { name: 'Rəqs' }, ru: { name: 'Танцы' } } });
    await updateGroup(admin, { id, texts: { ru: { name: 'Танец' } }, isPublic: 'on' });
    expect(await getGroupTexts(admin, { id })).toMatchObject({ name: 'Танец', lang: 'ru', isPublic: true });
    const rows = await ownerDb()
      .select({ action: journal.action, name: journal.subjectName })
      .from(journal)
      .where(eq(journal.organizationId, organization.id))
      .orderBy(journal.at);
    expect(rows.map(({ action }) => action)).toEqual(['group.create', 'group.update']);
    expect(rows[0]?.name).toBe('Rəqs');
  });

  it('can be taken away as long as nobody was ever in it', async () => {
    const { id } = await dance();
    expect(await getGroupTexts(admin, { id })).toMatchObject({ canBeRemoved: true });
    const member = await makeMember(organization.id);
    const other = await dance();
    const row = await enter(other.id, member.id);
    await endGroupMembership(admin, { membership: row, end: '2021' });
    await removeGroup(admin, { id });
    await expect(removeGroup(admin, { id: other.id })).rejects.toMatchObject({ reason: 'group-has-history' });
    expect((await listGroupNames(admin, undefined)).map((group) => group.id)).toEqual([other.id]);
  });

  it('shows in public what it is called and does, and only if it is public', async () => {
    const { id } = await dance();
    const member = await makeMember(organization.id);
    await enter(id, member.id);
    const anybody = publicContext('en');
    expect(await listPublicGroups(anybody, organization.slug)).toEqual([]);
    await updateGroup(admin, { id, texts: { az: { name: 'Rəqs' } }, isPublic: 'on' });
    expect(await listPublicGroups(anybody, organization.slug)).toEqual([
      { id, name: { text: 'Rəqs', lang: 'az', isWithheld: false }, description: null },
    ]);
  });
});

describe('being in a group', () => {
  it('is dated: entered, led, left and entered again', async () => {
    const { id } = await dance();
    const { id: person } = await makeMember(organization.id);
    const first = await enter(id, person, 'member', '2019-05');
    await enter(id, person, 'leader', '2021');
    await endGroupMembership(admin, { membership: first, end: '2022-03-01' });
    await addPersonToGroup(admin, { group: id, person, role: 'member', start: '2022-03-01' });
    const on = async (day: string) => {
      const page = await getGroup(admin, { id, on: day });
      return [page.people, page.leaders.length, page.members.length];
    };
    expect(await on('2019-04-30')).toEqual([0, 0, 0]);
    expect(await on('2019-05-01')).toEqual([1, 0, 1]);
    expect(await on('2021-06-01')).toEqual([1, 1, 1]);
    expect(await on('2022-03-01')).toEqual([1, 1, 1]);
    expect((await getGroup(admin, { id })).others).toMatchObject([{ endEdtf: '2022-03-01' }]);
    expect(await listGroups(admin, undefined)).toMatchObject([{ name: 'Rəqs', people: 1, leaders: 1 }]);
    expect(await listGroupNames(admin, undefined)).toEqual([{ id, name: 'Rəqs' }]);
    const own = await listGroupsOfPerson(admin, { person });
    expect(own.map(({ isToday }) => isToday)).toEqual([true, true, false]);
  });

  it('is not had twice at once in one role', async () => {
    const { id } = await dance();
    const { id: person } = await makeMember(organization.id);
    await enter(id, person);
    await expect(
      addPersonToGroup(admin, { group: id, person, role: 'member', start: '2024' }),
    ).rejects.toMatchObject({ code: 'invalid', fields: { person: 'in-group-already' } });
    await expect(addPersonToGroup(admin, { group: id, person, role: 'member' })).rejects.toMatchObject({
      fields: { person: 'in-group-already' },
    });
  });

  it('ends once, and not before it begins', async () => {
    const { id } = await dance();
    const { id: person } = await makeMember(organization.id);
    const membership = await enter(id, person);
    await expect(endGroupMembership(admin, { membership, end: '2019' })).rejects.toMatchObject({
      fields: { end: 'end-before-start' },
    });
    expect((await getGroupMembership(admin, { id, membership })).row.person.id).toBe(person);
    await endGroupMembership(admin, { membership, end: '2024' });
    await expect(endGroupMembership(admin, { membership, end: '2025' })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'group-left-already',
    });
  });

  it('is a filter of the member list', async () => {
    const { id } = await dance();
    const { id: person } = await makeMember(organization.id);
    const former = await makeMember(organization.id);
    await enter(id, person);
    const left = await enter(id, former.id);
    await endGroupMembership(admin, { membership: left, end: '2021' });
    const found = await listMembers(admin, { group: id });
    expect(found.members.map((member) => member.id)).toEqual([person]);
    expect((await surveyMembers(admin, { group: id })).found).toEqual({ count: 1, isMore: false });
  });

  it('takes nobody of another organization, and tells others nothing', async () => {
    const { id } = await dance();
    const stranger = await makePerson((await makeOrganization()).id);
    await expect(
      addPersonToGroup(admin, { group: id, person: stranger.id, role: 'member' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    for (const request of [await signedIn(organization, 'editor'), await signedIn(organization)]) {
      await expect(getGroup(request, { id })).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('on any day is what counting the rows by hand says', async () => {
    const { id } = await dance();
    const people = await Promise.all(Array.from({ length: 4 }, () => makeMember(organization.id)));
    for (const [at, { id: person }] of people.entries()) {
      const row = await enter(id, person, at % 2 ? 'leader' : 'member', `201${at}`);
      if (at > 1) await endGroupMembership(admin, { membership: row, end: `202${at}-06` });
    }
    const rows = await rowsOf(id);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2009, max: 2026 }),
        fc.constantFrom('01-01', '05-31', '06-01'),
        async (year, day) => {
          const on = `${year}-${day}`;
          const naive = rows.filter((row) => holdsOn(row, on)).map((row) => row.id);
          const { leaders, members, others } = await getGroup(admin, { id, on });
          expect([...leaders, ...members].map((row) => row.id).sort()).toEqual(naive.sort());
          expect(leaders.length + members.length + others.length).toBe(rows.length);
        },
      ),
      { numRuns: 25 },
    );
  });
});
