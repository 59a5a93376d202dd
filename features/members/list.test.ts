import { and, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { people, personVisibilities } from '@/db/schema/members';
import { membershipPauses, memberships } from '@/db/schema/memberships';
import { personTokens } from '@/db/schema/name-search';
import { makeAccount, makeMember, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import { makeManyMembers } from '@/db/testing/many-members';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { makeApplication } from '@/db/testing/single-rows';
import { contextOf, type RequestContext } from '@/server/context';
import { addMember } from './commands/add';
import { indexPerson } from './index-person';
import { listDirectory } from './queries/directory';
import { listMembers, surveyMembers } from './queries/list';
import { MEMBERSHIP_STATUSES, membershipStatus } from './rules';
import { listInput } from './schema';

const list = async (request: RequestContext, input: Record<string, unknown> = {}) => {
  const asked = listInput.parse(input);
  return { ...(await listMembers(request, asked)), ...(await surveyMembers(request, asked)) };
};
const surnames = (found: { members: { name?: { surname: string } }[] }) =>
  found.members.map((member) => member.name?.surname);

async function walk(read: (mark: { after?: string; before?: string }) => ReturnType<typeof list>) {
  const ids: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 100; page++) {
    const found = await read({ after });
    ids.push(...found.members.map(({ id }) => id));
    if (!found.next) return ids;
    after = found.next;
  }
  throw new Error('the pages never end');
}

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

  it('with totals of the organization, whatever was asked', async () => {
    expect((await list(admin, { q: 'xyz' })).totals).toEqual({ members: 3, active: 3 });
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
    expect((await list(request)).totals.active).toBe(
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

describe('the pages of a long list', () => {
  it('hold everybody once, in Azerbaijani order, both ways', async () => {
    const { organization, request } = await organizationWith('admin');
    await makeManyMembers(ownerDb(), organization.id, 260);
    const down = await walk((mark) => list(request, { ...mark, order: 'name-down' }));
    const up = await walk((mark) => list(request, mark));
    expect(new Set(up).size).toBe(260);
    expect([...down].reverse()).toEqual(up);
    const rows = await ownerDb().select().from(people).where(eq(people.organizationId, organization.id));
    const collator = new Intl.Collator('az');
    // Russian names come last; of their order lib/names/sort-key.test.ts speaks.
    const isAzerbaijani = (name = '') => !/\p{Script=Cyrillic}/u.test(name);
    const names = new Map(rows.map((row) => [row.id, `${row.surname} ${row.given}`]));
    const wanted = [...names.values()].filter(isAzerbaijani).sort(collator.compare);
    expect(up.map((id) => names.get(id)).slice(0, wanted.length)).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(180);

    const second = await list(request, { after: up[49] });
    expect(second.members.map(({ id }) => id)).toEqual(up.slice(50, 100));
    const back = await list(request, { before: up[50] });
    expect(back.members.map(({ id }) => id)).toEqual(up.slice(0, 50));
    expect(back).toMatchObject({ previous: null, next: up[49] });
    expect((await list(request, { after: up[259] })).members).toEqual([]);
  });

  it('count to a thousand and say so', async () => {
    const { organization, request } = await organizationWith('admin');
    await makeManyMembers(ownerDb(), organization.id, 1_100);
    const found = await list(request, { status: 'all' });
    expect(found.found).toEqual({ count: 1000, isMore: true });
    expect(found.totals.members).toBe(1_100);
  });
});

describe('what members share with members', () => {
  it('is found by the name only, and never by what is hidden', async () => {
    const { organization } = await organizationWith(null);
    const account = await makeAccount();
    await makeMember(organization.id, account.id);
    const member = await contextOf({ ...account, sessionId: 'none' }, 'az', organization.slug);
    const { request: admin } = { request: await signedIn(organization, 'admin') };
    const { id } = await addMember(admin, {
      given: 'Əli',
      surname: 'Kazımov',
      patronymic: 'Səfər oğlu',
      type: 'ordinary',
      start: '2019',
      email: 'ali@example.org',
      names: { former: { given: 'Əli', surname: 'Köhnəli' } },
    });
    const find = async (q: string) => (await listDirectory(member, { q })).members.map((person) => person.id);
    expect(await find('Али Казымов')).toEqual([id]);
    for (const hidden of ['Köhnəli', 'Səfər', 'ali@example.org']) expect(await find(hidden)).toEqual([]);
    const hide = async (field: string, visibility: 'members' | 'board') =>
      ownerDb()
        .insert(personVisibilities)
        .values({ organizationId: organization.id, personId: id, field, visibility })
        .onConflictDoUpdate({
          target: [personVisibilities.organizationId, personVisibilities.personId, personVisibilities.field],
          set: { visibility },
        });
    await hide('email', 'members');
    expect(await find('ali@example.org')).toEqual([id]);
    await hide('name', 'board');
    expect(await find('ali@example.org')).toEqual([]);
    expect(await find('Казымов')).toEqual([]);
    expect((await listDirectory(member, { after: id })).members).toHaveLength(1);
  });

  it('leaves out former members and people who never were', async () => {
    const { organization } = await organizationWith(null);
    const account = await makeAccount();
    const own = await makeMember(organization.id, account.id);
    const former = await makeMember(organization.id);
    await makePerson(organization.id);
    await ownerDb()
      .update(memberships)
      .set({ endsOn: '2021-01-01' })
      .where(and(eq(memberships.personId, former.id), eq(memberships.organizationId, organization.id)));
    const member = await contextOf({ ...account, sessionId: 'none' }, 'az', organization.slug);
    const found = await listDirectory(member, {});
    expect(found.members.map(({ id }) => id)).toEqual([own.id]);
    expect(found.found.count).toBe(1);
    await ownerDb().transaction((tx) => indexPerson(tx, organization.id, own.id));
  });
});

describe('the words that a slip of the pen is compared with', () => {
  it('are those of the names as they stand, each with how many people have it', async () => {
    const { organization, request } = await organizationWith('admin', { countryCode: 'RU' });
    const name = fc.constantFrom('Əli', 'Али', 'Leyla', 'Kazımov', 'Rəsul-zadə', 'Əliyeva');
    const step = fc.record({ who: fc.nat({ max: 3 }), given: name, surname: name, isGone: fc.boolean() });
    const everybody = await Promise.all(Array.from({ length: 4 }, () => makePerson(organization.id)));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        for (const { who, given, surname, isGone } of steps) {
          const id = everybody[who]?.id ?? '';
          await ownerDb().transaction(async (tx) => {
            if (isGone) return tx.delete(personTokens).where(eq(personTokens.personId, id));
            await tx.update(people).set({ given, surname }).where(eq(people.id, id));
            return indexPerson(tx, organization.id, id);
          });
        }
        const recounted = await ownerDb().execute(sql`select token, count(*)::int as people from person_tokens
          where organization_id = ${organization.id} group by token order by token`);
        const kept = await ownerDb().execute(
          sql`select token, people from name_tokens where organization_id = ${organization.id} order by token`,
        );
        expect(kept.rows).toEqual(recounted.rows);
      }),
      { numRuns: 20 },
    );
    expect((await list(request)).members).toEqual([]);
  });
});
