import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { filesInTurn } from '@/server/turns';
import { listMembers } from '../members/queries/list';
import { uploadImport } from './commands/upload';
import { file } from './testing';

const db = ownerDb();

/** So many transactions of the app stand before this table. */
async function standingBefore(table: string): Promise<number> {
  const { rows } = await db.execute<{ standing: number }>(sql`select count(*)::int as standing from pg_locks
    where relation = ${table}::regclass and not granted
      and database = (select oid from pg_database where datname = current_database())`);
  return rows[0]?.standing ?? 0;
}

it('uploads that wait for their turn hold no connection: others read meanwhile, and whoever comes too late is told', async () => {
  const [some, other] = [await organizationWith('admin'), await organizationWith('admin')];
  await makePerson(other.organization.id, { given: 'Əli' });
  const stranger = await signedIn(some.organization);
  const upload = (request = some.request) =>
    uploadImport(request, { file: file('Soyad;Ad\nKazımov;Əli\n'), type: 'ordinary', start: '2024' });
  const client = await db.$client.connect();
  const done: number[] = [];
  try {
    // Whoever has begun gets no further than this.
    await client.query('begin; lock table imports in exclusive mode');
    const uploads = Array.from({ length: 15 }, (_, at) => upload().then(() => done.push(at)));
    await expect.poll(() => standingBefore('imports')).toBe(3);
    await expect.poll(() => filesInTurn.waiting).toBe(12);
    await expect(upload(stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(upload()).rejects.toMatchObject({ code: 'limit', reason: 'files-busy' });
    // More questions at once than there are connections.
    const lists = await Promise.all(
      Array.from({ length: 20 }, () => listMembers(other.request, { status: 'none' })),
    );
    expect(lists.every(({ members }) => members.length === 1)).toBe(true);
    expect([await standingBefore('imports'), filesInTurn.waiting, done]).toEqual([3, 12, []]);
    await client.query('rollback');
    await Promise.all(uploads);
  } finally {
    await client.query('rollback');
    client.release();
  }
  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, at) => at));
});
