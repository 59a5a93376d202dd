import { rmSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  grant,
  makeAccount,
  makeEvent,
  makeMember,
  makePerson,
  makeTerm,
  ownerDb,
} from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { organizationWith } from '@/db/testing/requests';
import { fillQuestions, makeApplication, makeRegistration } from '@/db/testing/single-rows';
import { contextOf, type RequestContext } from '@/server/context';
import { env } from '@/server/env';
import { confirmRun } from './commands/confirm-run';
import { undoErasure } from './commands/undo-erasure';
import { updateRetention } from './commands/update-retention';
import { completeErasures, runRetentionRules } from './jobs';
import { getOwnErasure } from './queries/own-erasure';
import { listRetention, previewRetention } from './queries/retention';

afterAll(() => rmSync(env().DATA_DIR, { recursive: true, force: true }));

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

/** Somebody whose membership ended so many days ago. */
async function leave(days: number, reason = 'left') {
  const person = await makePerson(organization.id);
  await ownerDb().execute(sql`
    insert into memberships (organization_id, person_id, starts_on, ends_on, end_reason)
    values (${organization.id}, ${person.id}, '2010-01-01', current_date - ${days}::integer, ${reason}::membership_end)`);
  return person;
}

const stay = async (count: number) => {
  for (let n = 0; n < count; n += 1) await makeMember(organization.id);
};
const turnOn = () => updateRetention(admin, { kind: 'former-members', on: 'on', days: 365 });
const asked = async () =>
  (
    await ownerDb().execute<{ id: string }>(sql`
    select person_id as id from erasures where organization_id = ${organization.id} and undone_at is null`)
  ).rows.map(({ id }) => id);

describe('the rule of former members', () => {
  it('does nothing until an admin turns it on', async () => {
    await leave(800);
    await runRetentionRules();
    expect(await asked()).toEqual([]);
    const { lines } = await listRetention(admin, undefined);
    expect(lines.find(({ kind }) => kind === 'former-members')).toMatchObject({
      isOn: false,
      days: 365,
      people: 1,
    });
  });

  it('finds who left so long ago, and nobody who is still needed', async () => {
    const gone = await leave(366);
    await leave(364);
    await leave(800, 'died');
    await makeTerm(organization.id, (await leave(800)).id);
    const colleague = await makeAccount();
    const withAccess = await leave(800);
    await ownerDb().execute(sql`update people set account_id = ${colleague.id} where id = ${withAccess.id}`);
    await grant(organization.id, colleague.id, 'editor');
    const parent = await leave(800);
    const child = await makeChild(organization.id);
    await ownerDb().execute(sql`insert into guardianships (organization_id, minor_id, guardian_id, relation)
      values (${organization.id}, ${child.id}, ${parent.id}, 'parent')`);
    const back = await leave(800);
    await ownerDb().execute(
      sql`insert into memberships (organization_id, person_id, starts_on) values (${organization.id}, ${back.id}, '2025-12-01')`,
    );
    await makePerson(organization.id);
    const { found } = await previewRetention(admin, { kind: 'former-members' });
    expect(found.map(({ id }) => id)).toEqual([gone.id]);
    expect(found[0]?.href).toBe(`/members/${gone.slug}`);
    expect(await asked()).toEqual([]);
  });

  it('asks for the erasure, which can be undone like any other, and reports', async () => {
    const gone = await leave(400);
    await turnOn();
    await runRetentionRules();
    expect(await asked()).toEqual([gone.id]);
    await runRetentionRules();
    const { runs } = await listRetention(admin, undefined);
    expect(runs.map(({ found, done }) => [found, done])).toEqual([[1, 1]]);
    await ownerDb().execute(sql`update erasures set due_at = now()`);
    await completeErasures();
    const { rows } = await ownerDb().execute(sql`select from people where id = ${gone.id}`);
    expect(rows).toEqual([]);
  });

  it('tells whoever is to go of nobody else, and lets them stay alone', async () => {
    const account = await makeAccount();
    const mine = await leave(400);
    await ownerDb().execute(sql`update people set account_id = ${account.id} where id = ${mine.id}`);
    const other = await leave(500);
    await turnOn();
    await runRetentionRules();
    const me = await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
    const { open } = await getOwnErasure(me, undefined);
    expect(open.map(({ ids }) => ids)).toEqual([[mine.id]]);
    await undoErasure(me, { request: open[0]?.request ?? '' });
    expect(await asked()).toEqual([other.id]);
  });

  it('leaves alone whose erasure an admin has undone', async () => {
    await leave(400);
    await turnOn();
    await runRetentionRules();
    await ownerDb().execute(
      sql`update erasures set undone_at = now() where organization_id = ${organization.id}`,
    );
    await runRetentionRules();
    expect(await asked()).toEqual([]);
  });
});

