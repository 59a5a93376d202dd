import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { seats, terms } from '@/db/schema/board';
import { memberships } from '@/db/schema/memberships';
import { makeMember, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { addOffice } from './commands/add-office';
import { appoint } from './commands/appoint';
import { endTerm } from './commands/end-term';
import { getBoard } from './queries/board';
import { findPeople } from './queries/find-people';
import { getTerm } from './queries/term';
import { endByDeath, wasOverBefore } from './rules';
import { boardTasks } from './tasks';

let admin: RequestContext;
let organization: { id: string; slug: string };
let person: string;
let term: string;

const dies = (end: string, endsOn = end) =>
  ownerDb()
    .update(memberships)
    .set({ endEdtf: end, endsOn, endReason: 'died' })
    .where(eq(memberships.personId, person));
const kinds = async () => boardTasks(await getBoard(admin, {})).map(({ kind }) => kind);
const seatOn = async (request: RequestContext, on?: string) =>
  (await getBoard(request, { on })).bodies[0]?.offices[0]?.seats[0];

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
  const { id } = await addOffice(admin, { kind: 'chair', seats: '1', mostTerms: '1', isPublic: 'on' });
  const [seat] = await ownerDb().select().from(seats).where(eq(seats.officeId, id));
  ({ id: person } = await makeMember(organization.id));
  await appoint(admin, {
    ...{ seat: seat?.id ?? '', person, origin: 'elected', start: '2019-05-14', plannedEnd: '2022-05-14' },
  });
  term = (await ownerDb().select().from(terms).where(eq(terms.personId, person)))[0]?.id ?? '';
});

describe('who holds an office and has died', () => {
  it('is said to have died, and neither to act nor to stand again, until the term is ended', async () => {
    expect(await kinds()).toEqual(['overdue', 'election', 'last-term']);
    await dies('2023-02-01');
    expect(await kinds()).toEqual(['died', 'election']);
    expect(await seatOn(admin)).toMatchObject({ state: 'died', died: '2023-02-01' });
    expect(await getTerm(admin, { id: term })).toMatchObject({ died: '2023-02-01' });
    await endTerm(admin, { term, end: '2023-02-01' });
    expect(await kinds()).toEqual(['vacant']);
  });

  it('has died on the days after it, and not on those before', async () => {
    await dies('2023-02', '2023-02-01');
    expect(await seatOn(admin, '2023-02-27')).toMatchObject({ state: 'overdue', died: null });
    expect(await seatOn(admin, '2023-02-28')).toMatchObject({ state: 'died', died: '2023-02' });
  });

  it('is said to have died to who sees memberships only; the others are told nothing wrong', async () => {
    await dies('2023-02-01');
    const editor = await signedIn(organization, 'editor');
    expect(await seatOn(editor)).toMatchObject({ state: 'held', died: null });
  });

  it('is found for a seat with the day of their death', async () => {
    const { indexPerson } = await import('@/features/members/index-person');
    await ownerDb().transaction((tx) => indexPerson(tx, organization.id, person));
    await dies('2023-02-01');
    expect(await findPeople(admin, { q: 'Nümunəli' })).toMatchObject([{ id: person, died: '2023-02-01' }]);
  });

  it('lives again where they were taken in anew', async () => {
    await dies('2023-02-01');
    await ownerDb()
      .insert(memberships)
      .values({ organizationId: organization.id, personId: person, startsOn: '2024-01-01' });
    expect(await kinds()).toEqual(['overdue', 'election', 'last-term']);
  });
});

it.each([
  ['2023-02-01', '2023-02-01', true],
  ['2023-02', '2023-02-01', true],
  ['2023-02-02', '2023-02-01', false],
  ['2023-12', '2023', true],
  ['2024', '2023~', false],
  [null, '2023', false],
  ['2020', 'nonsense', false],
] as const)('a term until %s was over when its holder died in %s: %s', (end, death, expected) =>
  expect(wasOverBefore(end, death)).toBe(expected),
);

it.each([
  ['2019-05-14', '2023-02-01', '2023-02-01'],
  ['2019', '2023', '2023'],
  [null, '2023-02', '2023-02'],
  ['2024', '2023-02-01', null],
  ['2026-03', '2026', null],
  ['2019', '', null],
] as const)('a term since %s is ended by a death in %s with %s', (startEdtf, death, expected) =>
  expect(endByDeath({ startEdtf, startsOn: null }, death, '2026-11-27')).toBe(expected),
);
