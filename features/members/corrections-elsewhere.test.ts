import { rmSync } from 'node:fs';
import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { duesEntries } from '@/db/schema/dues';
import { people } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { grant, makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { chooseMembers } from '@/features/batches/commands/choose';
import { planBatch } from '@/features/batches/commands/plan';
import { runBatch } from '@/features/batches/commands/run';
import { undoBatch } from '@/features/batches/commands/undo';
import { addFee } from '@/features/dues/commands/add-fee';
import { correctEntry } from '@/features/dues/commands/correct-entry';
import { raiseDues } from '@/features/dues/commands/raise';
import { mergePair } from '@/features/duplicates/commands/merge';
import { undoMerge } from '@/features/duplicates/commands/undo-merge';
import { getPair } from '@/features/duplicates/queries/pair';
import { makePair, makeRecord } from '@/features/duplicates/testing';
import { commitImport } from '@/features/imports/commands/commit';
import { undoImport } from '@/features/imports/commands/undo';
import { uploadImport } from '@/features/imports/commands/upload';
import { doneAgain, forgetKeptList } from '@/features/personal-data/restore-testing';
import { contextOf, type RequestContext } from '@/server/context';
import { env } from '@/server/env';
import { correctMembership } from './commands/correct-membership';
import { endMembership } from './commands/end-membership';
import { removeMembership } from './commands/remove-membership';
import { startMembership } from './commands/start-membership';
import { getMember } from './queries/member';

const db = ownerDb();
let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  forgetKeptList();
  ({ organization, request: admin } = await organizationWith('admin'));
});
afterAll(() => rmSync(env().DATA_DIR, { recursive: true, force: true }));

const rowsOf = (personId: string) =>
  db.select().from(memberships).where(eq(memberships.personId, personId)).orderBy(memberships.startsOn);
const membershipAt = async (id: string, at = 0) => (await rowsOf(id))[at]?.id ?? '';
const version = async (id: string) => (await getMember(admin, { slug: id })).version;
const correct = async (id: string, terms: object, at = 0) =>
  correctMembership(admin, {
    id,
    membership: await membershipAt(id, at),
    version: await version(id),
    type: 'ordinary',
    start: '2020',
    ...terms,
  });
const remove = async (id: string, at = 0) =>
  removeMembership(admin, { id, membership: await membershipAt(id, at), version: await version(id) });

describe('dues', () => {
  let treasurer: RequestContext;
  beforeEach(async () => {
    const account = await makeAccount();
    await grant(organization.id, account.id, 'treasurer');
    const request = await contextOf(
      { ...account, sessionId: crypto.randomUUID(), isConfirmed: true },
      'az',
      organization.slug,
    );
    treasurer = { ...request, now: new Date('2026-11-28T12:00:00Z') };
    for (const type of ['ordinary', 'youth'] as const) {
      await addFee(treasurer, {
        type,
        period: 'year',
        amount: '24',
        currency: 'AZN',
        basis: 'person',
        start: '2020-01-01',
      });
    }
  });
  const raise = () => raiseDues(treasurer, { period: 'year', start: '2026-01-01' });

  it('keep the membership that they were raised for, until they are taken back', async () => {
    const { id } = await makeMember(organization.id);
    await raise();
    await expect(remove(id)).rejects.toMatchObject({ code: 'conflict', reason: 'membership-has-dues' });
    await correct(id, { type: 'honorary', start: '2018' });
    await expect(remove(id)).rejects.toMatchObject({ reason: 'membership-has-dues' });
    const [due] = await db
      .select()
      .from(duesEntries)
      .where(and(eq(duesEntries.personId, id), isNull(duesEntries.corrects)));
    expect(due).toMatchObject({ kind: 'due', membershipType: 'ordinary' });
    await correctEntry(treasurer, { id: due?.id ?? '', note: 'səhv' });
    await remove(id);
    expect(await rowsOf(id)).toEqual([]);
  });

  it('keep no membership beside the one that they were raised for', async () => {
    const { id } = await makeMember(organization.id);
    const first = { id, membership: await membershipAt(id) };
    await endMembership(admin, { ...first, end: '2026-06', reason: 'left' });
    await startMembership(admin, { id, type: 'youth', start: '2026-08' });
    await raise();
    await expect(remove(id)).rejects.toMatchObject({ reason: 'membership-has-dues' });
    await remove(id, 1);
    expect(await rowsOf(id)).toMatchObject([{ type: 'ordinary' }]);
  });

  it('keep no membership that was entered after them', async () => {
    const { id } = await makeMember(organization.id);
    await raise();
    await endMembership(admin, { id, membership: await membershipAt(id), end: '2025', reason: 'left' });
    await startMembership(admin, { id, type: 'youth', start: '2026-08' });
    await remove(id, 1);
    expect(await rowsOf(id)).toMatchObject([{ type: 'ordinary', endsOn: '2025-01-01' }]);
  });
});

