import { rmSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { consents } from '@/db/schema/consents';
import { people } from '@/db/schema/members';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { listConsentsOf } from '@/features/consents/queries/of-person';
import { readAgreed } from '@/features/members/consent';
import type { RequestContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { readHidings } from '@/server/hidden-list';
import { keptListFile } from '@/server/kept-list';
import { mergePair } from './commands/merge';
import { undoMerge } from './commands/undo-merge';
import { getPair } from './queries/pair';
import { makePair } from './testing';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

const said = (
  personId: string,
  purpose: 'sharing' | 'publication',
  answer: 'given' | 'withdrawn',
  day: string,
) =>
  ownerDb()
    .insert(consents)
    .values({
      ...{ organizationId: organization.id, personId, purpose, answer, givenAt: new Date(day) },
      ...{ textVersion: '1', locale: 'az', channel: 'paper' },
    });
const rows = () =>
  ownerDb()
    .select()
    .from(consents)
    .where(eq(consents.organizationId, organization.id))
    .orderBy(consents.givenAt);
const named = async () =>
  (
    await ownerDb()
      .select({ id: people.id, isNamed: people.isNamedPublicly })
      .from(people)
      .where(eq(people.organizationId, organization.id))
      .orderBy(people.id)
  ).map(({ isNamed }) => isNamed);
const agreed = (id: string) =>
  behindWall({ organizationId: organization.id, accountId: null }, async (tx) => [
    ...((await readAgreed(tx, organization.id, [id])).get(id) ?? []),
  ]);

beforeEach(() => rmSync(keptListFile(), { force: true }));

describe('the consents of two records', () => {
  it('become one history of which the last word counts, in public too; undone, each has its own again', async () => {
    const one = await makePerson(organization.id);
    const other = await makePerson(organization.id, { isNamedPublicly: true });
    await said(one.id, 'sharing', 'given', '2024-01-01');
    await said(other.id, 'sharing', 'withdrawn', '2025-01-01');
    await said(one.id, 'publication', 'withdrawn', '2025-02-01');
    const before = [await rows(), await named()];
    const pair = await makePair(organization.id, one, other);
    const { version } = await getPair(admin, { pair });
    const { id, merge } = await mergePair(admin, { pair, version, choices: {} });
    const words = await listConsentsOf(admin, { person: id });
    expect(words.map(({ purpose, answer }) => `${purpose} ${answer}`)).toEqual([
      'publication withdrawn',
      'sharing withdrawn',
      'sharing given',
    ]);
    expect([await agreed(id), await named()]).toEqual([[], [false]]);
    await undoMerge(admin, { merge });
    expect([await rows(), await named()]).toEqual(before);
    expect(await agreed(one.id)).toEqual(['sharing']);
  });

  it('stand beside the database for both, so that a backup that knows them apart shows neither', async () => {
    const [one, other] = [await makePerson(organization.id), await makePerson(organization.id)];
    await said(one.id, 'sharing', 'given', '2024-01-01');
    await said(other.id, 'sharing', 'withdrawn', '2025-01-01');
    const pair = await makePair(organization.id, one, other);
    const { version } = await getPair(admin, { pair });
    const { merge } = await mergePair(admin, { pair, version, choices: {} });
    const remembered = async () =>
      (await readHidings()).filter(({ isHidden }) => isHidden).map(({ hiding }) => hiding);
    expect(await remembered()).toEqual(['consent-sharing', 'consent-sharing']);
    await undoMerge(admin, { merge });
    expect(await remembered()).toEqual(['consent-sharing']);
  });
});
