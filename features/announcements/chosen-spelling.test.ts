import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { personNameChoices } from '@/db/schema/contacts';
import { outbox } from '@/db/schema/kernel';
import { mailSettings } from '@/db/schema/mail';
import { people, personNames, personVisibilities } from '@/db/schema/members';
import { makeAccount, makeConsents, makeTerm, ownerDb } from '@/db/testing/factories';
import { signedIn } from '@/db/testing/requests';
import { getBoard } from '@/features/board/queries/board';
import { chooseVisibility } from '@/features/members/commands/choose-visibility';
import { inviteMember } from '@/features/members/commands/invite';
import { issueCard } from '@/features/members/commands/issue-card';
import { indexPerson } from '@/features/members/index-person';
import { nameIn } from '@/features/members/list-name';
import { getCard } from '@/features/members/queries/cards';
import { listDirectory } from '@/features/members/queries/directory';
import { getOwnProfile } from '@/features/members/queries/profile';
import { readRegister } from '@/features/members/read-register';
import type { Locale } from '@/lib/locales';
import { contextOf, type RequestContext, systemContext } from '@/server/context';
import { greetBirthdays } from './commands/greet-birthdays';
import { sendAnnouncement } from './commands/send';
import { admin, announce, makeAll, member, organization, setUp } from './testing';

const OWN = { given: 'Nərgiz', surname: 'Nümunəli' };
const RUSSIAN = { given: 'Наргиз', surname: 'Образцова' };
const BORN = { birthEdtf: '1980-11-28', locale: 'ru' as const };

let person: Awaited<ReturnType<typeof member>>;

beforeEach(async () => {
  await setUp({ defaultLocale: 'az' });
  person = await member(undefined, BORN);
  const own = { organizationId: organization.id, personId: person.id };
  await ownerDb()
    .insert(personNames)
    .values({ ...own, form: 'ru', ...RUSSIAN });
  await ownerDb()
    .insert(personNameChoices)
    .values({ ...own, locale: 'ru', form: 'ru' });
});

const hidesSpellings = () =>
  ownerDb().insert(personVisibilities).values({
    organizationId: organization.id,
    personId: person.id,
    field: 'nameForms',
    visibility: 'admins',
  });

const holderSeenBy = async (request: RequestContext) => {
  const { bodies } = await getBoard(request, {});
  const seats = bodies.flatMap(({ offices }) => offices.flatMap((office) => office.seats));
  return seats.flatMap(({ holder }) => holder?.person.name ?? [])[0];
};

describe('the spelling of a name chosen for a language', () => {
  const seen: Record<string, (request: RequestContext) => Promise<unknown>> = {
    'the list of members': async (request) => (await readRegister(request, {})).rows[0]?.label,
    'a card': async (request) => {
      await issueCard(admin, { id: person.id });
      return nameIn((await getCard(request, { slug: person.slug })).holder, request.locale, 'surname-first');
    },
    'the board': async (request) => {
      await makeTerm(organization.id, person.id);
      const holder = await holderSeenBy(request);
      return `${holder?.surname} ${holder?.given}`;
    },
  };

  it.each(
    Object.keys(seen).flatMap((place) =>
      (['az', 'ru', 'en'] as const).map((locale): [string, Locale] => [place, locale]),
    ),
  )('is the one in %s in %s', async (place, locale) => {
    const { given, surname } = locale === 'ru' ? RUSSIAN : OWN;
    expect(await seen[place]?.({ ...admin, locale })).toBe(`${surname} ${given}`);
  });

  it('is the public one that the person is shown in "who can see me"', async () => {
    const account = await makeAccount();
    const own = { isNamedPublicly: true, accountId: account.id };
    await ownerDb().update(people).set(own).where(eq(people.id, person.id));
    const self = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'ru',
      organization.slug,
    );
    expect((await getOwnProfile(self, undefined)).seenByAll?.name).toBe('Наргиз Образцова');
    expect((await getOwnProfile({ ...self, locale: 'az' }, undefined)).seenByAll?.name).toBe(
      'Nərgiz Nümunəli',
    );
  });

  it('is the one of an office-holder only for those who may see other spellings', async () => {
    await makeTerm(organization.id, person.id);
    await ownerDb().update(people).set({ isNamedPublicly: true }).where(eq(people.id, person.id));
    const editor = { ...(await signedIn(organization, 'editor')), locale: 'ru' as const };
    expect(await holderSeenBy(editor)).toEqual(RUSSIAN);
    await hidesSpellings();
    expect(await holderSeenBy(editor)).toEqual(OWN);
    expect(await holderSeenBy({ ...admin, locale: 'ru' })).toEqual(RUSSIAN);
  });
});

it('is found by members as long as it is shown to them', async () => {
  const account = await makeAccount();
  await ownerDb().update(people).set({ accountId: account.id }).where(eq(people.id, person.id));
  await makeConsents(organization.id, person.id, ['sharing']);
  await ownerDb().transaction((tx) => indexPerson(tx, organization.id, person.id));
  const self = await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'ru', organization.slug);
  const found = async (q: string) => (await listDirectory(self, { q })).members.length;
  expect([await found('Образцова'), await found('образц')]).toEqual([1, 1]);
  await chooseVisibility(self, { fields: { nameForms: 'admins' } });
  expect([await found('Образцова'), await found('Nümunəli')]).toEqual([0, 1]);
});

describe('mail greets by the spelling chosen for its language', () => {
  const textOf = async (kind: string) => {
    const [mail] = await ownerDb()
      .select()
      .from(outbox)
      .where(sql`organization_id = ${organization.id} and kind like ${kind}`);
    return mail?.text ?? '';
  };
  const RUSSIAN_NAME = `${RUSSIAN.given} ${RUSSIAN.surname}`;

  it('on a birthday', async () => {
    await ownerDb().insert(mailSettings).values({ organizationId: organization.id, sendsBirthdayMail: true });
    const now = new Date('2026-11-28T08:00:00Z');
    await greetBirthdays({ ...systemContext('az', admin.organization), now }, {});
    expect(await textOf('birthday')).toContain(RUSSIAN_NAME);
  });

  it('with news', async () => {
    const { id } = await announce();
    await sendAnnouncement(admin, { id });
    await makeAll();
    expect(await textOf('announcement.%')).toContain(RUSSIAN_NAME);
  });

  it('with an invitation', async () => {
    await inviteMember(admin, { id: person.id, email: 'nergiz@example.org', locale: 'ru' });
    expect(await textOf('invitation')).toContain(RUSSIAN_NAME);
  });
});
