import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { journal } from '@/db/schema/kernel';
import { people, personDetails } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { contextOf, type RequestContext } from '@/server/context';
import { addMember } from './commands/add';
import { chooseVisibility } from './commands/choose-visibility';
import { endMembership } from './commands/end-membership';
import { inviteMember } from './commands/invite';
import { reopenMembership } from './commands/reopen-membership';
import { startMembership } from './commands/start-membership';
import { updateMember } from './commands/update';
import { updateProfile } from './commands/update-profile';
import { getMember } from './queries/member';
import { getOwnProfile } from './queries/profile';

const ALI = { given: 'Əli', surname: 'Kazımov', type: 'ordinary', start: '2019' } as const;
const STRANGE_ID = '00000000-0000-4000-8000-000000000000';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin', { countryCode: 'RU' }));
});

const countPeople = async () =>
  (await ownerDb().select().from(people).where(eq(people.organizationId, organization.id))).length;
const rowsOf = (personId: string) =>
  ownerDb()
    .select()
    .from(memberships)
    .where(eq(memberships.personId, personId))
    .orderBy(memberships.startsOn);
const journalled = async () => {
  const isOurs = eq(journal.organizationId, organization.id);
  const rows = await ownerDb().select().from(journal).where(isOurs).orderBy(journal.at);
  return rows.map((row) => row.action);
};
const versionOf = async (slug: string) => (await getMember(admin, { slug })).version;

describe('adding a member', () => {
  it('writes everything once, in the form that it is kept in', async () => {
    const input = {
      ...ALI,
      patronymic: ' Əli  oğlu ',
      names: { ru: { given: 'Али', surname: 'Казымов' } },
      birth: '1970-05-14',
      email: ' Ali@Example.ORG ',
      phone: '8 (900) 000-12-40',
      city: 'Moskva\u200B',
      memberNumber: 'N-1',
      language: 'ru',
      key: 'once',
    } as const;
    const added = await addMember(admin, input);
    expect(await addMember(admin, input)).toEqual(added);
    expect(await countPeople()).toBe(1);
    const view = await getMember(admin, { slug: added.slug });
    expect(view).toMatchObject({
      slug: 'eli-kazimov',
      name: { given: 'Əli', surname: 'Kazımov' },
      patronymic: 'Əli oğlu',
      birth: '1970-05-14',
      email: 'ali@example.org',
      phone: '+79000001240',
      city: 'Moskva',
      memberNumber: 'N-1',
      language: 'ru',
      status: 'active',
    });
    expect(view.memberships).toMatchObject([{ startEdtf: '2019', startsOn: '2019-01-01', endsOn: null }]);
    expect(await journalled()).toEqual(['member.create']);
  });

  it('asks before adding somebody of the same or nearly the same name, in any script', async () => {
    await addMember(admin, ALI);
    for (const other of [
      { given: 'Али', surname: 'Казымов' },
      { given: 'ALI', surname: 'KAZIMOV' },
      { given: 'Əli', surname: 'Kazmov' },
    ]) {
      await expect(addMember(admin, { ...ALI, ...other })).rejects.toMatchObject({
        code: 'conflict',
        reason: 'possible-duplicate',
        values: { names: 'Kazımov Əli', count: 1 },
      });
    }
    await expect(addMember(admin, { ...ALI, phone: '0151 2345' })).rejects.toMatchObject({
      fields: { phone: 'phone' },
    });
    await addMember(admin, { ...ALI, surname: 'Kazımova' });
    const second = await addMember(admin, { ...ALI, anyway: 'on' });
    expect(second.slug).toBe('eli-kazimov-2');
  });

  it.each([
    ['given', { given: '' }, 'required'],
    ['given', { given: 'a'.repeat(10_000) }, 'too-long'],
    ['given', { given: '\u202e\u200f' }, 'required'],
    ['surname', { surname: '😀😀' }, 'name-letters'],
    ['names.ru.surname', { names: { ru: { given: 'Али' } } }, 'required'],
    ['start', { start: '2019-13' }, 'written-date'],
    ['start', { start: '2019/2020' }, 'written-date'],
    ['birth', { birth: '2999' }, 'birth'],
    ['birth', { birth: '31.02.1970' }, 'no-such-date'],
    ['email', { email: 'ali@' }, 'email'],
    ['phone', { phone: '12' }, 'phone'],
    ['notes', { notes: 'x'.repeat(2_000_000) }, 'too-long'],
    ['type', { type: 'wizard' }, 'invalid'],
  ])('refuses a wrong %s and writes nothing', async (field, wrong, reason) => {
    await expect(addMember(admin, { ...ALI, ...wrong } as never)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: reason },
    });
    expect(await countPeople()).toBe(0);
    expect(await journalled()).toEqual([]);
  });

  it('keeps strange but harmless letters as they are', async () => {
    const strange = { ...ALI, given: '<script>alert(1)</script>', surname: 'İIıi Ğ\u202e' };
    const { slug } = await addMember(admin, strange);
    expect((await getMember(admin, { slug })).name).toEqual({
      given: '<script>alert(1)</script>',
      surname: 'İIıi Ğ',
    });
  });

  it('refuses a member number that somebody has', async () => {
    await addMember(admin, { ...ALI, memberNumber: 'N-1' });
    await expect(
      addMember(admin, { ...ALI, given: 'Vüqar', surname: 'Nümunəli', memberNumber: 'N-1' }),
    ).rejects.toMatchObject({ code: 'invalid', fields: { memberNumber: 'member-number-taken' } });
    expect(await countPeople()).toBe(1);
  });

  it('lets two admins add people of one name at once', async () => {
    const both = await Promise.all([1, 2, 3].map(() => addMember(admin, { ...ALI, anyway: 'on' })));
    expect(new Set(both.map(({ slug }) => slug)).size).toBe(3);
  });
});

