import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { AccessRole } from '@/db/enums';
import { events } from '@/db/schema/events';
import { people, personFacts, personNames, withheldNames } from '@/db/schema/members';
import { statementPeople, statements, statementTexts } from '@/db/schema/statements';
import { grant, makeAccount, makeEvent, makeOrganization, makePerson, ownerDb } from '@/db/testing/factories';
import { contextOf } from '@/server/context';
import { behindWall } from '@/server/database';
import { addKnownPerson } from './commands/add-known-person';
import { addNewPerson } from './commands/add-new-person';
import { createStatement } from './commands/create';
import { hideContent } from './commands/hide';
import { movePerson } from './commands/move-person';
import { publishStatement } from './commands/publish';
import { removePerson } from './commands/remove-person';
import { unhideContent } from './commands/unhide';
import { unpublishStatement } from './commands/unpublish';
import { updateStatement } from './commands/update';

type Organization = Awaited<ReturnType<typeof makeOrganization>>;

async function staffOf(organization: Organization, role: AccessRole | null, isOperator = false) {
  const account = await makeAccount({ isOperator });
  if (role) await grant(organization.id, account.id, role);
  return contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
}

/** What anybody sees of a table, by the database's own policies. */
function publicIds(table: string, organizationId: string): Promise<string[]> {
  return behindWall({ organizationId: null, accountId: null }, async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(
      sql`select id from ${sql.identifier(table)} where organization_id = ${organizationId}`,
    );
    return rows.map(({ id }) => id);
  });
}

const words = { texts: { az: { title: 'Müraciət', text: 'Biz müraciət edirik.', addressee: 'Nazirlik' } } };

