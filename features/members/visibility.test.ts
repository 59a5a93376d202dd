import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONTACT_KINDS, VISIBILITIES, type Visibility } from '@/db/enums';
import { personContacts, personNameChoices } from '@/db/schema/contacts';
import { people, personDetails, personNames, personVisibilities } from '@/db/schema/members';
import { personPhotos } from '@/db/schema/person-photos';
import { grant, makeAccount, makeMember, makeOrganization, makeTerm, ownerDb } from '@/db/testing/factories';
import { contextOf, publicContext, type RequestContext } from '@/server/context';
import { PERSON_FIELDS, type PersonField } from './fields';
import { listDirectory } from './queries/directory';
import { getMember } from './queries/member';
import { getOwnProfile } from './queries/profile';
import type { PersonView } from './view';

const VIEWERS = [
  'anonymous',
  'account',
  'member',
  'board',
  'event-manager',
  'editor',
  'admin',
  'self',
  'operator',
] as const;
type Viewer = (typeof VIEWERS)[number];

/**
 * Who must see a field, by what the person chose (`-` is: nothing). Written by hand from the security notes: a admin,
 * b board, m member, s the person itself. Nobody else may ever see anything.
 */
const EXPECTED: Record<PersonField, Record<'-' | Visibility, string>> = {
  name: { '-': 'abms', self: 'as', admins: 'as', board: 'abs', members: 'abms', public: 'abms' },
  patronymic: { '-': 'as', self: 'as', admins: 'as', board: 'abs', members: 'abms', public: 'abms' },
  photo: { '-': 'as', self: 'as', admins: 'as', board: 'abs', members: 'abms', public: 'abms' },
  nameForms: { '-': 'as', self: 'as', admins: 'as', board: 'abs', members: 'abms', public: 'abms' },
  birth: { '-': 'as', self: 'as', admins: 'as', board: 'abs', members: 'abms', public: 'abms' },
  email: { '-': 'as', self: 's', admins: 'as', board: 'abs', members: 'abms', public: 'abms' },
  phone: { '-': 'as', self: 's', admins: 'as', board: 'abs', members: 'abms', public: 'abms' },
  city: { '-': 'as', self: 's', admins: 'as', board: 'abs', members: 'abms', public: 'abms' },
  address: { '-': 'as', self: 's', admins: 'as', board: 'abs', members: 'abms', public: 'abms' },
  contacts: { '-': 'abms', self: 'abms', admins: 'abms', board: 'abms', members: 'abms', public: 'abms' },
  gender: { '-': 'as', self: 's', admins: 'as', board: 'abs', members: 'abms', public: 'abms' },
  languages: { '-': 'as', self: 's', admins: 'as', board: 'abs', members: 'abms', public: 'abms' },
  education: { '-': 'as', self: 's', admins: 'as', board: 'abs', members: 'abms', public: 'abms' },
  occupation: { '-': 'as', self: 's', admins: 'as', board: 'abs', members: 'abms', public: 'abms' },
  memberNumber: { '-': 'as', self: 'as', admins: 'as', board: 'abs', members: 'abms', public: 'abms' },
  language: { '-': 'as', self: 'as', admins: 'as', board: 'as', members: 'as', public: 'as' },
  memberships: { '-': 'as', self: 'as', admins: 'as', board: 'abs', members: 'abms', public: 'abms' },
  notes: { '-': 'a', self: 'a', admins: 'a', board: 'a', members: 'a', public: 'a' },
};
const LETTERS: Partial<Record<Viewer, string>> = { admin: 'a', board: 'b', member: 'm', self: 's' };

const VALUES = {
  email: 'nergiz@example.org',
  phone: '+79000001240',
  city: 'Moskva',
  address: 'Nümunə küçəsi 1',
  occupation: 'həkim',
  gender: 'female' as const,
  education: 'ali',
  languages: ['az' as const, 'ru' as const],
  notes: 'yalnız administratorlar üçün',
  memberNumber: 'N-1',
};

let contexts: Record<Viewer, RequestContext>;
let person: { id: string; organizationId: string; slug: string };

