import { expect, it } from 'vitest';
import { inTurn } from './in-turn';

/** Work that ends when it is told to. */
function held() {
  const begun: number[] = [];
  const ends: ((fails: boolean) => void)[] = [];
  const work = (name: number) => () =>
    new Promise<number>((resolve, reject) => {
      begun.push(name);
      ends[name] = (fails) => (fails ? reject(new Error('failed')) : resolve(name));
    });
  return { begun, end: (name: number, fails = false) => ends[name]?.(fails), work };
}

it('lets two begin at a time, in the order in which they came, whether or not one fails', async () => {
  const { begun, end, work } = held();
  const all = [0, 1, 2, 3].map((name) => inTurn('event', work(name)));
  await Promise.resolve();
  await expect.poll(() => begun).toEqual([0, 1]);
  end(1, true);
  await expect(all[1]).rejects.toThrow('failed');
  await expect.poll(() => begun).toEqual([0, 1, 2]);
  end(0);
  await expect.poll(() => begun).toEqual([0, 1, 2, 3]);
  end(2);
  end(3);
  expect(await Promise.all([all[0], all[2], all[3]])).toEqual([0, 2, 3]);
});

it('keeps nobody waiting for another line', async () => {
  const { begun, end, work } = held();
  const all = [
    inTurn('one', work(0)),
    inTurn('one', work(1)),
    inTurn('one', work(2)),
    inTurn('other', work(3)),
  ];
  await expect.poll(() => begun).toEqual([0, 1, 3]);
  for (const name of [0, 1, 3]) end(name);
  await expect.poll(() => begun).toContain(2);
  end(2);
  await Promise.all(all);
});