describe('what is undone', () => {
  const batch = async (ids: string[], settings: { action: 'set-type' | 'end-membership' } & object) => {
    const { id } = await chooseMembers(admin, { action: settings.action, scope: 'ticked', people: ids });
    await planBatch(admin, { batch: id, ...settings } as never);
    await runBatch(admin, { batch: id });
    return id;
  };

  it('of a batch leaves what was corrected or removed since as it is, and names it', async () => {
    const [still, corrected, removed] = await Promise.all(
      Array.from({ length: 3 }, () => makeMember(organization.id)),
    );
    const ids = [still, corrected, removed].map((one) => one?.id ?? '');
    const [first = '', second = '', third = ''] = ids;
    const done = await batch(ids, { action: 'end-membership', day: '2026-05-01', reason: 'left' } as never);
    await correct(second, { end: '2026-04', reason: 'moved' });
    await remove(third);
    expect(await undoBatch(admin, { batch: done })).toMatchObject({ undone: 1, kept: 2 });
    expect(await rowsOf(first)).toMatchObject([{ endsOn: null }]);
    expect(await rowsOf(second)).toMatchObject([{ endEdtf: '2026-04', endReason: 'moved' }]);
    expect(await rowsOf(third)).toEqual([]);
  });

  it('of a change of the type keeps the days of the type that were corrected since', async () => {
    const { id } = await makeMember(organization.id);
    const done = await batch([id], { action: 'set-type', type: 'youth', day: '2026-05-01' } as never);
    await correct(id, { type: 'youth', start: '2026-06' }, 1);
    expect(await undoBatch(admin, { batch: done })).toMatchObject({ undone: 0, kept: 1 });
    expect(await rowsOf(id)).toMatchObject([
      { type: 'ordinary', endsOn: '2026-05-01' },
      { type: 'youth', startsOn: '2026-06-01' },
    ]);
  });

  it('of an import keeps whoever was corrected since', async () => {
    const list = new TextEncoder().encode('Soyad;Ad\nKazımov;Əli\nHəsənov;Tural\n');
    const input = { file: { name: 'a.csv', bytes: list }, type: 'ordinary', start: '2024' };
    const { id } = await uploadImport(admin, input);
    await commitImport(admin, { id });
    const { id: ali } = await getMember(admin, { slug: 'eli-kazimov' });
    await correct(ali, { start: '2012' });
    await undoImport(admin, { id });
    const left = await db.select().from(people).where(eq(people.organizationId, organization.id));
    expect(left.map((person) => person.id)).toEqual([ali]);
    expect(await rowsOf(ali)).toMatchObject([{ startEdtf: '2012' }]);
  });

  it('of a merge leaves a membership corrected or removed since as it is', async () => {
    const one = await makeRecord(organization.id, { memberships: [[2005, 2008]] });
    const other = await makeRecord(organization.id, {
      memberships: [
        [2010, null],
        [2001, 2003],
      ],
    });
    const pair = await makePair(organization.id, one, other);
    const { version: seen } = await getPair(admin, { pair });
    const { id: kept, merge } = await mergePair(admin, { pair, version: seen, choices: {} });
    await remove(kept, 0);
    await correct(kept, { start: '2011' }, 1);
    await undoMerge(admin, { merge });
    const all = await db
      .select()
      .from(memberships)
      .where(eq(memberships.organizationId, organization.id))
      .orderBy(memberships.startsOn);
    expect(all.map(({ startsOn }) => startsOn)).toEqual(['2005-01-01', '2011-01-01']);
  });
});

describe('after the restore of an older backup', () => {
  it('nobody goes on by a membership that was removed, or ended by a correction', async () => {
    const gone = await makeMember(organization.id);
    const [row] = await rowsOf(gone.id);
    await remove(gone.id);
    expect(await doneAgain(organization.id, () => db.insert(memberships).values(row ? [row] : []))).toBe(1);
    expect((await getMember(admin, { slug: gone.slug })).status).toBe('former');

    const late = await makeMember(organization.id);
    const membership = await membershipAt(late.id);
    await endMembership(admin, { id: late.id, membership, end: '2999', reason: 'left' });
    await correct(late.id, { end: '2021', reason: 'left' });
    const open = { endsOn: null, endEdtf: null, endReason: null };
    const reopened = () => db.update(memberships).set(open).where(eq(memberships.personId, late.id));
    expect(await doneAgain(organization.id, reopened)).toBe(1);
    expect((await rowsOf(late.id))[0]?.endsOn).not.toBeNull();

    await correct(late.id, { end: '2999', reason: 'left' });
    expect(await doneAgain(organization.id, reopened)).toBe(0);
  });
});
