import { sql } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from './client';

const url = process.env.DATABASE_OWNER_URL ?? '';
const one = openDatabase(url, 1);
const other = openDatabase(url, 1);

afterAll(() => Promise.all([one.pool.end(), other.pool.end()]));

it('a connection that breaks in the middle of a transaction fails its next question, not the process', async () => {
  const broken = one.db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await other.db.execute(sql`select pg_terminate_backend(${rows[0]?.pid})`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await tx.execute(sql`select 1`);
  });
  await expect(broken).rejects.toThrow();
  const { rows } = await one.db.execute(sql`select 1 as one`);
  expect(rows).toEqual([{ one: 1 }]);
});
