import { expect, it } from 'vitest';
import { inLots, type Outcome } from './lots';

const fulfilled = (value: string): Outcome<string> => ({ status: 'fulfilled', value });

/** Serves lots when it is told to, and remembers them. */
function counter(most: number, answer = (ask: string) => fulfilled(`${ask} done`)) {
  const lots: (readonly string[])[] = [];
  const gates: (() => void)[] = [];
  const ask = inLots(async (lot: readonly string[]) => {
    lots.push(lot);
    await new Promise<void>((go) => gates.push(go));
    return lot.map(answer);
  }, most);
  const open = async () => {
    await expect.poll(() => gates.length).toBeGreaterThan(0);
    gates.shift()?.();
  };
  return { ask, lots, open };
}

it('serves the first at once, and whoever came meanwhile together, in order, no more than fit', async () => {
  const { ask, lots, open } = counter(3);
  const answers = Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => ask('line', name)));
  for (let i = 0; i < 3; i += 1) await open();
  expect(await answers).toEqual(['a done', 'b done', 'c done', 'd done', 'e done']);
  expect(lots).toEqual([['a'], ['b', 'c', 'd'], ['e']]);
});

it('keeps lines apart, and begins a new one when one is served', async () => {
  const { ask, lots, open } = counter(3);
  const both = Promise.all([ask('one', 'a'), ask('other', 'b')]);
  for (let i = 0; i < 2; i += 1) await open();
  await both;
  const later = ask('one', 'c');
  await open();
  await later;
  expect(lots).toEqual([['a'], ['b'], ['c']]);
});

it('refuses one of several alone', async () => {
  const { ask, open } = counter(3, (name) =>
    name === 'c' ? { status: 'rejected', reason: new Error('not c') } : fulfilled(name),
  );
  const answers = Promise.allSettled(['a', 'b', 'c', 'd'].map((name) => ask('line', name)));
  for (let i = 0; i < 2; i += 1) await open();
  expect((await answers).map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
});

it('serves those of a lot that fails one by one', async () => {
  const lots: (readonly string[])[] = [];
  const ask = inLots(async (lot: readonly string[]) => {
    lots.push(lot);
    if (lot.includes('b')) throw new Error('b breaks it');
    return lot.map(fulfilled);
  }, 9);
  const answers = await Promise.allSettled(['a', 'b', 'c'].map((name) => ask('line', name)));
  expect(answers).toMatchObject([{ value: 'a' }, { reason: new Error('b breaks it') }, { value: 'c' }]);
  expect(lots).toEqual([['a'], ['b', 'c'], ['b'], ['c']]);
});