describe('changing a record', () => {
  it('replaces what is written, and takes away what was emptied', async () => {
    const { id, slug } = await addMember(admin, {
      ...ALI,
      city: 'Moskva',
      names: { ru: { given: 'Али', surname: 'Казымов' }, former: { given: 'Əli', surname: 'Köhnəli' } },
    });
    const version = await versionOf(slug);
    const names = { ru: { given: 'Али', surname: 'Казымов' } };
    await updateMember(admin, { id, version, given: 'Əli', surname: 'Nümunəli', names });
    const view = await getMember(admin, { slug });
    expect(view.name).toEqual({ given: 'Əli', surname: 'Nümunəli' });
    expect(view.city).toBeUndefined();
    expect(view.nameForms?.map(({ form }) => form)).toEqual(['ru']);
  });

  it('refuses to write over a change that was not seen', async () => {
    const { id, slug } = await addMember(admin, ALI);
    const version = await versionOf(slug);
    await updateMember(admin, { id, version, given: 'Əli', surname: 'Birinci' });
    await expect(updateMember(admin, { id, version, given: 'Əli', surname: 'İkinci' })).rejects.toMatchObject(
      {
        code: 'conflict',
        reason: 'changed-meanwhile',
      },
    );
    expect((await getMember(admin, { slug })).name?.surname).toBe('Birinci');
  });

  it('leaves alone what the person hides from admins', async () => {
    const account = await makeAccount();
    const person = await makeMember(organization.id, account.id);
    const own = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      organization.slug,
    );
    const profile = await getOwnProfile(own, undefined);
    await updateProfile(own, { version: profile.version, phone: '+79000001240', city: 'Moskva' });
    await chooseVisibility(own, { fields: { phone: 'self' } });
    const version = await versionOf(person.slug);
    await updateMember(admin, {
      id: person.id,
      version,
      given: 'Nərgiz',
      surname: 'Nümunəli',
      phone: '+79000000000',
    });
    const [details] = await ownerDb()
      .select()
      .from(personDetails)
      .where(eq(personDetails.personId, person.id));
    expect(details).toMatchObject({ phone: '+79000001240', city: null });
    const view = await getMember(admin, { slug: person.slug });
    expect(view.phone).toBeUndefined();
    expect(view.hidden).toEqual(['phone']);
  });
});

describe('for everybody else', () => {
  const each = (id: string, membership: string) => [
    (request: RequestContext) => addMember(request, ALI),
    (request: RequestContext) => updateMember(request, { id, version: 'x', given: 'A', surname: 'B' }),
    (request: RequestContext) => startMembership(request, { id, type: 'youth', start: '2025' }),
    (request: RequestContext) => endMembership(request, { id, membership, end: '2025', reason: 'left' }),
    (request: RequestContext) => reopenMembership(request, { id, membership }),
    (request: RequestContext) => inviteMember(request, { id, locale: 'az' }),
  ];

  it('there is nothing: other roles, other organizations, ids of nobody', async () => {
    const person = await makeMember(organization.id);
    const membership = (await rowsOf(person.id))[0]?.id ?? '';
    const { request: neighbour } = await organizationWith('admin');
    const others = [
      await signedIn(organization, 'event-manager'),
      await signedIn(organization, 'editor'),
      await signedIn(organization),
      await contextOf(null, 'az', organization.slug),
    ];
    for (const run of each(person.id, membership)) {
      for (const request of others) await expect(run(request)).rejects.toMatchObject({ code: 'not-found' });
    }
    for (const run of each(person.id, membership).slice(1)) {
      await expect(run(neighbour)).rejects.toMatchObject({ code: 'not-found' });
    }
    for (const run of each(STRANGE_ID, STRANGE_ID).slice(1)) {
      await expect(run(admin)).rejects.toMatchObject({ code: 'not-found' });
    }
    const [row] = await ownerDb()
      .select()
      .from(memberships)
      .where(and(eq(memberships.personId, person.id), eq(memberships.organizationId, organization.id)));
    expect(row?.endsOn).toBeNull();
  });
});