beforeAll(async () => {
  const organization = await makeOrganization();
  const { id: organizationId, slug } = organization;
  const open = async (account: Awaited<ReturnType<typeof makeAccount>>) =>
    contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', slug);
  const own = await makeAccount();
  person = await makeMember(organizationId, own.id);
  const db = ownerDb();
  await db.update(people).set({ patronymic: 'Əli qızı' }).where(eq(people.id, person.id));
  await db
    .update(personDetails)
    .set({ ...VALUES, birthEdtf: '1970-05-14', locale: 'az' })
    .where(eq(personDetails.personId, person.id));
  await db
    .insert(personNames)
    .values({ organizationId, personId: person.id, form: 'former', given: 'Nərgiz', surname: 'Köhnəli' });
  await db.insert(personContacts).values({
    organizationId,
    personId: person.id,
    label: 'work',
    kind: 'phone',
    value: '+79115556677',
    visibility: 'members',
  });
  const picture = Buffer.from('');
  await db
    .insert(personPhotos)
    .values({ organizationId, personId: person.id, small: picture, large: picture });
  const withRole = async (role: 'admin' | 'editor' | 'event-manager') => {
    const account = await makeAccount();
    await grant(organizationId, account.id, role);
    return open(account);
  };
  const memberAccount = await makeAccount();
  await makeMember(organizationId, memberAccount.id);
  const boardAccount = await makeAccount();
  await makeTerm(organizationId, (await makeMember(organizationId, boardAccount.id)).id);
  contexts = {
    anonymous: await contextOf(null, 'az', slug),
    account: await open(await makeAccount()),
    member: await open(memberAccount),
    board: await open(boardAccount),
    'event-manager': await withRole('event-manager'),
    editor: await withRole('editor'),
    admin: await withRole('admin'),
    self: await open(own),
    operator: await open(await makeAccount({ isOperator: true })),
  };
});

async function choose(field: PersonField, choice: '-' | Visibility) {
  const { organizationId, id: personId } = person;
  await ownerDb().delete(personVisibilities).where(eq(personVisibilities.personId, personId));
  // The name has to be open for a member to meet the other fields at all.
  if (choice !== '-')
    await ownerDb()
      .insert(personVisibilities)
      .values({ organizationId, personId, field, visibility: choice });
}

/** Everything that the viewer gets to see of the person, by every query there is. */
async function seenBy(viewer: Viewer): Promise<PersonView | null> {
  const request = contexts[viewer];
  const refused = () => null;
  const views = await Promise.all([
    listDirectory(request, {}).then(
      ({ members }) => members.find(({ id }) => id === person.id) ?? null,
      refused,
    ),
    getMember(request, { slug: person.slug }).catch(refused),
    viewer === 'self' ? getOwnProfile(request, undefined).then((profile) => profile.person, refused) : null,
  ]);
  const seen = views.filter((view) => view !== null);
  return seen.length === 0 ? null : Object.assign({}, ...seen);
}

describe.each(PERSON_FIELDS)('the field %s', (field) => {
  it.each(['-', ...VISIBILITIES] as const)('chosen for %s', async (choice) => {
    await choose(field, choice);
    const allowed = EXPECTED[field][choice];
    for (const viewer of VIEWERS) {
      const view = await seenBy(viewer);
      const letter = LETTERS[viewer];
      const mustSee = letter !== undefined && allowed.includes(letter);
      expect(`${viewer} ${view !== null && field in view}`).toBe(`${viewer} ${mustSee}`);
    }
  });
});

/** Who must see a further contact, by its own visibility: written by hand. */
const EXPECTED_CONTACT: Record<'self' | 'admins' | 'board' | 'members', string> = {
  self: 's',
  admins: 'as',
  board: 'abs',
  members: 'abms',
};

describe.each(CONTACT_KINDS)('a further contact: %s', (kind) => {
  it.each(['self', 'admins', 'board', 'members'] as const)('seen by %s', async (visibility) => {
    // What was chosen for the first of its kind says nothing about the others.
    await choose(kind, visibility === 'self' ? 'members' : 'self');
    const value = kind === 'phone' ? '+79000007777' : `${kind} ${visibility}`;
    const { organizationId, id: personId } = person;
    const [row] = await ownerDb()
      .insert(personContacts)
      .values({ organizationId, personId, kind, label: 'home', value, visibility })
      .returning();
    for (const viewer of VIEWERS) {
      const view = await seenBy(viewer);
      const letter = LETTERS[viewer];
      const mustSee = letter !== undefined && EXPECTED_CONTACT[visibility].includes(letter);
      const sees = JSON.stringify(view ?? {}).includes(value);
      expect(`${viewer} ${sees}`).toBe(`${viewer} ${mustSee}`);
    }
    const { listMembers } = await import('./queries/list');
    if (kind === 'phone') {
      const q = '9000007777';
      const found = await listMembers(contexts.admin, { q } as never);
      expect(found.members).toHaveLength(visibility === 'self' ? 0 : 1);
      const inDirectory = await listDirectory(contexts.member, { q });
      expect(inDirectory.members).toHaveLength(visibility === 'members' ? 1 : 0);
    }
    await ownerDb()
      .delete(personContacts)
      .where(eq(personContacts.id, row?.id ?? ''));
  });
});

