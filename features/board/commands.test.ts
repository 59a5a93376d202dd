import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { seats, terms } from '@/db/schema/board';
import { consents } from '@/db/schema/consents';
import { journal } from '@/db/schema/kernel';
import { people } from '@/db/schema/members';
import { makeMember, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { addOffice } from './commands/add-office';
import { appoint } from './commands/appoint';
import { endTerm } from './commands/end-term';
import { updateOffice } from './commands/update-office';
import { getBoard, getSeat } from './queries/board';
import { findPeople } from './queries/find-people';

const STRANGE_ID = '00000000-0000-4000-8000-000000000000';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

async function chair(isPublic = true) {
  const { id } = await addOffice(admin, { kind: 'chair', seats: '1', isPublic: isPublic ? 'on' : undefined });
  const [seat] = await ownerDb().select().from(seats).where(eq(seats.officeId, id));
  return { office: id, seat: seat?.id ?? '' };
}
const officesOf = async (request: RequestContext, on?: string) =>
  (await getBoard(request, { on })).bodies.flatMap(({ offices }) => offices);
const termRows = () => ownerDb().select().from(terms).where(eq(terms.organizationId, organization.id));
const isNamed = async (id: string) =>
  (await ownerDb().select().from(people).where(eq(people.id, id)))[0]?.isNamedPublicly;

describe('an office', () => {
  it('has seats, a place, and titles that fall back', async () => {
    await chair();
    await addOffice(admin, {
      kind: 'other',
      seats: '3',
      isPublic: 'on',
      texts: { az: { title: 'Ağsaqqal' }, en: { title: 'Elder' } },
    });
    const board = await getBoard({ ...admin, locale: 'ru' }, {});
    expect(board.bodies.flatMap(({ offices }) => offices)).toMatchObject([
      { kind: 'chair', title: null, position: 1, isPublic: true, seats: [{ number: 1 }] },
      {
        kind: 'other',
        title: 'Ağsaqqal',
        titleLocale: 'az',
        seats: [{ number: 1 }, { number: 2 }, { number: 3 }],
      },
    ]);
    expect(board.vacancies).toBe(4);
  });

  it.each([
    ['texts', { kind: 'other', seats: '1' }],
    ['seats', { kind: 'chair', seats: '0' }],
    ['seats', { kind: 'chair', seats: '1e9' }],
    ['kind', { kind: 'emperor', seats: '1' }],
    ['texts.az.title', { kind: 'chair', seats: '1', texts: { az: { title: 'x'.repeat(10_000) } } }],
  ])('is refused with a wrong %s', async (field, input) => {
    await expect(addOffice(admin, input as never)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.any(String) },
    });
    expect(await officesOf(admin)).toEqual([]);
  });

  it('grows, and shrinks by vacant seats only', async () => {
    const { office } = await chair();
    await updateOffice(admin, { id: office, seats: '3' });
    const [first, second] = (await officesOf(admin))[0]?.seats ?? [];
    const person = await makeMember(organization.id);
    await appoint(admin, { seat: first?.id ?? '', person: person.id, origin: 'elected', start: '2020' });
    await updateOffice(admin, { id: office, seats: '1' });
    expect((await officesOf(admin))[0]?.seats).toMatchObject([{ id: first?.id }]);
    await expect(
      appoint(admin, { seat: second?.id ?? '', person: person.id, origin: 'elected', start: '2020' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await updateOffice(admin, { id: office, seats: '2' });
    const [, added] = (await officesOf(admin))[0]?.seats ?? [];
    await appoint(admin, { seat: added?.id ?? '', person: person.id, origin: 'elected', start: '2020' });
    await expect(updateOffice(admin, { id: office, seats: '1' })).rejects.toMatchObject({
      fields: { seats: 'seats-held' },
    });
  });
});

describe('a term', () => {
  it('is appointed, ended and followed on the same day; the board of any day is known', async () => {
    const { seat } = await chair();
    const [first, second] = [await makeMember(organization.id), await makeMember(organization.id)];
    await appoint(admin, { seat, person: first.id, origin: 'elected', start: '2019-05-14' });
    const [term] = await termRows();
    await endTerm(admin, { term: term?.id ?? '', end: '2024-03-15' });
    await appoint(admin, { seat, person: second.id, origin: 'acting', start: '2024-03-15' });
    const holder = async (on?: string) =>
      (await officesOf(admin, on))[0]?.seats[0]?.holder?.person.slug ?? null;
    expect(await holder('2019-05-13')).toBeNull();
    expect(await holder('2019-05-14')).toBe(first.slug);
    expect(await holder('2024-03-14')).toBe(first.slug);
    expect(await holder('2024-03-15')).toBe(second.slug);
    expect(await holder()).toBe(second.slug);
    const history = (await officesOf(admin))[0]?.seats[0]?.history ?? [];
    expect(history.map((row) => row.person.slug)).toEqual([second.slug, first.slug]);
    const isOurs = eq(journal.organizationId, organization.id);
    const rows = await ownerDb().select().from(journal).where(isOurs).orderBy(journal.at);
    expect(rows.map((row) => row.action)).toEqual([
      'office.create',
      'term.appoint',
      'term.end',
      'term.appoint',
    ]);
  });

  it.each([
    ['start', { start: '2021' }, 'term-overlaps'],
    ['start', { start: '2010', end: '2020-06' }, 'term-overlaps'],
    ['start', {}, 'term-overlaps'],
    ['end', { start: '2015', end: '2014' }, 'end-before-start'],
    ['end', { start: '2015', end: '2014-02-31' }, 'no-such-date'],
    ['start', { start: '2015-13' }, 'written-date'],
    ['person', { person: 'nobody', start: '2015' }, 'choose-person'],
    ['origin', { origin: 'inherited', start: '2015' }, 'invalid'],
  ])('is refused by %s of %j', async (field, input, reason) => {
    const { seat } = await chair();
    const [holder, other] = [await makeMember(organization.id), await makeMember(organization.id)];
    await appoint(admin, { seat, person: holder.id, origin: 'elected', start: '2020' });
    await expect(
      appoint(admin, { seat, person: other.id, origin: 'elected', agrees: 'on', ...input } as never),
    ).rejects.toMatchObject({ code: 'invalid', fields: { [field]: reason } });
    expect(await termRows()).toHaveLength(1);
    expect(await isNamed(other.id)).toBe(false);
  });

  it('is not ended twice, nor before it began', async () => {
    const { seat } = await chair();
    const person = await makeMember(organization.id);
    await appoint(admin, { seat, person: person.id, origin: 'elected', start: '2020-05' });
    const term = (await termRows())[0]?.id ?? '';
    await expect(endTerm(admin, { term, end: '2019' })).rejects.toMatchObject({
      fields: { end: 'end-before-start' },
    });
    await endTerm(admin, { term, end: '2021' });
    await expect(endTerm(admin, { term, end: '2022' })).rejects.toMatchObject({
      reason: 'term-ended-already',
    });
  });

  it('is appointed once for one key, also of two at once', async () => {
    const { seat } = await chair();
    const person = await makeMember(organization.id);
    const input = { seat, person: person.id, origin: 'elected', start: '2020', key: 'k' } as const;
    await Promise.all([appoint(admin, input), appoint(admin, input)]);
    expect(await termRows()).toHaveLength(1);
  });
});

describe('the name of an office-holder', () => {
  it('becomes public for a public office, when the person agrees', async () => {
    const { seat } = await chair();
    const person = await makeMember(organization.id);
    await appoint(admin, { seat, person: person.id, origin: 'elected', start: '2020', end: '2021' });
    expect(await isNamed(person.id)).toBe(false);
    await appoint(admin, {
      seat,
      person: person.id,
      origin: 'elected',
      start: '2021',
      end: '2022',
      agrees: 'on',
    });
    expect(await isNamed(person.id)).toBe(true);
    const given = await ownerDb().select().from(consents).where(eq(consents.personId, person.id));
    expect(given.filter(({ purpose }) => purpose === 'publication')).toMatchObject([
      { answer: 'given', channel: 'admin', locale: 'az' },
    ]);
  });

  it('rests on a consent that was given before, and stays closed for other offices', async () => {
    const [open, closed] = [await chair(), await chair(false)];
    const [agreed, silent] = [await makeMember(organization.id), await makeMember(organization.id)];
    await ownerDb()
      .insert(consents)
      .values({
        ...{ organizationId: organization.id, personId: agreed.id, purpose: 'publication' },
        ...{ textVersion: '1', locale: 'az', channel: 'paper' },
      });
    await appoint(admin, { seat: open.seat, person: agreed.id, origin: 'elected', start: '2020' });
    await appoint(admin, {
      seat: closed.seat,
      person: silent.id,
      origin: 'elected',
      start: '2020',
      agrees: 'on',
    });
    expect(await isNamed(agreed.id)).toBe(true);
    expect(await isNamed(silent.id)).toBe(false);
  });

  it('is not shown to editors as long as it is not public', async () => {
    const { seat } = await chair();
    const person = await makeMember(organization.id);
    await appoint(admin, { seat, person: person.id, origin: 'elected', start: '2020' });
    const editor = await signedIn(organization, 'editor');
    const seen = async () => (await officesOf(editor))[0]?.seats[0]?.holder?.person.name;
    expect(await seen()).toBeNull();
    await ownerDb().update(people).set({ isNamedPublicly: true }).where(eq(people.id, person.id));
    expect(await seen()).toEqual({ given: 'Nərgiz', surname: 'Nümunəli' });
  });
});

describe('for everybody else', () => {
  it('there is no board to change', async () => {
    const { office, seat } = await chair();
    const person = await makeMember(organization.id);
    const { request: neighbour } = await organizationWith('admin');
    const foreign = await makePerson((await organizationWith(null)).organization.id);
    await appoint(admin, { seat, person: person.id, origin: 'elected', start: '2020' });
    const term = (await termRows())[0]?.id ?? '';
    const attempts = (request: RequestContext) => [
      () => updateOffice(request, { id: office, seats: '2' }),
      () => appoint(request, { seat, person: person.id, origin: 'elected', start: '2030' }),
      () => endTerm(request, { term, end: '2025' }),
    ];
    for (const attempt of attempts(neighbour))
      await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
    for (const attempt of attempts(await signedIn(organization, 'editor'))) {
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
    }
    for (const attempt of attempts(await signedIn(organization))) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(
      appoint(admin, { seat, person: foreign.id, origin: 'elected', start: '1990', end: '1991' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(endTerm(admin, { term: STRANGE_ID, end: '2025' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(getSeat(neighbour, { id: seat })).rejects.toMatchObject({ code: 'not-found' });
    await expect(findPeople(await signedIn(organization, 'editor'), { q: 'a' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await termRows()).toMatchObject([{ endsOn: null }]);
  });
});
