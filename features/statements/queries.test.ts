import { describe, expect, it } from 'vitest';
import { eventPeople } from '@/db/schema/events';
import { personFacts } from '@/db/schema/members';
import { statementPeople, statements } from '@/db/schema/statements';
import {
  grant,
  makeAccount,
  makeEvent,
  makeOrganization,
  makePerson,
  makeTerm,
  ownerDb,
} from '@/db/testing/factories';
import { indexPerson } from '@/features/members/index-person';
import { contextOf } from '@/server/context';
import { hideContent } from './commands/hide';
import { listHidden, listHideable } from './queries/hideable';
import { findPeopleToName, getManagedStatement, listStatements } from './queries/manage';

async function staff(organization: Awaited<ReturnType<typeof makeOrganization>>, role: 'admin' | 'editor') {
  const account = await makeAccount();
  await grant(organization.id, account.id, role);
  return contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
}

async function named(organizationId: string, given: string, isNamedPublicly: boolean) {
  const person = await makePerson(organizationId, { given, surname: 'Nümunəli', isNamedPublicly });
  await ownerDb().transaction((tx) => indexPerson(tx, organizationId, person.id));
  return person;
}

describe('what can be hidden', () => {
  it('is what stands on the page asked about, and whoever is looked for by name', async () => {
    const organization = await makeOrganization();
    const db = ownerDb();
    const owned = { organizationId: organization.id };
    const admin = await staff(organization, 'admin');
    const person = await named(organization.id, 'Əli', true);
    const other = await named(organization.id, 'Leyla', true);
    await db
      .insert(personFacts)
      .values({ ...owned, personId: person.id, kind: 'occupation', visibility: 'public' });
    await db
      .insert(personFacts)
      .values({ ...owned, personId: person.id, kind: 'birth', visibility: 'admins' });
    await makeTerm(organization.id, person.id);
    const event = await makeEvent(organization.id);
    await db.insert(eventPeople).values({ ...owned, eventId: event.id, personId: person.id, role: 'guest' });
    const [statement] = await db
      .insert(statements)
      .values({ ...owned, slug: 's' })
      .returning();
    await db.insert(statementPeople).values({
      ...owned,
      statementId: statement?.id ?? '',
      personId: person.id,
      role: 'signatory',
      position: 1,
    });

    const kinds = async (place: string, name = '') => {
      const path = `/organizations/${organization.slug}${place}`;
      return (await listHideable(admin, { path, name })).map(({ kind }) => kind).sort();
    };
    expect(await kinds(`/people/${person.slug}`)).toEqual(['person', 'person-fact', 'term']);
    expect(await kinds(`/events/${event.slug}`)).toEqual(['event', 'person']);
    expect(await kinds('/statements/s')).toEqual(['person', 'statement']);
    expect(await kinds('')).toEqual([]);
    expect(await kinds('', 'Лейла')).toEqual(['person']);
    expect(await kinds(`/people/${other.slug}`, 'Leyla')).toEqual(['person']);

    expect(await listHidden(admin, null)).toEqual([]);
    await hideContent(admin, { kind: 'person', id: person.id });
    expect((await listHidden(admin, null)).map(({ id, isHidden }) => [id, isHidden])).toEqual([
      [person.id, true],
    ]);
    await expect(listHidden(await staff(organization, 'editor'), null)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('people to be named below a statement', () => {
  it('are found in any script; editors find only names that are public already', async () => {
    const organization = await makeOrganization();
    const open = await named(organization.id, 'Əli', true);
    const member = await named(organization.id, 'Əli', false);
    const ids = async (role: 'admin' | 'editor') =>
      (await findPeopleToName(await staff(organization, role), 'Али')).map(({ id }) => id).sort();
    expect(await ids('admin')).toEqual([open.id, member.id].sort());
    expect(await ids('editor')).toEqual([open.id]);
  });
});

describe('statements of the management area', () => {
  it('are those of the organization, and no others', async () => {
    const organization = await makeOrganization();
    const neighbour = await makeOrganization();
    const [mine, foreign] = await ownerDb()
      .insert(statements)
      .values([organization, neighbour].map(({ id }) => ({ organizationId: id, slug: 's' })))
      .returning();
    const editor = await staff(organization, 'editor');
    expect((await listStatements(editor, null)).map(({ id }) => id)).toEqual([mine?.id]);
    expect(await getManagedStatement(editor, mine?.id ?? '')).toMatchObject({
      slug: 's',
      isPublished: false,
    });
    await expect(getManagedStatement(editor, foreign?.id ?? '')).rejects.toMatchObject({ code: 'not-found' });
  });
});
