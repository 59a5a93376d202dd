import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { merges, personSlugs } from '@/db/schema/duplicates';
import { people, personDetails } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { makeAccount, ownerDb } from '@/db/testing/factories';
import { undoMerge } from './commands/undo-merge';
import { admin, merge, organization, setUp, twoRecords } from './merge-testing';
import { dumpOf, makePair, makeRecord, type Told } from './testing';

beforeEach(setUp);

const told = fc.record({
  given: fc.constantFrom('Əli', 'Али', 'Eli'),
  surname: fc.constantFrom('Kazımov', 'Казымов'),
  patronymic: fc.constantFrom(null, 'Vaqif oğlu'),
  birth: fc.constantFrom(null, '1975', '1975-05-02'),
  email: fc.constantFrom(null, 'a@example.org', 'b@example.org'),
  phone: fc.constantFrom(null, '+79001112233', '+79001112234'),
  notes: fc.constantFrom(null, 'Qeyd', 'Başqa qeyd'),
  memberships: fc.constantFrom<Told['memberships']>(
    [],
    [[2010, null]],
    [[2005, 2012]],
    [
      [2001, 2003],
      [2015, null],
    ],
  ),
  forms: fc.subarray(['az', 'ru', 'en', 'former'] as const).map((forms) => [...forms]),
  gender: fc.constantFrom(null, 'female' as const, 'not-said' as const),
  languages: fc.subarray(['az', 'ru', 'tr'] as const).map((spoken) => [...spoken]),
  education: fc.constantFrom(null, 'ali', 'orta'),
  contacts: fc.uniqueArray(
    fc.record({
      value: fc.constantFrom('a@example.org', 'b@example.org', 'c@example.org'),
      visibility: fc.constantFrom('self' as const, 'admins' as const, 'members' as const),
    }),
    { selector: ({ value, visibility }) => `${value} ${visibility}`, maxLength: 3 },
  ),
  shown: fc.constantFrom(null, 'ru' as const, 'passport' as const),
  asksFor: fc.constantFrom(null, '1976', '1977'),
  hides: fc.subarray(['email', 'phone', 'city'] as const).map((fields) => [...fields]),
  extras: fc.boolean(),
});
const choices = fc.dictionary(
  fc.constantFrom(
    'name',
    'birth',
    'email',
    'phone',
    'notes',
    'gender',
    'languages',
    'education',
    'memberships',
    'form-az',
    'form-ru',
    'biography',
  ),
  fc.constantFrom('first' as const, 'second' as const, 'both' as const),
);

describe('the undoing of a merge', () => {
  it('leaves every row as it was before', async () => {
    await fc.assert(
      fc.asyncProperty(told, told, fc.boolean(), choices, async (first, second, isClaimed, chosen) => {
        await setUp();
        const { pair } = await twoRecords({ ...first, isClaimed }, second);
        const before = await dumpOf(organization.id);
        const { merge: id } = await merge(pair, chosen);
        expect(await dumpOf(organization.id)).not.toEqual(before);
        await undoMerge(admin, { merge: id });
        expect(await dumpOf(organization.id)).toEqual(before);
        const [row] = await ownerDb().select().from(merges).where(eq(merges.id, id));
        expect(row).toMatchObject({ stayed: [], changes: [] });
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('keeps and names what was changed since', async () => {
    const { one, other, pair } = await twoRecords(
      { email: 'a@example.org', isClaimed: true, memberships: [[2001, 2003]] },
      { phone: '+79001112233', memberships: [[2010, null]] },
    );
    const { merge: id } = await merge(pair);
    await ownerDb()
      .update(personDetails)
      .set({ phone: '+79009999999' })
      .where(eq(personDetails.personId, one.id));
    await ownerDb()
      .update(memberships)
      .set({ endEdtf: '2020', endsOn: '2020-01-01', endReason: 'left' })
      .where(sql`person_id = ${one.id} and starts_on = '2010-01-01'`);
    const { stayed } = await undoMerge(admin, { merge: id });
    expect(stayed.sort()).toEqual([
      'memberships.end_edtf',
      'memberships.end_reason',
      'memberships.ends_on',
      'person_details.phone',
    ]);
    const details = await ownerDb()
      .select()
      .from(personDetails)
      .where(eq(personDetails.organizationId, organization.id));
    expect(details.find(({ personId }) => personId === one.id)?.phone).toBe('+79009999999');
    expect(details.find(({ personId }) => personId === other.id)?.phone).toBe('+79001112233');
    const [back] = await ownerDb().select().from(memberships).where(eq(memberships.personId, other.id));
    expect(back).toMatchObject({ startsOn: '2010-01-01', endsOn: '2020-01-01' });
  });

  it('gives another address where the old one was taken meanwhile', async () => {
    const { other, pair } = await twoRecords({ isClaimed: true }, {});
    const { merge: id } = await merge(pair);
    await ownerDb()
      .insert(people)
      .values({ organizationId: organization.id, slug: other.slug, given: 'X', surname: 'Y', sortKey: '' });
    expect((await undoMerge(admin, { merge: id })).stayed).toEqual(['people.slug']);
    const [back] = await ownerDb().select().from(people).where(eq(people.id, other.id));
    expect(back?.slug).toBe(`${other.slug}-${other.id.slice(0, 8)}`);
  });

  it('is refused twice, after 30 days, and while a later merge stands on it', async () => {
    const { one, pair } = await twoRecords({}, {});
    const { merge: id, id: kept } = await merge(pair);
    await ownerDb()
      .update(merges)
      .set({ createdAt: sql`now() - interval '31 days'` })
      .where(eq(merges.id, id));
    await expect(undoMerge(admin, { merge: id })).rejects.toMatchObject({ reason: 'merge-not-undoable' });
    await ownerDb().update(merges).set({ createdAt: sql`now()` }).where(eq(merges.id, id));
    const third = await makeRecord(organization.id, { isClaimed: true }, (await makeAccount()).id);
    const { merge: later } = await merge(await makePair(organization.id, { id: kept }, third));
    await expect(undoMerge(admin, { merge: id })).rejects.toMatchObject({ reason: 'merged-on-since' });
    await undoMerge(admin, { merge: later });
    await undoMerge(admin, { merge: id });
    await expect(undoMerge(admin, { merge: id })).rejects.toMatchObject({ reason: 'merge-not-undoable' });
    expect(await ownerDb().$count(people, eq(people.id, one.id))).toBe(1);
    expect(await ownerDb().$count(personSlugs, eq(personSlugs.organizationId, organization.id))).toBe(0);
  });
});