describe('the brake', () => {
  it('stops a run that would touch more than 5 % and more than five, until an admin confirms that very run', async () => {
    await stay(20);
    const gone = await Promise.all(Array.from({ length: 6 }, () => leave(400)));
    await turnOn();
    await runRetentionRules();
    expect(await asked()).toEqual([]);
    const { runs } = await listRetention(admin, undefined);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ found: 6, done: 0, finishedAt: null });
    await runRetentionRules();
    expect((await listRetention(admin, undefined)).runs, 'it waits').toHaveLength(1);
    // Who is found later is not part of what was confirmed.
    const later = await leave(500);
    await confirmRun(admin, { run: runs[0]?.id ?? '', sure: 'on' });
    await runRetentionRules();
    expect((await asked()).sort()).toEqual(gone.map(({ id }) => id).sort());
    expect(await asked()).not.toContain(later.id);
    await expect(confirmRun(admin, { run: runs[0]?.id ?? '', sure: 'on' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('lets a handful pass, and forgets a stopped run when the rule is changed', async () => {
    await Promise.all(Array.from({ length: 5 }, () => leave(400)));
    await turnOn();
    await runRetentionRules();
    expect(await asked()).toHaveLength(5);
    await Promise.all(Array.from({ length: 7 }, () => leave(400)));
    await runRetentionRules();
    await updateRetention(admin, { kind: 'former-members', days: 365 });
    const { runs } = await listRetention(admin, undefined);
    expect(runs.every(({ finishedAt }) => finishedAt !== null)).toBe(true);
    expect(await asked()).toHaveLength(5);
  });
});

describe('answers of past events', () => {
  it('go after 90 days; who came of the people on record stays, and how many came', async () => {
    const ended = (days: number) => new Date(Date.now() - days * 86_400_000);
    const old = await makeEvent(organization.id, { startsAt: ended(92), endsAt: ended(91) });
    const young = await makeEvent(organization.id, { startsAt: ended(90), endsAt: ended(89) });
    const person = await makePerson(organization.id);
    const theirs = await makeRegistration(organization.id, old.id, null, 'confirmed', 'Adsız');
    const known = await makeRegistration(organization.id, old.id, null, 'confirmed', 'Nərgiz');
    const kept = await makeRegistration(organization.id, young.id, null, 'confirmed', 'Yeni');
    await ownerDb().execute(sql`update registrations set person_id = ${person.id} where id = ${known}`);
    for (const [eventId, registrationId] of [
      [old.id, known],
      [young.id, kept],
    ] as const) {
      await fillQuestions(organization.id, { eventId, registrationId, canary: 'Allergiya' });
    }
    await stay(60);
    await runRetentionRules();
    const { rows } = await ownerDb().execute<{
      id: string;
      name: string;
      email: string | null;
      guest: string | null;
    }>(sql`
      select r.id, r.name, r.email, g.name as guest from registrations r
      join registration_people g on g.organization_id = r.organization_id and g.registration_id = r.id
      where r.organization_id = ${organization.id}`);
    const of = (id: string) => rows.find((row) => row.id === id);
    expect(of(theirs)).toMatchObject({ name: '—', email: null, guest: null });
    expect(of(known)).toMatchObject({ name: 'Nərgiz', email: null });
    expect(of(kept)).toMatchObject({ name: 'Yeni', guest: 'Yeni' });
    const answers = await ownerDb().execute(sql`
      select registration_id as id from event_answers where organization_id = ${organization.id}`);
    expect(answers.rows).toEqual([{ id: kept }]);
    const { runs, lines } = await listRetention(admin, undefined);
    expect(runs[0]).toMatchObject({ kind: 'event-answers', found: 2, done: 1 });
    expect(lines.find(({ kind }) => kind === 'event-answers')?.people, 'nothing is left to do').toBe(0);
  });
});

describe('the bounds', () => {
  it.each([
    ['former-members', 89],
    ['former-members', 4000],
    ['applications', 31],
    ['event-answers', 1],
  ] as const)('of %s refuse %i days', async (kind, days) => {
    await expect(updateRetention(admin, { kind, on: 'on', days })).rejects.toMatchObject({
      fields: { days: 'retention-days' },
    });
  });

  it('do not let what was promised to applicants be turned off', async () => {
    await updateRetention(admin, { kind: 'applications', days: 10 });
    const decidedAt = new Date(Date.now() - 11 * 86_400_000);
    for (let n = 0; n < 6; n += 1)
      await makeApplication(organization.id, { state: 'declined', decidedAt, createdAt: decidedAt });
    const { lines } = await listRetention(admin, undefined);
    expect(lines.find(({ kind }) => kind === 'applications')).toMatchObject({
      ...{ isOn: true, days: 10 },
      // The brake is about people on record, and a promise is no accident.
      ...{ people: 6, wouldStop: false },
    });
  });
});
