import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { consents } from '@/db/schema/consents';
import { jobStates, journal } from '@/db/schema/kernel';
import { people, personDetails } from '@/db/schema/members';
import { lockdowns } from '@/db/schema/organizations';
import { makeOrganization, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import { signedIn } from '@/db/testing/requests';
import { listInput } from '@/features/members/schema';
import { todayAt } from '@/features/members/today-at';
import { systemContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { comeOfAge } from './commands/come-of-age';
import { lookForComingOfAge } from './jobs';
import { mayBeNamed } from './publication';
import { planAsking } from './queries/campaigns';
import { listConsentsOf } from './queries/of-person';
import { getOwnConsents } from './queries/own';
import { give, silentMember } from './testing';

const db = ownerDb();
const HOUR_MS = 60 * 60 * 1000;
const BAKU = { timezone: 'Asia/Baku', publishedAt: new Date() };
/** Of whom nothing is recorded: a source or an editor named them. */
const NOBODY = null;

let organization: Awaited<ReturnType<typeof makeOrganization>>;

beforeEach(async () => {
  await db.delete(jobStates).where(eq(jobStates.job, 'coming-of-age'));
  organization = await makeOrganization(BAKU);
});

async function says(id: string, at: string, own = organization) {
  const word = { purpose: 'publication', answer: 'given', textVersion: '1', locale: 'az' } as const;
  await db.insert(consents).values({
    ...word,
    organizationId: own.id,
    personId: id,
    channel: 'paper',
    givenAt: new Date(at),
    recordedAt: new Date(at),
  });
}
const isBorn = (id: string, birthEdtf: string | null) =>
  db
    .insert(personDetails)
    .values({ organizationId: organization.id, personId: id, birthEdtf })
    .onConflictDoUpdate({
      target: [personDetails.organizationId, personDetails.personId],
      set: { birthEdtf },
    });

/** Holds a public office and is named publicly. */
async function named(birth: string | null, said: string | null) {
  const { id } = await makePerson(organization.id, { isNamedPublicly: true });
  await isBorn(id, birth);
  await makeTerm(organization.id, id);
  if (said) await says(id, said);
  return id;
}
const isNamed = async (id: string) =>
  (await db.select().from(people).where(eq(people.id, id)))[0]?.isNamedPublicly;
const isRead = (id: string) =>
  behindWall({ organizationId: null, accountId: null }, async (tx) => {
    const rows = await tx.select({ id: people.id }).from(people).where(eq(people.id, id));
    return rows.length > 0;
  });

describe('a yes to the name on public pages', () => {
  // Baku is four hours ahead: its 14 May begins at 20:00 of the 13th.
  it.each([
    [null, '2020-01-01T00:00:00Z', true],
    ['1990', '2020-01-01T00:00:00Z', true],
    ['2010-05-14', '2026-05-13T19:59:59Z', false],
    ['2010-05-14', '2026-05-13T20:00:00Z', true],
    ['2008-02-29', '2024-02-28T19:59:59Z', false],
    ['2008-02-29', '2024-02-28T20:00:00Z', true],
    ['2010-05', '2026-05-30T12:00:00Z', false],
    ['2010-05', '2026-05-31T12:00:00Z', true],
    ['2009', '2025-12-30T12:00:00Z', false],
    ['2009', '2025-12-31T12:00:00Z', true],
    ['200X', '2025-12-30T12:00:00Z', false],
    ['200X', '2025-12-31T12:00:00Z', true],
    ['XXXX-05-14', '2026-05-14T12:00:00Z', false],
  ])('of somebody born %s, said at %s, counts: %s', async (birth, said, counts) => {
    const id = await named(birth, said);
    const asked = () =>
      behindWall({ organizationId: organization.id, accountId: null }, (tx) =>
        mayBeNamed({ ...systemContext('az', organization), organization, tx, now: new Date() }, id),
      );
    expect(await asked()).toBe(counts);
    await db.update(people).set({ isNamedPublicly: false }).where(eq(people.id, id));
    expect(await asked()).toBe(counts);
  });
});

describe('whoever comes of age', () => {
  const look = (at: string, since = at) =>
    comeOfAge({ ...systemContext('az', organization), now: new Date(at) }, { since: new Date(since) });

  // Of age on 14 May 2026 in Baku.
  it.each([
    ['two days before and a minute, and is left alone', NOBODY, '2026-05-11T19:59:00Z', true],
    ['two days before, named without a word', NOBODY, '2026-05-11T20:01:00Z', false],
    ['two days before, after a yes that they said as a child', '2024-01-01', '2026-05-11T20:01:00Z', false],
    ['in a minute', '2024-01-01', '2026-05-13T19:59:00Z', false],
    ['a minute ago, and nobody had looked for an hour', NOBODY, '2026-05-13T20:01:00Z', false],
    ['and has said yes in the meantime', '2026-05-13T20:00:30Z', '2026-05-13T20:01:00Z', true],
    ['long ago, and was named since', NOBODY, '2026-05-20T12:00:00Z', true],
  ])('is looked at %s', async (_when, said, at, staysNamed) => {
    const id = await named('2010-05-14', said);
    await look(at, new Date(Date.parse(at) - HOUR_MS).toISOString());
    expect(await isNamed(id)).toBe(staysNamed);
  });

  it.each(['2010-05', '2010', '201X', 'XXXX-05-14', null])(
    'is known by the last day that the birth date may mean: %s',
    async (birth) => {
      const id = await named(birth, NOBODY);
      await look('2026-05-14T12:00:00Z');
      expect(await isNamed(id)).toBe(true);
      await look('2026-05-30T12:00:00Z');
      expect(await isNamed(id)).toBe(birth !== '2010-05');
      await look('2026-12-30T12:00:00Z');
      expect(await isNamed(id)).toBe(birth === '201X' || birth === 'XXXX-05-14' || birth === null);
    },
  );

  it('is found after the days on which nobody looked, or could because the organization was locked', async () => {
    const grown = await named('2010-05-14', NOBODY);
    await look('2026-05-20T12:00:00Z', '2026-05-14T12:00:00Z');
    expect(await isNamed(grown)).toBe(true);
    await look('2026-05-20T12:00:00Z', '2026-05-13T12:00:00Z');
    expect(await isNamed(grown)).toBe(false);
    await db.update(people).set({ isNamedPublicly: true }).where(eq(people.id, grown));
    await db.insert(lockdowns).values({
      organizationId: organization.id,
      lockedAt: new Date('2026-05-10T00:00:00Z'),
      liftedAt: new Date('2026-05-20T11:30:00Z'),
    });
    await look('2026-05-20T12:00:00Z', '2026-05-20T11:45:00Z');
    expect(await isNamed(grown)).toBe(true);
    await look('2026-05-20T12:00:00Z', '2026-05-20T11:00:00Z');
    expect(await isNamed(grown)).toBe(false);
  });
});

/** Born so that they come of age so many days from today, where the organization is. */
const ofAgeIn = (days: number) => {
  const day = todayAt(new Date(Date.now() + days * 24 * HOUR_MS), BAKU.timezone);
  return `${Number(day.slice(0, 4)) - 16}${day.slice(4)}`;
};

describe('the job', () => {
  it('closes the name before the day, in every organization, and says so in its journal', async () => {
    const elsewhere = await named(ofAgeIn(1), NOBODY);
    organization = await makeOrganization(BAKU);
    const soon = await named(ofAgeIn(1), '2020-01-01');
    const unasked = await named(ofAgeIn(1), NOBODY);
    const later = await named(ofAgeIn(9), NOBODY);
    const grown = await named('1990', '2020-01-01');
    await lookForComingOfAge();
    expect(await isNamed(elsewhere)).toBe(false);
    expect(await Promise.all([soon, unasked, later, grown].map(isNamed))).toEqual([false, false, true, true]);
    const entries = await db.select().from(journal).where(eq(journal.organizationId, organization.id));
    expect(entries.map(({ action, subjectId }) => `${action} ${subjectId}`).sort()).toEqual(
      [soon, unasked].map((id) => `consent.come-of-age ${id}`).sort(),
    );
    await lookForComingOfAge();
    expect(await db.select().from(journal).where(eq(journal.organizationId, organization.id))).toHaveLength(
      2,
    );
  });

  it('goes back to where it was when the installation had been off', async () => {
    const grown = await named(ofAgeIn(-3), '2020-01-01');
    await lookForComingOfAge();
    expect([await isNamed(grown), await isRead(grown)]).toEqual([true, true]);
    await db.update(jobStates).set({ doneUntil: new Date(Date.now() - 5 * 24 * HOUR_MS) });
    await lookForComingOfAge();
    expect([await isNamed(grown), await isRead(grown)]).toEqual([false, false]);
  });

  it('takes nothing from whose birth date was a typing error that is corrected', async () => {
    const id = await named(null, '2020-01-01');
    for (const birth of [ofAgeIn(1000), '2009-01-01', '1990-05-14']) {
      await isBorn(id, birth);
      await lookForComingOfAge();
      expect([await isNamed(id), await isRead(id)]).toEqual([true, birth !== ofAgeIn(1000)]);
    }
  });
});

describe('who said yes under age', () => {
  it('is asked again once they are grown, and says it for the first time then', async () => {
    const admin = await signedIn(organization, 'admin');
    const me = await silentMember(organization);
    await makeTerm(organization.id, me.id);
    await isBorn(me.id, '2008-05-14');
    await says(me.id, '2020-01-01');
    const plan = () => planAsking(admin, { filter: listInput.parse({}), ask: ['publication'] });
    const own = async () => {
      const { states } = await getOwnConsents(me.request, undefined);
      return states.find(({ purpose }) => purpose === 'publication')?.last?.answer;
    };
    const listed = async () =>
      (await listConsentsOf(admin, { person: me.id })).map(({ saidUnderAge }) => saidUnderAge);
    expect([await own(), await listed(), (await plan()).people]).toEqual([undefined, [true], 1]);
    await give(me.request, 'publication');
    expect([await own(), await listed(), (await plan()).people]).toEqual(['given', [false, true], 0]);
    expect([await isNamed(me.id), await isRead(me.id)]).toEqual([true, true]);
  });
});
