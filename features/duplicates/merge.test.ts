import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeRequests } from '@/db/schema/change-requests';
import { personContacts } from '@/db/schema/contacts';
import { journal } from '@/db/schema/kernel';
import { people, personDetails, personNames } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { registrations } from '@/db/schema/registrations';
import { makeAccount, makeEvent, ownerDb } from '@/db/testing/factories';
import { personColumns } from './catalog';
import { mergePair } from './commands/merge';
import { admin, merge, organization, setUp, twoRecords } from './merge-testing';
import { getMergedInto } from './queries/merged-into';
import { getPair } from './queries/pair';
import { makePair, makeRecord } from './testing';

beforeEach(setUp);

describe('a merge', () => {
  it('moves all that hangs on a person, in every table that refers to people', async () => {
    const { one, other, pair } = await twoRecords({ extras: true }, { extras: true });
    const { id } = await merge(pair);
    const gone = id === one.id ? other : one;
    expect(await ownerDb().$count(people, eq(people.id, gone.id))).toBe(0);
    const columns = await ownerDb().transaction((tx) => personColumns(tx));
    const moved: string[] = [];
    for (const { table, column } of columns) {
      const { rows } = await ownerDb().execute<{ gone: number; kept: number }>(sql`
        select count(*) filter (where ${sql.identifier(column)} = ${gone.id})::int as gone,
          count(*) filter (where ${sql.identifier(column)} = ${id})::int as kept from ${sql.identifier(table)}`);
      expect({ table, gone: rows[0]?.gone }).toEqual({ table, gone: 0 });
      if ((rows[0]?.kept ?? 0) >= 2) moved.push(table);
    }
    expect(moved).toEqual(
      expect.arrayContaining([
        'citations',
        'consents',
        'event_people',
        'invitations',
        'person_facts',
        'registrations',
        'statement_people',
        'terms',
      ]),
    );
  });

  it('takes each field from where it was chosen, the better known one by itself, and keeps the other spelling', async () => {
    const { pair, one } = await twoRecords(
      { birth: '1975', email: 'a@example.org', notes: 'Bir', isClaimed: true },
      {
        given: 'Али',
        surname: 'Казымов',
        birth: '1975-05-02',
        email: 'b@example.org',
        phone: '+79001112233',
        notes: 'İki',
      },
    );
    const view = await getPair(admin, { pair });
    const suggested = Object.fromEntries(view.toChoose.map((field) => [field.field, field.suggested]));
    const sideOfOne = view.sides[0].slug === one.slug ? 'first' : 'second';
    const sideOfOther = sideOfOne === 'first' ? 'second' : 'first';
    expect(suggested).toEqual({ name: sideOfOne, birth: sideOfOther, email: sideOfOne, notes: 'both' });
    const { id } = await merge(pair, { ...suggested, email: sideOfOther });
    expect(id).toBe(one.id);
    const [details] = await ownerDb().select().from(personDetails).where(eq(personDetails.personId, id));
    expect(details).toMatchObject({
      birthEdtf: '1975-05-02',
      email: 'b@example.org',
      phone: '+79001112233',
      notes: 'Bir\n\nİki',
    });
    const forms = await ownerDb().select().from(personNames).where(eq(personNames.personId, id));
    expect(forms).toMatchObject([{ form: 'ru', given: 'Али', surname: 'Казымов' }]);
  });

  it('loses no phone, mail, language or request, and lets nobody see more than before', async () => {
    const { one, pair } = await twoRecords(
      {
        isClaimed: true,
        email: 'a@example.org',
        hides: ['email'],
        phone: '+79001112233',
        gender: 'not-said',
        languages: ['az', 'ru'],
        contacts: [{ value: 'c@example.org', visibility: 'members' }],
        asksFor: '1976',
      },
      {
        email: 'b@example.org',
        phone: '+79001112234',
        gender: 'female',
        languages: ['tr'],
        education: 'ali',
        contacts: [{ value: 'd@example.org', visibility: 'self' }],
        shown: 'passport',
      },
    );
    const view = await getPair(admin, { pair });
    const sideOfOther = view.sides[0].slug === one.slug ? 'second' : 'first';
    expect(view.toChoose.map(({ field }) => field).sort()).toEqual(['gender', 'languages', 'phone']);
    await merge(pair, { phone: sideOfOther, gender: sideOfOther, languages: 'both' });
    const [details] = await ownerDb().select().from(personDetails).where(eq(personDetails.personId, one.id));
    expect(details).toMatchObject({
      email: 'a@example.org',
      phone: '+79001112234',
      phoneLabel: 'mobile',
      gender: 'female',
      education: 'ali',
    });
    expect(details?.languages.toSorted()).toEqual(['az', 'ru', 'tr']);
    const rows = await ownerDb().select().from(personContacts).where(eq(personContacts.personId, one.id));
    expect(rows.map(({ value, visibility }) => `${value} ${visibility}`).sort()).toEqual([
      '+79001112233 admins',
      'b@example.org admins',
      'c@example.org members',
      'd@example.org self',
    ]);
    expect(await ownerDb().$count(changeRequests, eq(changeRequests.personId, one.id))).toBe(1);
  });

  it('joins memberships that overlap, and counts the members as a naive recount does', async () => {
    const { pair } = await twoRecords(
      { memberships: [[2005, 2012]] },
      {
        memberships: [
          [2010, null],
          [2001, 2003],
        ],
      },
    );
    const { id } = await merge(pair);
    const rows = await ownerDb()
      .select()
      .from(memberships)
      .where(eq(memberships.personId, id))
      .orderBy(memberships.startsOn);
    expect(rows).toMatchObject([
      { startsOn: '2001-01-01', endsOn: '2003-01-01' },
      { startsOn: '2005-01-01', endsOn: null, endReason: null },
    ]);
    const [person] = await ownerDb().select().from(people).where(eq(people.id, id));
    expect(person?.joinedOn).toBe('2001-01-01');
    const { rows: days } = await ownerDb().execute(sql`
      select sum(joined)::int as joined, sum(began)::int as began, sum(ended)::int as ended from membership_days
      where organization_id = ${organization.id}`);
    expect(days).toEqual([{ joined: 1, began: 2, ended: 1 }]);
  });

  it('is refused where two accounts claim the records, and where both are registered for one event', async () => {
    const claimed = await twoRecords({ isClaimed: true }, { isClaimed: true });
    await expect(merge(claimed.pair)).rejects.toMatchObject({ reason: 'two-accounts' });
    const { one, other, pair } = await twoRecords({}, {});
    const event = await makeEvent(organization.id);
    for (const { id: personId } of [one, other]) {
      await ownerDb().insert(registrations).values({
        organizationId: organization.id,
        eventId: event.id,
        personId,
        state: 'confirmed',
        name: 'Əli',
        locale: 'az',
      });
    }
    await expect(merge(pair)).rejects.toMatchObject({
      reason: 'registered-twice',
      values: { event: 'Nümunə tədbir' },
    });
  });

  it('is refused for what was changed since it was shown', async () => {
    const { one, pair } = await twoRecords({}, {});
    const { version } = await getPair(admin, { pair });
    await ownerDb().update(people).set({ updatedAt: sql`clock_timestamp()` }).where(eq(people.id, one.id));
    await expect(mergePair(admin, { pair, version })).rejects.toMatchObject({ reason: 'changed-meanwhile' });
  });

  it('leads the old address on, also over two merges, and is in the journal', async () => {
    const { one, other, pair } = await twoRecords({ isClaimed: true }, {});
    await merge(pair);
    expect(await getMergedInto(admin, { slug: other.slug })).toBe(one.slug);
    const third = await makeRecord(organization.id, {});
    await ownerDb()
      .update(people)
      .set({ isNamedPublicly: true, accountId: null })
      .where(eq(people.id, one.id));
    await ownerDb()
      .update(people)
      .set({ accountId: (await makeAccount()).id })
      .where(eq(people.id, third.id));
    const { slug } = await merge(await makePair(organization.id, one, third));
    expect(slug).toBe(third.slug);
    expect(await getMergedInto(admin, { slug: other.slug })).toBe(third.slug);
    const rows = await ownerDb().select().from(journal).where(eq(journal.organizationId, organization.id));
    expect(rows.map(({ action }) => action)).toEqual(['duplicate.merge', 'duplicate.merge']);
  });

  it('shows and decides nothing of what somebody keeps to themselves', async () => {
    const { one, pair } = await twoRecords(
      { email: 'secret@example.org', hides: ['email'], isClaimed: true },
      { email: 'b@example.org' },
    );
    expect(JSON.stringify(await getPair(admin, { pair }))).not.toContain('secret@example.org');
    const view = await getPair(admin, { pair });
    expect(view.toChoose.map(({ field }) => field)).not.toContain('email');
    await merge(pair, { email: view.sides[0].slug === one.slug ? 'second' : 'first' });
    const [details] = await ownerDb().select().from(personDetails).where(eq(personDetails.personId, one.id));
    expect(details?.email).toBe('secret@example.org');
  });
});

/** Columns that name a person without a foreign key, each with its reason. Who is one of a party is no person of the record. */
// What lives for a minute, and the plan of a file: it names people who are not there yet.
const WITHOUT_KEY = ['duplicate_keys.person_id', 'import_rows.known_person_id', 'import_rows.person_id'];

it('knows every column that names a person, because each is a foreign key', async () => {
  const columns = await ownerDb().transaction((tx) => personColumns(tx));
  const { rows } = await ownerDb().execute<{ name: string }>(sql`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name like '%person_id'
      and column_name <> 'registration_person_id' order by 1`);
  const known = columns.map(({ table, column }) => `${table}.${column}`);
  expect(rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual(WITHOUT_KEY);
  expect(known.length).toBeGreaterThan(15);
});
