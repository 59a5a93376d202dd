import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { makeEvent, makeMember, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { liftSafeMode } from '@/features/members/commands/lift-safe-mode';
import { putInSafeMode } from '@/features/members/commands/put-in-safe-mode';
import { lockOrganization } from '@/features/organizations/commands/lock';
import { findPublicOrganization } from '@/features/organizations/queries/public';
import { hideContent } from '@/features/statements/commands/hide';
import { unhideContent } from '@/features/statements/commands/unhide';
import { publicContext, type RequestContext } from '@/server/context';
import { env } from '@/server/env';
import { keptListFile } from '@/server/kept-list';
import { requestErasureOf } from './commands/request-erasure-of';
import { undoErasure } from './commands/undo-erasure';
import { rememberErased } from './erasure-list';
import { replayErasureList, replayHiddenList } from './replaying';
import { asOfBefore, forgetKeptList } from './restore-testing';
import { erasureHash } from './traces';

let admin: RequestContext;
let id: string;
let slug: string;
const db = ownerDb();

beforeEach(async () => {
  forgetKeptList();
  const made = await organizationWith('admin');
  admin = made.request;
  ({ id, slug } = made.organization);
});
afterAll(() => rmSync(env().DATA_DIR, { recursive: true, force: true }));

const operator = (): RequestContext => ({
  ...admin,
  standing: { ...admin.standing, roles: new Set([...admin.standing.roles, 'operator']) },
});

const hidden = async () => {
  const { rows } = await db.execute<Record<string, number>>(sql`
    select (select count(*) from people where organization_id = ${id} and hidden_at is not null)::int as people,
      (select count(*) from people where organization_id = ${id} and safe_since is not null)::int as safe,
      (select count(*) from events where organization_id = ${id} and hidden_at is not null)::int as events,
      (select count(*) from withheld_names where organization_id = ${id})::int as names`);
  return rows[0];
};

describe('a backup from before a hiding', () => {
  it('shows nothing that was hidden since, nor a name in a sentence', async () => {
    const event = await makeEvent(id);
    const person = await makePerson(id, { given: 'Gizli', surname: 'Adamov' });
    await db.execute(sql`update organization_texts set about = 'Cəmiyyət böyükdür. Onu Gizli Adamov qurub.'
      where organization_id = ${id}`);
    const about = async () => (await findPublicOrganization(publicContext('az'), slug))?.about;
    expect((await about())?.text).toContain('Gizli');
    const atRisk = await makeMember(id, null);
    await hideContent(admin, { kind: 'person', id: person.id });
    await hideContent(admin, { kind: 'event', id: event.id });
    await putInSafeMode(admin, { id: atRisk.id, reason: 'təhdid' });
    const list = readFileSync(keptListFile(), 'utf8');
    for (const one of [person.id, event.id, atRisk.id]) expect(list).not.toContain(one);
    await asOfBefore(id);
    expect((await about())?.text).toContain('Gizli');
    expect(await replayHiddenList()).toBe(3);
    expect(await about()).toMatchObject({ text: 'Cəmiyyət böyükdür.', isWithheld: true });
    expect(await hidden()).toEqual({ people: 1, safe: 1, events: 1, names: 2 });
    expect(await replayHiddenList()).toBe(0);
  });

  it('leaves what was shown again since', async () => {
    const [person, atRisk] = [await makePerson(id), await makePerson(id)];
    await hideContent(admin, { kind: 'person', id: person.id });
    await unhideContent(operator(), { kind: 'person', id: person.id });
    await putInSafeMode(admin, { id: atRisk.id, reason: 'təhdid' });
    await liftSafeMode(admin, { id: atRisk.id });
    await asOfBefore(id);
    expect(await replayHiddenList()).toBe(0);
  });

  it('hides the record again that was merged into the hidden one', async () => {
    const [kept, gone] = [await makePerson(id), await makePerson(id)];
    await db.execute(sql`insert into merges (organization_id, person_id, into_id, gone_id, gone_name, changes)
      values (${id}, ${kept.id}, ${kept.id}, ${gone.id}, '', '[]')`);
    await hideContent(admin, { kind: 'person', id: kept.id });
    await asOfBefore(id);
    expect(await replayHiddenList()).toBe(2);
  });

  it('asks again for the erasure that was asked for; not for one that was taken back', async () => {
    const [gone, back] = [await makePerson(id), await makePerson(id)];
    await requestErasureOf(admin, { id: gone.id, sure: 'on' });
    const { request } = await requestErasureOf(admin, { id: back.id, sure: 'on' });
    await undoErasure(admin, { request });
    await asOfBefore(id);
    expect(await replayHiddenList()).toBe(1);
    expect(await hidden()).toEqual({ people: 1, safe: 1, events: 0, names: 0 });
    const { rows } = await db.execute(sql`
      select person_id as person from erasures where organization_id = ${id} and due_at > now() + interval '6 days'`);
    expect(rows).toEqual([{ person: gone.id }]);
  });

  it('is locked again where the organization was, and its people go all the same', async () => {
    const [person, erased] = [await makePerson(id), await makePerson(id)];
    await hideContent(admin, { kind: 'person', id: person.id });
    await lockOrganization(admin, {});
    await rememberErased([erasureHash(id, erased.id)]);
    await asOfBefore(id);
    expect(await replayErasureList()).toBe(1);
    expect(await replayHiddenList()).toBe(2);
    const { rows } = await db.execute(
      sql`select locked_at is not null as locked from organizations where id = ${id}`,
    );
    expect(rows).toEqual([{ locked: true }]);
  });
});

describe('an ordinary start', () => {
  it('hides nothing again that came into sight by another way', async () => {
    const person = await makePerson(id);
    await hideContent(admin, { kind: 'person', id: person.id });
    await db.execute(sql`update people set hidden_at = null where id = ${person.id}`);
    const list = readFileSync(keptListFile(), 'utf8');
    rmSync(keptListFile());
    appendFileSync(keptListFile(), list.replace(/^\d{4}/gm, '2001'));
    expect(await replayHiddenList()).toBe(0);
  });

  it('takes no notice of lines that a fault has cut off', async () => {
    const person = await makePerson(id);
    appendFileSync(keptListFile(), '2026-11-29T01:00:00.000000Z hidden per');
    await hideContent(admin, { kind: 'person', id: person.id });
    await asOfBefore(id);
    expect(await replayHiddenList()).toBe(1);
  });
});