describe('the spelling chosen for a language', () => {
  it('is seen by whoever sees the name, unless the person has said who sees spellings', async () => {
    const { organizationId, id: personId } = person;
    await ownerDb()
      .insert(personNames)
      .values({ organizationId, personId, form: 'passport', given: 'Nargiz', surname: 'Numunali' });
    await ownerDb()
      .insert(personNameChoices)
      .values({ organizationId, personId, locale: 'en', form: 'passport' });
    const enOf = async (viewer: Viewer) => (await seenBy(viewer))?.shownNames?.en?.surname;
    await choose('nameForms', '-');
    expect(await enOf('member')).toBe('Numunali');
    await choose('nameForms', 'board');
    expect(await enOf('member')).toBeUndefined();
    expect(await enOf('board')).toBe('Numunali');
    await choose('nameForms', 'admins');
    expect(await enOf('board')).toBeUndefined();
    expect(await enOf('admin')).toBe('Numunali');
    await ownerDb().delete(personNameChoices).where(eq(personNameChoices.personId, personId));
  });
});

it('shows the father’s name in no other spelling where it is hidden in the name', async () => {
  const { organizationId, id: personId } = person;
  const form = { form: 'ru' as const, given: 'Наргиз', surname: 'Нумунали', patronymic: 'Алиевна' };
  await ownerDb()
    .insert(personNames)
    .values({ organizationId, personId, ...form });
  await choose('nameForms', 'members');
  const fathers = async (viewer: Viewer) =>
    (await seenBy(viewer))?.nameForms?.find((one) => one.form === 'ru')?.patronymic;
  expect([await fathers('member'), await fathers('admin')]).toEqual([null, 'Алиевна']);
  await ownerDb().delete(personNames).where(eq(personNames.patronymic, 'Алиевна'));
});

describe('what others see of a person', () => {
  it('is the birthday without the year for members, the date for admins', async () => {
    await choose('birth', 'members');
    expect((await seenBy('member'))?.birth).toBe('XXXX-05-14');
    expect((await seenBy('board'))?.birth).toBe('XXXX-05-14');
    expect((await seenBy('admin'))?.birth).toBe('1970-05-14');
    expect((await seenBy('self'))?.birth).toBe('1970-05-14');
  });

  it('is what the preview of the person shows', async () => {
    await choose('email', 'board');
    const { seenBy: preview } = await getOwnProfile(contexts.self, undefined);
    expect(preview.members).toEqual(await seenBy('member'));
    expect(preview.board).toEqual(await seenBy('board'));
    expect('email' in preview.members).toBe(false);
    expect(preview.board.email).toBe(VALUES.email);
  });

  it('is nothing for the public by any of these queries', async () => {
    await expect(listDirectory(publicContext('az'), {})).rejects.toMatchObject({ code: 'not-found' });
    await expect(getMember(contexts.editor, { slug: person.slug })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(getOwnProfile(contexts.account, undefined)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what is hidden', () => {
  it.each([
    ['email', 'nergiz@example', 'self'],
    ['phone', '900000124', 'self'],
  ] as const)('does not lead an admin to the person: %s', async (field, q, choice) => {
    const { listMembers, surveyMembers } = await import('./queries/list');
    await choose(field, '-');
    expect((await listMembers(contexts.admin, { q } as never)).members).toHaveLength(1);
    await choose(field, choice);
    expect((await listMembers(contexts.admin, { q } as never)).members).toHaveLength(0);
    expect((await surveyMembers(contexts.admin, { q } as never)).found?.count).toBe(0);
  });

  it('is not in the list of cities either', async () => {
    const { listCities } = await import('./queries/cities');
    await choose('city', '-');
    expect(await listCities(contexts.admin, undefined)).toEqual(['Moskva']);
    await choose('city', 'self');
    expect(await listCities(contexts.admin, undefined)).toEqual([]);
  });

  it('does not lead a member to the person, nor count', async () => {
    await choose('name', '-');
    const before = await listDirectory(contexts.member, {});
    await choose('name', 'board');
    const after = await listDirectory(contexts.member, {});
    expect(before.found.count - after.found.count).toBe(1);
    expect(after.members.map(({ id }) => id)).not.toContain(person.id);
    const rows = await ownerDb()
      .select()
      .from(personVisibilities)
      .where(and(eq(personVisibilities.personId, person.id), eq(personVisibilities.field, 'name')));
    expect(rows).toHaveLength(1);
  });
});
