import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { duplicatePairs } from '@/db/schema/duplicates';
import { people } from '@/db/schema/members';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { choosePair } from './commands/choose';
import { dismissPair } from './commands/dismiss';
import { mergePair } from './commands/merge';
import { recallPair } from './commands/recall';
import { requestSearch } from './commands/request-search';
import { undoMerge } from './commands/undo-merge';
import { duplicateSearchJob } from './jobs';
import { findPeopleToMerge } from './queries/find-people';
import { listDuplicates } from './queries/list';
import { getPair } from './queries/pair';
import { dumpOf, makePair, makeRecord } from './testing';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

/** Whom no search takes for one person: neither name nor birth agree. */
async function twoStrangers() {
  const one = await makeRecord(organization.id, { birth: '1975-05-02', phone: '+79001112233' });
  const other = await makeRecord(organization.id, { given: 'Nərgiz', surname: 'Yeni', birth: '1981' });
  return { one, other };
}

async function search(): Promise<void> {
  await requestSearch(admin, {});
  for (let steps = 0; steps < 20; steps += 1) {
    await duplicateSearchJob.run();
    if ((await listDuplicates(admin, null)).search?.finishedAt) return;
  }
  throw new Error('the search does not end');
}

const pairsOfUs = () =>
  ownerDb().select().from(duplicatePairs).where(eq(duplicatePairs.organizationId, organization.id));

describe('two people chosen by hand', () => {
  it('are found, put side by side in either order, merged, and parted as they were', async () => {
    const { one, other } = await twoStrangers();
    const [found] = await findPeopleToMerge(admin, { q: 'yeni nergiz' });
    expect(found?.id).toBe(other.id);
    const { id: pair } = await choosePair(admin, { person: one.id, other: other.id });
    expect((await choosePair(admin, { person: other.id, other: one.id })).id).toBe(pair);
    const before = await dumpOf(organization.id);
    const view = await getPair(admin, { pair });
    expect(view).toMatchObject({ isChosen: true, isDismissed: false, reasons: [] });
    const { id: kept, merge } = await mergePair(admin, { pair, version: view.version, choices: {} });
    const isOurs = and(eq(people.organizationId, organization.id), eq(people.id, kept));
    expect(await ownerDb().$count(people, isOurs)).toBe(1);
    expect(await ownerDb().$count(people, eq(people.organizationId, organization.id))).toBe(1);
    await undoMerge(admin, { merge });
    expect(await dumpOf(organization.id)).toEqual(before);
  });

  it('are no suggestion, and no search throws them away', async () => {
    const { one, other } = await twoStrangers();
    const { id } = await choosePair(admin, { person: one.id, other: other.id });
    await search();
    expect(await listDuplicates(admin, null)).toMatchObject({ open: [], openCount: 0 });
    expect((await getPair(admin, { pair: id })).isChosen).toBe(true);
  });

  it('are a suggestion as soon as a search finds them likely, and only as long', async () => {
    const one = await makeRecord(organization.id, { birth: '1975-05-02' });
    const other = await makeRecord(organization.id, { birth: '1975-05-02' });
    const { id } = await choosePair(admin, { person: one.id, other: other.id });
    expect((await getPair(admin, { pair: id })).reasons).toEqual(['same-name', 'same-birth']);
    expect((await listDuplicates(admin, null)).open).toEqual([]);
    await search();
    expect((await listDuplicates(admin, null)).open).toMatchObject([{ id }]);
    await ownerDb().update(people).set({ given: 'Vəli' }).where(eq(people.id, other.id));
    await search();
    expect((await listDuplicates(admin, null)).open).toEqual([]);
    expect(await pairsOfUs()).toMatchObject([{ id, foundAt: null }]);
  });

  it('lead to the pair that is there already, whatever was decided of it', async () => {
    const { one, other } = await twoStrangers();
    const pair = await makePair(organization.id, one, other);
    await dismissPair(admin, { pair });
    expect((await choosePair(admin, { person: one.id, other: other.id })).id).toBe(pair);
    expect(await getPair(admin, { pair })).toMatchObject({ isDismissed: true, reasons: ['same-name'] });
  });

  it('can be called different people and called back, like any pair', async () => {
    const { one, other } = await twoStrangers();
    const { id: pair } = await choosePair(admin, { person: one.id, other: other.id });
    await dismissPair(admin, { pair });
    expect(await listDuplicates(admin, null)).toMatchObject({ open: [], dismissed: [{ id: pair }] });
    await recallPair(admin, { pair });
    expect(await listDuplicates(admin, null)).toMatchObject({ open: [{ id: pair }], dismissed: [] });
  });

  it('are refused in words: one record twice, nobody, one who was merged already', async () => {
    const { one, other } = await twoStrangers();
    const neighbour = await organizationWith('admin');
    const foreign = await makeRecord(neighbour.organization.id, {});
    const asked = (person: string, whom: string) => choosePair(admin, { person, other: whom });
    await expect(asked(one.id, one.id)).rejects.toMatchObject({ fields: { other: 'same-record-twice' } });
    for (const nobody of [randomUUID(), foreign.id]) {
      await expect(asked(one.id, nobody)).rejects.toMatchObject({ fields: { other: 'choose-person' } });
      await expect(asked(nobody, one.id)).rejects.toMatchObject({ code: 'not-found' });
    }
    const { id: pair } = await asked(one.id, other.id);
    const { version } = await getPair(admin, { pair });
    const { id: kept, gone } = await mergePair(admin, { pair, version, choices: {} });
    for (const [a, b] of [
      [kept, gone],
      [gone, kept],
    ] as const)
      await expect(asked(a, b)).rejects.toMatchObject({ reason: 'merged-away' });
    expect(await pairsOfUs()).toEqual([]);
  });

  it('are chosen by admins only', async () => {
    const { one, other } = await twoStrangers();
    const editor = await signedIn(organization, 'editor');
    await expect(choosePair(editor, { person: one.id, other: other.id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