describe('a statement', () => {
  it('is written as a draft, published and taken back', async () => {
    const organization = await makeOrganization();
    const editor = await staffOf(organization, 'editor');
    const { id, slug } = await createStatement(editor, { ...words, edtf: '2019-05', showsNames: 'on' });
    expect(slug).toBe('muraciet');
    const [row] = await ownerDb().select().from(statements).where(eq(statements.id, id));
    expect(row).toMatchObject({
      edtf: '2019-05',
      firstDay: '2019-05-01',
      publishedAt: null,
      showsNames: true,
    });
    expect(await publicIds('statements', organization.id)).toEqual([]);
    await publishStatement(editor, { id });
    expect(await publicIds('statements', organization.id)).toEqual([id]);
    await unpublishStatement(editor, { id });
    expect(await publicIds('statements', organization.id)).toEqual([]);
  });

  it('is written once for the same key, and gets its own slug', async () => {
    const organization = await makeOrganization();
    const editor = await staffOf(organization, 'editor');
    const first = await createStatement(editor, { ...words, key: 'k' });
    expect(await createStatement(editor, { ...words, key: 'k' })).toEqual(first);
    expect((await createStatement(editor, words)).slug).toBe('muraciet-2');
  });

  it('keeps and drops languages, refuses one without title and a wrong date', async () => {
    const organization = await makeOrganization();
    const editor = await staffOf(organization, 'editor');
    const { id } = await createStatement(editor, words);
    const az = { title: 'Müraciət' };
    await updateStatement(editor, { id, texts: { az, en: { title: 'Appeal' } } });
    await updateStatement(editor, { id, texts: { az: { title: 'Yeni müraciət' }, en: { title: 'Appeal' } } });
    const texts = await ownerDb().select().from(statementTexts).where(eq(statementTexts.statementId, id));
    expect(texts.map(({ locale, title }) => [locale, title]).sort()).toEqual([
      ['az', 'Yeni müraciət'],
      ['en', 'Appeal'],
    ]);
    await expect(updateStatement(editor, { id, texts: { en: { title: 'Appeal' } } })).rejects.toMatchObject({
      fields: { 'texts.az.title': 'required' },
    });
    await expect(updateStatement(editor, { id, texts: { az, ru: { text: 'Без' } } })).rejects.toMatchObject({
      fields: { 'texts.ru.title': 'required' },
    });
    await expect(updateStatement(editor, { id, texts: { az }, edtf: '2019-13' })).rejects.toMatchObject({
      fields: { edtf: 'written-date' },
    });
  });

  it('is for editors of its own organization', async () => {
    const organization = await makeOrganization();
    const { id } = await createStatement(await staffOf(organization, 'admin'), words);
    await expect(createStatement(await staffOf(organization, 'event-manager'), words)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(createStatement(await staffOf(organization, null), words)).rejects.toMatchObject({
      code: 'not-found',
    });
    const foreign = await staffOf(await makeOrganization(), 'admin');
    await expect(updateStatement(foreign, { id, ...words })).rejects.toMatchObject({ code: 'not-found' });
    await expect(publishStatement(foreign, { id })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('names below a statement', () => {
  it('stand in order: known people and new plain names', async () => {
    const organization = await makeOrganization();
    const editor = await staffOf(organization, 'editor');
    const { id } = await createStatement(editor, { ...words, showsNames: 'on' });
    await publishStatement(editor, { id });
    const known = await makePerson(organization.id);
    const role = 'addressed-by' as const;
    await expect(addKnownPerson(editor, { id, role, personId: known.id })).rejects.toMatchObject({
      fields: { personId: 'not-found' },
    });
    const admin = await staffOf(organization, 'admin');
    await addKnownPerson(admin, { id, role, personId: known.id, isNamedPublicly: 'on' });
    await expect(addKnownPerson(editor, { id, role, personId: known.id })).rejects.toMatchObject({
      reason: 'already-below',
    });
    const added = await addNewPerson(editor, { id, role, given: 'Əli', surname: 'Nümunəzadə' });
    const order = async () => {
      const rows = await ownerDb()
        .select()
        .from(statementPeople)
        .where(eq(statementPeople.statementId, id))
        .orderBy(statementPeople.position);
      return rows.map(({ personId }) => personId);
    };
    expect(await order()).toEqual([known.id, added.personId]);
    const [person] = await ownerDb().select().from(people).where(eq(people.id, added.personId));
    expect(person).toMatchObject({ isNamedPublicly: true, slug: 'eli-numunezade', accountId: null });
    await movePerson(editor, { id, role, personId: added.personId, direction: 'up' });
    await movePerson(editor, { id, role, personId: added.personId, direction: 'up' });
    expect(await order()).toEqual([added.personId, known.id]);
    await removePerson(editor, { id, role, personId: known.id });
    expect(await order()).toEqual([added.personId]);
    await expect(removePerson(editor, { id, role, personId: known.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    const stranger = await makePerson((await makeOrganization()).id);
    await expect(addKnownPerson(editor, { id, role, personId: stranger.id })).rejects.toMatchObject({
      fields: { personId: 'not-found' },
    });
  });

  it('are shown or only counted, by one switch', async () => {
    const organization = await makeOrganization();
    const editor = await staffOf(organization, 'editor');
    const { id } = await createStatement(editor, { ...words, showsNames: 'on' });
    await publishStatement(editor, { id });
    await addNewPerson(editor, { id, role: 'signatory', given: 'Əli', surname: 'Nümunəzadə' });
    const shown = () =>
      behindWall({ organizationId: null, accountId: null }, async (tx) => {
        const { rows } = await tx.execute(sql`select from statement_people where statement_id = ${id}`);
        return rows.length;
      });
    expect(await shown()).toBe(1);
    await updateStatement(editor, { id, ...words });
    expect(await shown()).toBe(0);
  });
});

describe('hiding', () => {
  it('takes the name from the addresses that carry it', async () => {
    const organization = await makeOrganization();
    const person = await makePerson(organization.id, {
      isNamedPublicly: true,
      given: 'Maya',
      surname: 'Bədəlbəyli',
    });
    const evening = await makeEvent(organization.id, { slug: 'maya-bedelbeylinin-gecesi' });
    const other = await makeEvent(organization.id, { slug: 'novruz' });
    await hideContent(await staffOf(organization, 'admin'), { kind: 'person', id: person.id });
    const slugs = await ownerDb()
      .select({ id: events.id, slug: events.slug })
      .from(events)
      .where(eq(events.organizationId, organization.id));
    expect(slugs.find(({ id }) => id === evening.id)?.slug).toBe(`tedbir-${evening.id.slice(0, 8)}`);
    expect(slugs.find(({ id }) => id === other.id)?.slug).toBe('novruz');
  });

  it('takes a person and the sentences that name them from what anybody sees', async () => {
    const organization = await makeOrganization();
    const admin = await staffOf(organization, 'admin');
    const person = await makePerson(organization.id, {
      isNamedPublicly: true,
      given: 'Əli',
      surname: 'Kazımov',
    });
    await ownerDb().insert(personNames).values({
      organizationId: organization.id,
      personId: person.id,
      form: 'ru',
      given: 'Али',
      surname: 'Казымов',
    });
    expect(await publicIds('people', organization.id)).toEqual([person.id]);
    expect(await hideContent(admin, { kind: 'person', id: person.id })).toEqual({ isChanged: true });
    expect(await publicIds('people', organization.id)).toEqual([]);
    const withheld = await ownerDb()
      .select()
      .from(withheldNames)
      .where(eq(withheldNames.organizationId, organization.id));
    expect(withheld.map(({ names }) => names)).toEqual([['eli kazimov', 'али казымов']]);
    expect(await hideContent(admin, { kind: 'person', id: person.id })).toEqual({ isChanged: false });

    await expect(unhideContent(admin, { kind: 'person', id: person.id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const operator = await staffOf(organization, null, true);
    await unhideContent(operator, { kind: 'person', id: person.id });
    expect(await publicIds('people', organization.id)).toEqual([person.id]);
    expect(
      await ownerDb().select().from(withheldNames).where(eq(withheldNames.organizationId, organization.id)),
    ).toEqual([]);
  });

  it('takes facts, events and statements away at once, also for an operator of no organization', async () => {
    const organization = await makeOrganization();
    const operator = await staffOf(organization, null, true);
    const person = await makePerson(organization.id, { isNamedPublicly: true });
    const [fact] = await ownerDb()
      .insert(personFacts)
      .values({
        organizationId: organization.id,
        personId: person.id,
        kind: 'occupation',
        visibility: 'public',
      })
      .returning();
    const event = await makeEvent(organization.id);
    const [statement] = await ownerDb()
      .insert(statements)
      .values({ organizationId: organization.id, slug: 'b', publishedAt: new Date() })
      .returning();
    const things = [
      ['person-fact', fact?.id ?? '', 'person_facts'],
      ['event', event.id, 'events'],
      ['statement', statement?.id ?? '', 'statements'],
    ] as const;
    for (const [kind, id, table] of things) {
      expect(await publicIds(table, organization.id)).toEqual([id]);
      await hideContent(operator, { kind, id });
      expect(await publicIds(table, organization.id)).toEqual([]);
    }
  });

  it('is for administrators and operators, and stays within the organization', async () => {
    const organization = await makeOrganization();
    const person = await makePerson(organization.id, { isNamedPublicly: true });
    const thing = { kind: 'person' as const, id: person.id };
    await expect(hideContent(await staffOf(organization, 'editor'), thing)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(hideContent(await staffOf(organization, null), thing)).rejects.toMatchObject({
      code: 'not-found',
    });
    const foreign = await staffOf(await makeOrganization(), 'admin');
    await expect(hideContent(foreign, thing)).rejects.toMatchObject({ code: 'not-found' });
    const [row] = await ownerDb()
      .select()
      .from(people)
      .where(and(eq(people.organizationId, organization.id), eq(people.id, person.id)));
    expect(row?.hiddenAt).toBeNull();
  });
});
