import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { membershipPauses, memberships } from '@/db/schema/memberships';
import { makeMember, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { makeApplication } from '@/db/testing/single-rows';
import type { RequestContext } from '@/server/context';
import { addMember } from './commands/add';
import { list } from './list-testing';
import { countMembers } from './queries/list';
import { MEMBERSHIP_STATUSES, membershipStatus } from './rules';

const surnames = (found: { members: { name?: { surname: string } }[] }) =>
  found.members.map((member) => member.name?.surname);

describe('finding a member', () => {
  let admin: RequestContext;
  beforeAll(async () => {
    const made = await organizationWith('admin', { countryCode: 'RU' });
    admin = made.request;
    const common = { type: 'ordinary', start: '2019', anyway: 'on' } as const;
    await addMember(admin, {
      ...common,
      given: 'Əli',
      surname: 'Kazımov',
      phone: '+79000001240',
      email: 'ali@example.org',
      city: 'Moskva',
      memberNumber: 'N-12',
      names: { former: { given: 'Əli', surname: 'Köhnəli' } },
    });
    await addMember(admin, { ...common, given: 'Vüqar', surname: 'Nümunəli', start: '2021', type: 'youth' });
    await addMember(admin, { ...common, given: 'Günel', surname: 'Şükürova', city: '100%_' });
    await makePerson(made.organization.id, { given: 'Əli', surname: 'Kazımov' });
  });

  it.each([
    'Əli Kazımov',
    'Али Казымов',
    'Aly Kazymov',
    'ALI KAZIMOV',
    'казымов',
    'kazım ə',
    'Köhnəli',
    'ali@example.org',
    'ALI@EXAMPLE',
    '+7 900 000-12-40',
    '0001240',
    '8 900 000 12 40',
    '8900000',
    '0079000001240',
    'N-12',
    'n-12',
  ])('%s', async (q) => {
    const found = await list(admin, { q });
    expect(surnames(found)).toEqual(['Kazımov']);
    expect(found.found).toEqual({ count: 1, isMore: false });
  });

  it.each(['Kazımova', 'xyz', '😀', '%', '\\', "'; drop table people; --", 'a@%', '12', '%@'])(
    'nobody by %s',
    async (q) => expect(surnames(await list(admin, { q }))).toEqual([]),
  );

  it.each([
    ['Kazmov', ['Kazımov']],
    ['Али Казимоф', ['Kazımov']],
    ['Kzaımov Əli', ['Kazımov']],
    ['Vuqqar Numanli', ['Nümunəli']],
    ['Şükrova', ['Şükürova']],
  ])('nearly: %s', async (q, similar) => {
    const found = await list(admin, { q });
    expect(found.similar.map(({ name }) => name?.surname)).toEqual(similar);
    expect(surnames(found)).toEqual([]);
  });

  it.each(['xyz', 'ol', '😀', 'ali@example', '0001240', 'Bbbbbbb Aaaaaa'])('nobody nearly by %s', async (q) =>
    expect((await list(admin, { q })).similar).toEqual([]),
  );

  it('shows those of nearly the same name below those of that name, within the filters', async () => {
    const { request } = await organizationWith('admin', { countryCode: 'RU' });
    for (const surname of ['Əsgərov', 'Əsgərli', 'Ələkbərov']) {
      await addMember(request, { given: 'Ramin', surname, type: 'ordinary', start: '2019', anyway: 'on' });
    }
    const found = await list(request, { q: 'Ramin Əsgərov' });
    expect([surnames(found), found.similar.map(({ name }) => name?.surname)]).toEqual([
      ['Əsgərov'],
      ['Əsgərli'],
    ]);
    expect((await list(request, { q: 'Ramin Əsgərov', status: 'former' })).similar).toEqual([]);
  });

  it('by filters, alone and together', async () => {
    expect(surnames(await list(admin, { city: 'Moskva' }))).toEqual(['Kazımov']);
    expect(surnames(await list(admin, { city: '100%_' }))).toEqual(['Şükürova']);
    expect(surnames(await list(admin, { type: 'youth' }))).toEqual(['Nümunəli']);
    expect(surnames(await list(admin, { joined: '2019' }))).toEqual(['Kazımov', 'Şükürova']);
    expect(surnames(await list(admin, { joined: '2019', q: 'gunel' }))).toEqual(['Şükürova']);
    expect(surnames(await list(admin, { joined: 'abc', after: 'x', status: 'wizard' }))).toHaveLength(3);
  });

  it('with totals of the organization', async () => {
    expect(await countMembers(admin, null)).toEqual({ members: 3, active: 3 });
  });

  it('not at all for other roles and organizations', async () => {
    const { organization } = await organizationWith('admin');
    const roles = [await signedIn(organization, 'editor'), await signedIn(organization, 'event-manager')];
    for (const request of roles) await expect(list(request)).rejects.toMatchObject({ code: 'not-found' });
    const { request: neighbour } = await organizationWith('admin');
    expect(surnames(await list(neighbour, { q: 'Kazımov' }))).toEqual([]);
  });
});

describe('the status filters', () => {
  it('agree with the rule, on every kind of history', async () => {
    const { organization, request } = await organizationWith('admin');
    const histories: [string, string | null, 'left' | 'died' | null][][] = [
      [],
      [['2020-01-01', null, null]],
      [['2020-01-01', '2021-01-01', 'left']],
      [['2020-01-01', '2021-01-01', 'died']],
      [['2020-01-01', '2099-01-01', 'died']],
      [['2099-01-01', null, null]],
      [
        ['2010-01-01', '2012-01-01', 'left'],
        ['2099-01-01', null, null],
      ],
      [
        ['2010-01-01', '2012-01-01', 'left'],
        ['2013-01-01', null, null],
      ],
    ];
    for (const history of histories) {
      const person = await makePerson(organization.id);
      for (const [startsOn, endsOn, endReason] of history) {
        await ownerDb()
          .insert(memberships)
          .values({ organizationId: organization.id, personId: person.id, startsOn, endsOn, endReason });
      }
    }
    const rested: [string, string | null][] = [
      ['2021-01-01', null],
      ['2021-01-01', '2022-01-01'],
      ['2099-01-01', null],
    ];
    for (const [startsOn, endsOn] of rested) {
      const member = await makeMember(organization.id);
      await ownerDb()
        .insert(membershipPauses)
        .select(
          ownerDb()
            .select({
              organizationId: memberships.organizationId,
              id: sql`gen_random_uuid()`.as('id'),
              membershipId: memberships.id,
              startEdtf: sql`${startsOn}::text`.as('start_edtf'),
              startsOn: sql`${startsOn}::date`.as('starts_on'),
              endEdtf: sql`${endsOn}::text`.as('end_edtf'),
              endsOn: sql`${endsOn}::date`.as('ends_on'),
              reason: sql`null::text`.as('reason'),
              createdAt: sql`now()`.as('created_at'),
            })
            .from(memberships)
            .where(eq(memberships.personId, member.id)),
        );
    }
    const applicant = await makePerson(organization.id);
    await makeApplication(organization.id, { personId: applicant.id });
    const declined = await makePerson(organization.id);
    await makeApplication(organization.id, {
      personId: declined.id,
      state: 'declined',
      decidedAt: new Date(),
    });
    const active = await makeMember(organization.id);
    await makeApplication(organization.id, { personId: active.id, state: 'asked' });
    const everybody = [
      ...(await list(request)).members,
      ...(await list(request, { status: 'none' })).members,
      ...(await list(request, { status: 'applicant' })).members,
    ];
    expect(everybody).toHaveLength(histories.length + rested.length + 3);
    const day = new Date().toISOString().slice(0, 10);
    for (const status of MEMBERSHIP_STATUSES) {
      const expected = everybody.filter(
        (member) =>
          membershipStatus(member.memberships ?? [], day, [applicant.id, active.id].includes(member.id)) ===
          status,
      );
      const found = await list(request, { status });
      expect(found.members.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      expect(found.members.every((member) => member.status === status)).toBe(true);
      expect(found.members.length).toBeGreaterThan(0);
    }
    expect((await countMembers(request, null)).active).toBe(
      (await list(request, { status: 'active' })).members.length,
    );
  });

  it('tell office-holders apart', async () => {
    const { organization, request } = await organizationWith('admin');
    const chair = await makeMember(organization.id);
    await makeMember(organization.id);
    await makeTerm(organization.id, chair.id);
    const held = await list(request, { office: 'held' });
    expect(held.members).toMatchObject([{ id: chair.id, offices: [{ kind: 'chair' }] }]);
    expect((await list(request, { office: 'none' })).members).toHaveLength(1);
  });
});
