import { expect, it } from 'vitest';
import { takingTurns } from './turns';

const BUSY = expect.objectContaining({ code: 'limit', reason: 'files-busy' });
const LONG = 2 ** 30;

/** Work that is done when it is told to be, and says when it begins. */
function work(log: string[], name: string) {
  let end: (how?: Error) => void = () => {};
  const done = new Promise<string>((resolve, reject) => {
    end = (how) => (how ? reject(how) : resolve(name));
  });
  const begin = () => {
    log.push(name);
    return done;
  };
  return { begin, end };
}
const settled = () => new Promise((go) => setImmediate(go));

it('begins as many as may be at once, the others in the order in which they came, and refuses whom it has no room for', async () => {
  const inTurn = takingTurns({ atOnce: 2, mostWaiting: 3, longestMs: LONG });
  const log: string[] = [];
  const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => work(log, name));
  const answers = all.map(({ begin }) => inTurn(begin));
  await expect(answers[5]).rejects.toEqual(BUSY);
  await settled();
  expect([log.join(''), inTurn.waiting]).toEqual(['ab', 3]);
  all[1]?.end();
  await settled();
  expect([log.join(''), inTurn.waiting]).toEqual(['abc', 2]);
  // There is room for another.
  const another = work(log, 'g');
  const last = inTurn(another.begin);
  for (const one of [...all, another]) one.end();
  expect(await Promise.all([...answers.slice(0, 5), last])).toEqual(['a', 'b', 'c', 'd', 'e', 'g']);
  expect([log.join(''), inTurn.waiting]).toEqual(['abcdeg', 0]);
});

it('gives the turn on of what fails, whether it had to wait or not', async () => {
  const inTurn = takingTurns({ atOnce: 1, mostWaiting: 2, longestMs: LONG });
  const log: string[] = [];
  const [first, second, third] = ['a', 'b', 'c'].map((name) => work(log, name));
  const answers = [first, second, third].map((one) => inTurn(one?.begin ?? (async () => '')));
  first?.end(new Error('a broke'));
  second?.end(new Error('b broke'));
  third?.end();
  expect((await Promise.allSettled(answers)).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
    'fulfilled',
  ]);
});

it('lets nobody wait for ever: whoever is refused does not begin later, and takes no room', async () => {
  const inTurn = takingTurns({ atOnce: 1, mostWaiting: 1, longestMs: 0 });
  const log: string[] = [];
  const [first, second] = ['a', 'b'].map((name) => work(log, name));
  const begun = inTurn(first?.begin ?? (async () => ''));
  await expect(inTurn(second?.begin ?? (async () => ''))).rejects.toEqual(BUSY);
  expect(inTurn.waiting).toBe(0);
  first?.end();
  await begun;
  await settled();
  expect(log).toEqual(['a']);
});
