import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { importProgress, importRows } from '@/db/schema/imports';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { OrganizationContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { commitImport } from './commands/commit';
import { uploadImport } from './commands/upload';
import { sweepImports } from './jobs';
import { type Progress, partOf, progressOf } from './progress';
import { getImportProgress } from './queries/progress';
import { inPortions } from './store-plan';
import { admin, file, LIST, organization, setUp, upload } from './testing';

beforeEach(setUp);

/** The transaction of a command in the organization. */
function working<T>(work: (context: OrganizationContext) => Promise<T>): Promise<T> {
  const wall = { organizationId: organization.id, accountId: admin.standing.accountId };
  return behindWall(wall, (tx, now) => {
    if (!admin.organization) throw new Error('no organization');
    return work({ ...admin, organization: admin.organization, tx, now });
  });
}

const percentOf = async (key: string) => (await getImportProgress(admin, { key })).percent;

describe('how far an import is', () => {
  it('is seen while it still works, by its own organization alone', async () => {
    const key = randomUUID();
    await working(async (context) => {
      progressOf(context, key)(0.429);
      await expect.poll(() => getImportProgress(admin, { key })).toEqual({ percent: 42 });
    });
    const { request: neighbour } = await organizationWith('admin');
    expect(await getImportProgress(neighbour, { key })).toEqual({ percent: 0 });
  });

  it('is said by the upload of a file and by what is done with it', async () => {
    const key = randomUUID();
    const { id } = await uploadImport(admin, {
      file: file(LIST),
      type: 'ordinary',
      start: '2024',
      progress: key,
    });
    await expect.poll(() => percentOf(key)).toBeGreaterThan(0);
    await commitImport(admin, { id });
    await expect.poll(() => percentOf(id)).toBeGreaterThan(0);
  });

  it('does not outlive the step for long', async () => {
    const ours = eq(importProgress.organizationId, organization.id);
    const row = { organizationId: organization.id, percent: 1 };
    const [now, before] = [randomUUID(), randomUUID()];
    await ownerDb()
      .insert(importProgress)
      .values([
        { ...row, key: now },
        { ...row, key: before, saidAt: sql`now() - interval '2 hours'` },
      ]);
    await sweepImports();
    const left = await ownerDb().select({ key: importProgress.key }).from(importProgress).where(ours);
    expect(left).toEqual([{ key: now }]);
  });
});

describe('portions', () => {
  it.each([1, 2, 3, 100])('of %d meet every row once, and end at the end', async (size) => {
    const id = await upload(LIST);
    const shares: number[] = [];
    await working((context) =>
      inPortions(
        context,
        id,
        size,
        (share) => shares.push(share),
        (which) => sql`update import_rows r set name = r.name || '+' where r.import_id = ${id} and ${which}`,
      ),
    );
    const rows = await ownerDb().select().from(importRows).where(eq(importRows.importId, id));
    expect(rows.map(({ name }) => name.endsWith('+') && !name.endsWith('++'))).toEqual(rows.map(() => true));
    expect(rows.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('of a longer way lie between its ends', () => {
    const shares: number[] = [];
    const whole: Progress = (share) => shares.push(share);
    partOf(whole, 0.5, 0.75)(0);
    partOf(whole, 0.5, 0.75)(1);
    expect(shares).toEqual([0.5, 0.75]);
  });
});
