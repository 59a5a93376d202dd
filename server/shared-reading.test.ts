import { expect, it } from 'vitest';
import type { Transaction } from '@/db/client';
import { sharedReading } from './shared-reading';

/** Transactions that are numbered as they are begun. */
function transactions() {
  const seen: string[] = [];
  let begun = 0;
  const read = sharedReading(async (work) => {
    begun += 1;
    const name = `${begun}`;
    seen.push(`begin ${name}`);
    await Promise.resolve();
    await work(name as unknown as Transaction, new Date(begun));
    seen.push(`end ${name}`);
  });
  return { seen, read };
}

/** A moment in which all that waits for nothing goes on. */
const settled = () => new Promise((done) => setImmediate(done));

it('who reads at the same time reads in one transaction, which is over with the last', async () => {
  const { seen, read } = transactions();
  let goOn = () => {};
  const isLong = new Promise<void>((done) => {
    goOn = done;
  });
  const long = read(async (tx, time) => {
    await isLong;
    return [tx, time.getTime()];
  });
  expect(await read(async (tx) => tx)).toBe('1');
  expect(await read(async (tx) => tx)).toBe('1');
  expect(seen).toEqual(['begin 1']);
  goOn();
  expect(await long).toEqual(['1', 1]);
  await settled();
  expect(seen).toEqual(['begin 1', 'end 1']);
  expect(await read(async (tx) => tx)).toBe('2');
});

it('who finds nothing is told so, the others are answered', async () => {
  const { seen, read } = transactions();
  const [lost, found] = await Promise.allSettled([
    read(async () => {
      throw new Error('not found');
    }),
    read(async (tx) => tx),
  ]);
  expect(lost).toMatchObject({ status: 'rejected', reason: { message: 'not found' } });
  expect(found).toMatchObject({ status: 'fulfilled', value: '1' });
  await settled();
  expect(seen).toEqual(['begin 1', 'end 1']);
});

it('where no transaction begins everybody is told, and the next begin another', async () => {
  let fails = true;
  const read = sharedReading(async (work) => {
    if (fails) throw new Error('no database');
    await work('again' as unknown as Transaction, new Date());
  });
  const answers = await Promise.allSettled([read(async (tx) => tx), read(async (tx) => tx)]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await read(async (tx) => tx)).toBe('again');
});
