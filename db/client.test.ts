import { sql } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from './client';

const url = process.env.DATABASE_OWNER_URL ?? '';
const one = openDatabase(url, 1);
const other = openDatabase(url, 1);

afterAll(() => Promise.all([one.pool.end(), other.pool.end()]));

it('a connection that breaks while somebody holds it fails their next question, not the process', async () => {
  const held = await one.pool.connect();
  const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid');
  const ended = new Promise((resolve) => held.once('end', resolve));
  await other.db.execute(sql`select pg_terminate_backend(${rows[0]?.pid})`);
  await ended;
  await expect(held.query('select 1')).rejects.toThrow();
  held.release(true);
  expect((await one.db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
});
