import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grant, makeOrganization, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { keepPage, takePage } from '@/server/cache/pages.mjs';
import { type RequestContext, systemContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { env } from '@/server/env';
import { keptListFile } from '@/server/kept-list';
import { tag } from '@/server/tags';
import { canariesIn, filesWithCanaries, findCanaries, makeCanary } from './canary-testing';
import { CANARIES } from './canary-values-testing';
import { requestErasureOf } from './commands/request-erasure-of';
import { erasePerson } from './erase-person';
import { rememberErased } from './erasure-list';
import { makeErasuresDue } from './erasure-testing';
import { completeErasures } from './jobs';
import { replayErasureList } from './replaying';
import { TABLES } from './tables';
import { erasureHash, readTraces } from './traces';

let admin: RequestContext;
let organization: Awaited<ReturnType<typeof makeOrganization>>;

beforeAll(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

afterAll(() => rmSync(env().DATA_DIR, { recursive: true, force: true }));

/**
 * `erasures` forgets whom it was about by its foreign key; two are rows of a minute; what opens the login is looked for from outside
 * by the test above, where it may live on.
 */
const WITHOUT_TEST = [
  'erasures',
  'duplicate_keys',
  'data_links',
  'accounts',
  'access_grants',
  'withheld_names',
];

describe('an erasure', () => {
  it('leaves nothing of a person behind, in no table and no file', async () => {
    const canary = await makeCanary(organization, admin);
    const values = [...CANARIES, canary.id, canary.accountId, canary.slug];
    const before = await findCanaries(values);
    expect(Object.keys(before).length).toBeGreaterThan(44);
    keepPage('/az/organizations/x', 'kanarya', [tag.organization(organization.slug)], 7);
    expect((await filesWithCanaries(env().DATA_DIR, values)).length).toBe(4);
    await requestErasureOf(admin, { id: canary.id, sure: 'on' });
    await completeErasures();
    expect(await findCanaries([canary.id]), 'not before its time').toHaveProperty('people');
    await makeErasuresDue();
    await completeErasures();
    expect(await findCanaries(values)).toEqual({});
    expect(await filesWithCanaries(env().DATA_DIR, values)).toEqual([]);
    expect(takePage('/az/organizations/x'), 'no page that may show them is served any more').toBeNull();
    const list = readFileSync(keptListFile(), 'utf8');
    expect(list).toContain(erasureHash(organization.id, canary.id));
    expect(list).not.toMatch(/kanarya|994557777123/i);
    expect(list).not.toContain(canary.id);
    expect(statSync(keptListFile()).mode & 0o777).toBe(0o600);
    const { rows } = await ownerDb().execute(sql`
      select count(*)::integer as entries, count(distinct subject_id)::integer as names from journal
      where organization_id = ${organization.id} and subject_name like '#%'`);
    expect(rows[0]).toMatchObject({ names: expect.any(Number) });
  });

  it('is done again by the list after a backup from before brought the person back', async () => {
    const canary = await makeCanary(organization, admin);
    const values = [...CANARIES, canary.id, canary.accountId, canary.slug];
    // As after a restore: the rows are there, the list outside says that they must not be.
    await rememberErased([erasureHash(organization.id, canary.id)]);
    expect(await replayErasureList()).toBe(1);
    expect(await findCanaries(values)).toEqual({});
    expect(await replayErasureList()).toBe(0);
  });

  it('lets the login live where it opens another organization', async () => {
    const canary = await makeCanary(organization, admin);
    const other = await makeOrganization();
    await grant(other.id, canary.accountId, 'editor');
    await requestErasureOf(admin, { id: canary.id, sure: 'on' });
    await makeErasuresDue();
    await completeErasures();
    const left = await findCanaries([canary.id, ...CANARIES, canary.accountId]);
    expect(left).toEqual({ access_grants: 1, accounts: 1, sessions: 1 });
    await ownerDb().execute(sql`delete from accounts where id = ${canary.accountId}`);
  });
});

describe('the search for canaries', () => {
  /** What the database takes along by itself is held by catalog.test.ts; of these the catalogue alone knows. */
  const known = TABLES.filter(
    ({ erased, table }) => typeof erased !== 'string' && !WITHOUT_TEST.includes(table),
  );

  it('finds what is left where a table is taken out of the catalogue', async () => {
    const canary = await makeCanary(organization, admin);
    const values = [...CANARIES, canary.id, canary.accountId, canary.slug];
    const unseen: string[] = [];
    for (const { table } of known) {
      const left = await withoutTable(canary.id, table, values);
      if (left.length === 0) unseen.push(table);
    }
    expect(unseen).toEqual([]);
    expect(existsSync(keptListFile())).toBe(true);
  });
});

class Rollback extends Error {}

/** Erases with one table left out, looks, and takes everything back. */
async function withoutTable(id: string, table: string, values: readonly string[]): Promise<string[]> {
  let left: string[] = [];
  // The app's role could not make it due at once.
  const { rows } = await ownerDb().execute<{ id: string }>(sql`
    insert into erasures (organization_id, person_id, request_id, origin, due_at)
    values (${organization.id}, ${id}, gen_random_uuid(), 'admin', now()) returning id`);
  const wall = { organizationId: organization.id, accountId: null };
  await behindWall(wall, async (tx, now) => {
    const context = {
      ...systemContext('az', admin.organization),
      organization: admin.organization as never,
      tx,
      now,
    };
    const of = await readTraces(context, id, rows[0]?.id ?? '');
    if (!of) throw new Error('nobody');
    await erasePerson(
      context,
      of,
      TABLES.filter((entry) => entry.table !== table),
    );
    left = (await canariesIn(tx, table, values)) > 0 ? [table] : [];
    throw new Rollback();
  }).catch((error: unknown) => {
    if (error instanceof Rollback) return;
    // The database itself refuses what would leave a reference behind.
    left = ['refused by the database'];
  });
  await ownerDb().execute(sql`delete from erasures where id = ${rows[0]?.id}`);
  return left;
}
