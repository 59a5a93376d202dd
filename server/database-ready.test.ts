import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { ownerDb } from '@/db/testing/factories';
import { isDatabaseReady } from './database-ready';

it('is ready with every migration applied, and not with one less', async () => {
  expect(await isDatabaseReady()).toBe(true);
  await ownerDb().execute(
    sql`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`,
  );
  expect(await isDatabaseReady()).toBe(false);
});
