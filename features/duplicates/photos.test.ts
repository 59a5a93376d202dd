import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { personVisibilities } from '@/db/schema/members';
import { personPhotos } from '@/db/schema/person-photos';
import { ownerDb } from '@/db/testing/factories';
import { makePhoto } from '@/db/testing/photos';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { mergePair } from './commands/merge';
import { undoMerge } from './commands/undo-merge';
import { getPair } from './queries/pair';
import { makePair, makeRecord } from './testing';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

const photos = () =>
  ownerDb()
    .select()
    .from(personPhotos)
    .where(eq(personPhotos.organizationId, organization.id))
    .orderBy(personPhotos.id);
const choices = async () =>
  (
    await ownerDb()
      .select()
      .from(personVisibilities)
      .where(eq(personVisibilities.organizationId, organization.id))
      .orderBy(personVisibilities.personId)
  ).filter(({ field }) => field === 'photo');

async function mergedOf(pair: string) {
  const { version } = await getPair(admin, { pair });
  return (await mergePair(admin, { pair, version, choices: {} })) as { id: string; merge: string };
}

describe('the photos of two records', () => {
  it('become one: that of the record that remains, or the only one there is; undone, both are there again', async () => {
    const one = await makeRecord(organization.id, {});
    const other = await makeRecord(organization.id, {});
    const mine = await makePhoto(organization.id, one.id, 'one');
    const theirs = await makePhoto(organization.id, other.id, 'other');
    const before = [await photos(), await choices()];
    const { id, merge } = await mergedOf(await makePair(organization.id, one, other));
    expect((await photos()).map((photo) => [photo.personId, photo.id])).toEqual([
      [id, id === one.id ? mine : theirs],
    ]);
    await undoMerge(admin, { merge });
    expect([await photos(), await choices()]).toEqual(before);
  });

  it('are no wider open than the narrower choice', async () => {
    const one = await makeRecord(organization.id, {});
    const other = await makeRecord(organization.id, {});
    const only = await makePhoto(organization.id, other.id, 'other');
    const before = [await photos(), await choices()];
    const { id, merge } = await mergedOf(await makePair(organization.id, one, other));
    expect((await photos()).map((photo) => [photo.personId, photo.id])).toEqual([[id, only]]);
    // The other record never opened it: the standard is admins only.
    expect((await choices()).filter(({ visibility }) => visibility === 'members')).toEqual([]);
    await undoMerge(admin, { merge });
    expect([await photos(), await choices()]).toEqual(before);
  });
});
