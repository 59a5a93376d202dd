import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { offices, seats, terms } from '@/db/schema/board';
import { boardOf, makeOrganization, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import { publicContext } from '@/server/context';
import { termWords } from './public-term-words';
import { getPublicBoard } from './queries/public';

const az = publicContext('az');

describe('the public board', () => {
  it('tells today from before, and an empty seat from a name that is not public', async () => {
    const organization = await makeOrganization();
    const chair = await makePerson(organization.id, { isNamedPublicly: true });
    const before = await makePerson(organization.id, { given: 'Vəli', isNamedPublicly: true });
    const { seat } = await makeTerm(organization.id, chair.id, '2024-01-01');
    await ownerDb().insert(terms).values({
      organizationId: organization.id,
      seatId: seat.id,
      personId: before.id,
      startEdtf: '2020',
      startsOn: '2020-01-01',
      endEdtf: '2023-12-31',
      endsOn: '2024-01-01',
    });
    const nameless = await makePerson(organization.id, { given: 'Gizli', isNamedPublicly: false });
    await makeTerm(organization.id, nameless.id);
    const [office] = await ownerDb()
      .insert(offices)
      .values({
        organizationId: organization.id,
        bodyId: await boardOf(organization.id),
        kind: 'treasurer',
        position: 9,
      })
      .returning();
    await ownerDb()
      .insert(seats)
      .values({ organizationId: organization.id, officeId: office?.id ?? '' });

    const board = await getPublicBoard(az, organization.slug);
    const held = board.find(({ terms: some }) => some.length === 2);
    expect(held?.terms.map(({ person, isCurrent }) => [person?.name, isCurrent])).toEqual([
      ['Nərgiz Nümunəli', true],
      ['Vəli Nümunəli', false],
    ]);
    const hidden = board.find(({ terms: some }) => some.length === 1);
    expect([hidden?.terms[0]?.person, hidden?.vacancies]).toEqual([null, 0]);
    expect(board.at(-1)).toMatchObject({ kind: 'treasurer', vacancies: 1, terms: [] });
    expect(JSON.stringify(board)).not.toContain('Gizli');
  });

  it('shows neither offices that are not public nor hidden terms', async () => {
    const organization = await makeOrganization();
    const person = await makePerson(organization.id, { isNamedPublicly: true });
    const { office, term } = await makeTerm(organization.id, person.id);
    await ownerDb().update(terms).set({ hiddenAt: new Date() }).where(eq(terms.id, term.id));
    expect((await getPublicBoard(az, organization.slug))[0]?.terms).toEqual([]);
    await ownerDb().update(offices).set({ isPublic: false }).where(eq(offices.id, office.id));
    expect(await getPublicBoard(az, organization.slug)).toEqual([]);
  });
});

describe('termWords', () => {
  it.each([
    [{ startEdtf: '2021-03', endEdtf: null, asOfEdtf: null }, 'since March 2021'],
    [{ startEdtf: '2018', endEdtf: '2021', asOfEdtf: null }, '2018–2021'],
    [{ startEdtf: null, endEdtf: null, asOfEdtf: '2020-01' }, 'as of January 2020'],
    [{ startEdtf: null, endEdtf: null, asOfEdtf: null }, null],
  ])('%j', (term, words) => {
    expect(termWords(term, 'en')).toBe(words);
  });
});
