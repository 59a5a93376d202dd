import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { bodies, seats, terms } from '@/db/schema/board';
import { journal } from '@/db/schema/kernel';
import { makeEvent, makeMember, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { publicContext, type RequestContext } from '@/server/context';
import { addBody } from './commands/add-body';
import { addOffice } from './commands/add-office';
import { appoint } from './commands/appoint';
import { endTerm } from './commands/end-term';
import { updateBody } from './commands/update-body';
import { updateOffice } from './commands/update-office';
import { getBoard, getSeat } from './queries/board';
import { listDecisions } from './queries/decisions';
import { listTermsOf } from './queries/person-terms';
import { getPublicBoard } from './queries/public';
import { getTerm } from './queries/term';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

const seatOf = async (officeId: string) =>
  (await ownerDb().select().from(seats).where(eq(seats.officeId, officeId)))[0]?.id ?? '';

async function commission(values: object = {}) {
  const { id: body } = await addBody(admin, { kind: 'audit-commission', isPublic: 'on', ...values });
  const { id: office } = await addOffice(admin, { kind: 'auditor', seats: '1', isPublic: 'on', body });
  return { body, office, seat: await seatOf(office) };
}

describe('a body', () => {
  it('has offices of its own; an office without one is the board’s, which is made once', async () => {
    const { body } = await commission();
    await addOffice(admin, { kind: 'chair', seats: '1', isPublic: 'on' });
    await addOffice(admin, { kind: 'secretary', seats: '2', isPublic: 'on' });
    const board = await getBoard(admin, {});
    expect(board.bodies.map(({ kind, offices }) => [kind, offices.map((office) => office.kind)])).toEqual([
      ['audit-commission', ['auditor']],
      ['board', ['chair', 'secretary']],
    ]);
    expect(board.bodies[0]?.id).toBe(body);
    expect(board.vacancies).toBe(4);
  });

  it('of our own has a name that falls back', async () => {
    await expect(addBody(admin, { kind: 'other' })).rejects.toMatchObject({ fields: { texts: 'required' } });
    const { id } = await addBody(admin, { kind: 'other', texts: { ru: { name: 'Совет молодёжи' } } });
    const named = (await getBoard({ ...admin, locale: 'en' }, {})).bodies[0];
    expect(named).toMatchObject({ id, name: { text: 'Совет молодёжи', locale: 'ru' }, isPublic: false });
    await expect(updateBody(admin, { id, isPublic: 'on' })).rejects.toMatchObject({
      fields: { texts: 'required' },
    });
    await updateBody(admin, {
      id,
      isPublic: 'on',
      texts: { en: { name: 'Youth council' } },
      termMonths: '24',
    });
    expect((await getBoard({ ...admin, locale: 'en' }, {})).bodies[0]).toMatchObject({
      ...{ name: { text: 'Youth council', locale: 'en' }, isPublic: true, termMonths: 24 },
    });
  });

  it('is called in the journal by its own name, or by its kind until it has one; so is an office', async () => {
    const { body, office } = await commission();
    const texts = { ru: { name: 'Ревизоры' }, en: { name: 'Auditors' } };
    await updateBody(admin, { id: body, isPublic: 'on', texts });
    await updateOffice(admin, { id: office, seats: '1', texts: { en: { title: 'Head of audit' } } });
    await updateOffice(admin, { id: office, seats: '2' });
    const rows = await ownerDb()
      .select({ name: journal.subjectName })
      .from(journal)
      .where(eq(journal.organizationId, organization.id))
      .orderBy(journal.at);
    expect(rows.map(({ name }) => name)).toEqual([
      ...['audit-commission', 'auditor'],
      ...['Ревизоры', 'Head of audit', 'auditor'],
    ]);
  });

  it('that is not public hides its offices, whatever they say themselves', async () => {
    const { body, seat } = await commission();
    const person = await makeMember(organization.id);
    await appoint(admin, { seat, person: person.id, origin: 'elected', start: '2020', agrees: 'on' });
    const seen = async () => (await getPublicBoard(publicContext('az'), organization.slug)).length;
    expect(await seen()).toBe(1);
    await updateBody(admin, { id: body });
    expect(await seen()).toBe(0);
  });

  it('of somebody else takes no office', async () => {
    const neighbour = await organizationWith('admin');
    const { id } = await addBody(neighbour.request, { kind: 'board' });
    await expect(addOffice(admin, { kind: 'chair', seats: '1', body: id })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await ownerDb().select().from(bodies).where(eq(bodies.organizationId, organization.id))).toEqual(
      [],
    );
  });

  it('knows its next election by the length of its terms', async () => {
    const { seat } = await commission({ termMonths: '36' });
    const person = await makeMember(organization.id);
    await appoint(admin, { seat, person: person.id, origin: 'elected', start: '2025-03-17' });
    expect((await getBoard(admin, {})).bodies[0]?.election).toEqual({
      ...{ edtf: '2028-03-17', from: '2028-03-17', on: '2028-03-17', basis: 'term-length', isOverdue: false },
    });
  });

  it('says of its next election no more than it was told', async () => {
    const { body, seat } = await commission({ termMonths: '36' });
    const person = await makeMember(organization.id);
    await appoint(admin, { seat, person: person.id, origin: 'elected', start: '2024' });
    const election = async () => (await getBoard(admin, {})).bodies[0]?.election;
    expect(await election()).toMatchObject({ edtf: '2027', on: '2027-12-31', basis: 'term-length' });
    await updateBody(admin, { id: body, termMonths: '36', nextElection: '2090-03' });
    expect(await election()).toMatchObject({ edtf: '2090-03', on: '2090-03-31', basis: 'called' });
  });
});

describe('a term', () => {
  it('whose planned end has passed goes on, and says so', async () => {
    const { seat } = await commission();
    const person = await makeMember(organization.id);
    await appoint(admin, {
      ...{ seat, person: person.id, origin: 'elected', start: '2020-05-14', plannedEnd: '2023-05' },
    });
    const at = async (on?: string) => (await getBoard(admin, { on })).bodies[0]?.offices[0]?.seats[0];
    expect(await at('2022-01-01')).toMatchObject({ state: 'held' });
    expect(await at('2023-05-31')).toMatchObject({ state: 'ending' });
    expect(await at()).toMatchObject({
      ...{ state: 'overdue', holder: { personId: person.id, plannedEndEdtf: '2023-05', endsOn: null } },
    });
    await expect(
      appoint(admin, { seat, person: person.id, origin: 'elected', start: '2024', plannedEnd: '2023' }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  it.each([
    [{ start: '2019-05' }, '2022-05', '2022-06-01'],
    [{ start: '2019-05-14' }, '2022-05-14', '2022-05-14'],
    [{ start: '2019' }, '2022', '2023-01-01'],
    [{ start: '2019-05', plannedEnd: '2020' }, '2020', '2021-01-01'],
    [{ start: '2019-05', noPlannedEnd: 'on' }, null, null],
    [{ start: '2019-05', end: '2021' }, null, null],
    [{}, null, null],
  ] as const)('of 36 months, appointed with %j, is planned until %s', async (dates, edtf, day) => {
    const { seat } = await commission({ termMonths: '36' });
    const person = await makeMember(organization.id);
    await appoint(admin, { seat, person: person.id, origin: 'elected', ...dates });
    const [term] = await ownerDb().select().from(terms).where(eq(terms.seatId, seat));
    expect([term?.plannedEndEdtf, term?.plannedEndsOn]).toEqual([edtf, day]);
    const [row] = await ownerDb()
      .select()
      .from(journal)
      .where(and(eq(journal.organizationId, organization.id), eq(journal.action, 'term.appoint')));
    expect(row?.details).toMatchObject({ plannedEnd: edtf });
  });

  it('that was to end later may be ended earlier, not into the next one', async () => {
    const { seat } = await commission();
    const [first, next] = [await makeMember(organization.id), await makeMember(organization.id)];
    await appoint(admin, { seat, person: first.id, origin: 'elected', start: '2020', end: '2090' });
    const [term] = await ownerDb().select().from(terms).where(eq(terms.seatId, seat));
    const id = term?.id ?? '';
    await endTerm(admin, { term: id, end: '2080' });
    await appoint(admin, { seat, person: next.id, origin: 'elected', start: '2080' });
    await expect(endTerm(admin, { term: id, end: '2085' })).rejects.toMatchObject({
      fields: { end: 'term-overlaps' },
    });
    await endTerm(admin, { term: id, end: '2024' });
    await expect(endTerm(admin, { term: id, end: '2025' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is never moved to another seat, not even by the database', async () => {
    const person = await makePerson(organization.id);
    const { term, office } = await makeTerm(organization.id, person.id);
    const [other] = await ownerDb()
      .insert(seats)
      .values({ organizationId: organization.id, officeId: office.id, number: 7 })
      .returning();
    await expect(
      ownerDb()
        .update(terms)
        .set({ seatId: other?.id ?? '' })
        .where(eq(terms.id, term.id)),
    ).rejects.toThrow();
  });

  it('says which event decided it: to everybody once that is published', async () => {
    const { seat } = await commission();
    const event = await makeEvent(organization.id, { category: 'assembly', state: 'draft' });
    const person = await makeMember(organization.id);
    const decidedBy = `event:${event.id}`;
    expect((await listDecisions(admin, null)).map(({ value }) => value)).toEqual([decidedBy]);
    await appoint(admin, {
      ...{ seat, person: person.id, origin: 'elected', start: '2020', decidedBy, decision: 'Protokol 5' },
      ...{ agrees: 'on' },
    });
    const [term] = await listTermsOf(admin, { person: person.id });
    expect(term).toMatchObject({ office: { kind: 'auditor' }, body: { kind: 'audit-commission' } });
    expect(await getTerm(admin, { id: term?.id ?? '' })).toMatchObject({
      ...{
        decision: { kind: 'event', slug: event.slug, title: 'Nümunə tədbir' },
        decisionText: 'Protokol 5',
      },
    });
    const shown = async () => (await getPublicBoard(publicContext('az'), organization.slug))[0]?.terms[0];
    expect((await shown())?.decision).toBeNull();
    const { events } = await import('@/db/schema/events');
    await ownerDb().update(events).set({ state: 'published' }).where(eq(events.id, event.id));
    expect((await shown())?.decision).toMatchObject({ path: `events/${event.slug}` });
    expect(JSON.stringify(await shown())).not.toContain('Protokol');
  });

  it('is decided by no event of somebody else', async () => {
    const { seat } = await commission();
    const foreign = await makeEvent((await organizationWith(null)).organization.id);
    const person = await makeMember(organization.id);
    await expect(
      appoint(admin, {
        ...{ seat, person: person.id, origin: 'elected', start: '2020', decidedBy: `event:${foreign.id}` },
      }),
    ).rejects.toMatchObject({ fields: { decidedBy: 'invalid' } });
  });

  it('is one of a row: whoever is asked about for the seat comes with the terms of the office', async () => {
    const { seat } = await commission();
    const person = await makeMember(organization.id);
    await appoint(admin, { seat, person: person.id, origin: 'elected', start: '2020' });
    expect((await getSeat(admin, { id: seat })).terms).toMatchObject([{ personId: person.id }]);
  });
});

describe('a seat that was abolished', () => {
  it('stands on the board of the days on which somebody held it', async () => {
    const { office, seat } = await commission();
    const person = await makeMember(organization.id);
    await updateOffice(admin, { id: office, seats: '2', isPublic: 'on' });
    const second = (await getBoard(admin, {})).bodies[0]?.offices[0]?.seats[1]?.id ?? '';
    await appoint(admin, { seat: second, person: person.id, origin: 'elected', start: '2018', end: '2021' });
    await appoint(admin, { seat, person: person.id, origin: 'elected', start: '2021' });
    await updateOffice(admin, { id: office, seats: '1', isPublic: 'on' });
    const holders = async (on?: string) =>
      (await getBoard(admin, { on })).bodies[0]?.offices[0]?.seats.map((one) => [
        one.id,
        one.holder !== null,
      ]);
    expect(await holders()).toEqual([[seat, true]]);
    expect(await holders('2019-05-14')).toEqual([
      [seat, false],
      [second, true],
    ]);
    await expect(getSeat(admin, { id: second })).rejects.toMatchObject({ code: 'not-found' });
  });
});
