import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { duplicateKeys, duplicatePairs, duplicateSearches } from '@/db/schema/duplicates';
import { personDetails } from '@/db/schema/members';
import { makeDuplicatedPeople, measureFoundPairs } from '@/db/testing/duplicated-people';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { dismissPair } from './commands/dismiss';
import { recallPair } from './commands/recall';
import { requestSearch } from './commands/request-search';
import { duplicateSearchJob } from './jobs';
import { listDuplicates } from './queries/list';
import { makeRecord } from './testing';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

/** As the runner does it, one step after the other. */
async function search(): Promise<void> {
  await requestSearch(admin, {});
  for (let steps = 0; steps < 2_000; steps += 1) {
    await duplicateSearchJob.run();
    if ((await listDuplicates(admin, null)).search?.finishedAt) return;
  }
  throw new Error('the search does not end');
}

const names = async () => {
  const { open } = await listDuplicates(admin, null);
  return open.map(({ people }) => people.map(({ name }) => name).sort());
};

describe('the search', () => {
  it('finds nine of ten doubles and shows hardly a wrong one, among some thousand people', async () => {
    const truth = await makeDuplicatedPeople(ownerDb(), organization.id, 4_000);
    await search();
    const { precision, recall } = await measureFoundPairs(ownerDb(), organization.id, truth);
    expect(truth.size).toBeGreaterThan(120);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(await ownerDb().$count(duplicateKeys, eq(duplicateKeys.organizationId, organization.id))).toBe(0);
  });

  it('meets in further contacts too, but not in those that somebody keeps to themselves', async () => {
    const further = (visibility: 'self' | 'members') => [{ value: 'c@example.org', visibility }];
    await makeRecord(organization.id, { birth: '1975-05-02', email: 'c@example.org' });
    await makeRecord(organization.id, { surname: 'Yeni', birth: '1975-05-02', contacts: further('members') });
    await makeRecord(organization.id, { surname: 'Gizli', birth: '1975-05-02', contacts: further('self') });
    await search();
    const { open } = await listDuplicates(admin, null);
    expect(open.map(({ reasons }) => reasons.includes('same-email'))).toEqual([true]);
    expect(await names()).toEqual([['Kazımov Əli', 'Yeni Əli']]);
  });

  it('shows the pair across scripts, with the reasons', async () => {
    await makeRecord(organization.id, { birth: '1975-05-02', phone: '+79001112233' });
    await makeRecord(organization.id, {
      given: 'Али',
      surname: 'Казымов',
      birth: '1975',
      phone: '+79001112233',
    });
    await makeRecord(organization.id, { given: 'Vəli', birth: '1975-05-02', phone: '+79001112233' });
    await search();
    const { open, openCount } = await listDuplicates(admin, null);
    expect(openCount).toBe(1);
    expect(open[0]?.reasons).toEqual(['same-name', 'fitting-birth', 'same-phone']);
    expect(await names()).toEqual([['Kazımov Əli', 'Казымов Али']]);
  });

  it('remembers who is not the same person, and forgets what is no longer likely', async () => {
    await makeRecord(organization.id, { birth: '1975-05-02' });
    const other = await makeRecord(organization.id, { birth: '1975-05-02' });
    await search();
    const [pair] = (await listDuplicates(admin, null)).open;
    await dismissPair(admin, { pair: pair?.id ?? '' });
    await search();
    expect(await listDuplicates(admin, null)).toMatchObject({ open: [], dismissed: [{ id: pair?.id }] });
    await recallPair(admin, { pair: pair?.id ?? '' });
    expect((await listDuplicates(admin, null)).open).toHaveLength(1);
    await ownerDb()
      .update(personDetails)
      .set({ birthEdtf: '1948' })
      .where(eq(personDetails.personId, other.id));
    await search();
    expect(await listDuplicates(admin, null)).toMatchObject({ open: [], dismissed: [] });
  });

  it('is not led by what somebody hides', async () => {
    const birth = '1980-03-08';
    const contact = { given: 'Nərgiz', birth, email: 'nergiz@example.org' };
    await makeRecord(organization.id, { ...contact, surname: 'Əliyeva', hides: ['email'] });
    await makeRecord(organization.id, { ...contact, surname: 'Kazımova' });
    await search();
    expect(await names()).toEqual([]);
  });

  it('goes on in steps, of which one process does each; asked twice it runs once', async () => {
    await makeRecord(organization.id, {});
    await requestSearch(admin, {});
    await duplicateSearchJob.run();
    await requestSearch(admin, {});
    const isOurs = eq(duplicateSearches.organizationId, organization.id);
    const [begun] = await ownerDb().select().from(duplicateSearches).where(isOurs);
    expect(begun).toMatchObject({ stage: 'keys', people: 1, done: 1, finishedAt: null });
    await Promise.all([duplicateSearchJob.run(), duplicateSearchJob.run(), duplicateSearchJob.run()]);
    await duplicateSearchJob.run();
    await duplicateSearchJob.run();
    await duplicateSearchJob.run();
    const [ended] = await ownerDb().select().from(duplicateSearches).where(isOurs);
    expect(ended).toMatchObject({ stage: 'pairs', done: 2 });
    expect(ended?.finishedAt).not.toBeNull();
  });

  it('is for admins only, and leaves the neighbours alone', async () => {
    const editor = await signedIn(organization, 'editor');
    await expect(requestSearch(editor, {})).rejects.toMatchObject({ code: 'not-found' });
    await expect(listDuplicates(editor, null)).rejects.toMatchObject({ code: 'not-found' });
    const neighbour = await organizationWith('admin');
    await makeRecord(organization.id, { birth: '1975-05-02' });
    await makeRecord(neighbour.organization.id, { birth: '1975-05-02' });
    await search();
    const isOurs = eq(duplicatePairs.organizationId, organization.id);
    expect(await ownerDb().$count(duplicatePairs, isOurs)).toBe(0);
  });
});
