import { Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import type { Transaction } from '@/db/client';
import { makeOrganization, makePerson } from '@/db/testing/factories';
import { askBehindWall, behindWall, readBehindWall } from './database';

const countPeople = async (tx: Transaction) =>
  (await tx.execute<{ count: number }>(sql`select count(*)::integer as count from people`)).rows[0]?.count;

const behind = <T>(organizationId: string, work: (tx: Transaction) => Promise<T>) =>
  behindWall({ organizationId, accountId: null }, work);

const IS_OVER = { cause: new Error('the transaction of this question is over') };

it('what is asked at once is answered in order, and behind one wall', async () => {
  const [ours, theirs] = [await makeOrganization(), await makeOrganization()];
  await makePerson(ours.id);
  await makePerson(theirs.id);
  const write = (tx: Transaction) => tx.execute(sql`select set_config('app.test', 'written', true)`);
  const [before, , after, count] = await behind(ours.id, (tx) => {
    const read = () => tx.execute(sql`select current_setting('app.test', true) as is`);
    return Promise.all([read(), write(tx), read(), countPeople(tx)]);
  });
  expect([before.rows, after.rows, count]).toEqual([[{ is: null }], [{ is: 'written' }], 1]);
});

it('a question that outlives its transaction is asked of nobody', async () => {
  const [ours, theirs] = [await makeOrganization(), await makeOrganization()];
  let late: Promise<unknown> = Promise.resolve();
  let end = () => {};
  const isOver = new Promise<void>((resolve) => {
    end = resolve;
  });
  const failing = behind(ours.id, (tx) => {
    late = isOver.then(() => countPeople(tx));
    return Promise.all([late, tx.execute(sql`select 1 / 0`)]);
  });
  await expect(failing).rejects.toThrow();
  end();
  await behind(theirs.id, async () => {
    await expect(late).rejects.toMatchObject(IS_OVER);
  });
});

it('a transaction of questions that wait for nothing is one trip, behind its wall, and over when they are sent', async () => {
  const [ours, theirs] = [await makeOrganization(), await makeOrganization()];
  await makePerson(ours.id);
  await makePerson(theirs.id);
  const wall = { organizationId: ours.id, accountId: null };
  const both = await askBehindWall(wall, (tx) =>
    Promise.all([countPeople(tx), tx.execute(sql`select txid_current()::text as id`)]),
  );
  const [id] = both[1].rows as { id: string }[];
  const [next] = (await askBehindWall(wall, (tx) => tx.execute(sql`select txid_current()::text as id`))).rows;
  expect([both[0], next === id]).toEqual([1, false]);
  await expect(
    askBehindWall(wall, async (tx) => [await countPeople(tx), await countPeople(tx)]),
  ).rejects.toMatchObject(IS_OVER);
});

it('such a transaction leaves in one packet, its beginning and its end with it', async () => {
  const wall = { organizationId: (await makeOrganization()).id, accountId: null };
  // Waits for its end, so that a connection is free: a new one would write to say who it is.
  await behindWall(wall, countPeople);
  const alone = vi.spyOn(Socket.prototype, '_write');
  const together = vi.spyOn(Socket.prototype, '_writev');
  await askBehindWall(wall, (tx) => Promise.all([countPeople(tx), tx.execute(sql`select 1`)]));
  const writes = [alone.mock.calls.length, together.mock.calls.length];
  vi.restoreAllMocks();
  expect(writes).toEqual([0, 1]);
});

it('a question that fails ends such a transaction, and the connection is there for the next', async () => {
  const wall = { organizationId: (await makeOrganization()).id, accountId: null };
  const failing = Array.from({ length: 12 }, () =>
    askBehindWall(wall, (tx) => Promise.all([countPeople(tx), tx.execute(sql`select 1 / 0`)])),
  );
  const outcomes = await Promise.allSettled(failing);
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
  const { rows } = await askBehindWall(wall, (tx) =>
    tx.execute(sql`select current_setting('app.organization_id') as is`),
  );
  expect(rows).toEqual([{ is: wall.organizationId }]);
  expect(await behind(wall.organizationId, countPeople)).toBe(0);
});

it('who only reads may write nothing, and the connection is there for the next', async () => {
  const wall = { organizationId: (await makeOrganization()).id, accountId: null };
  const writing = readBehindWall(wall, (tx) => tx.execute(sql`delete from people`));
  await expect(writing).rejects.toMatchObject({ cause: { message: expect.stringContaining('read-only') } });
  const reading = Array.from({ length: 20 }, () => readBehindWall(wall, countPeople));
  expect(await Promise.all(reading)).toEqual(Array(20).fill(0));
});
