import { afterEach, expect, it, vi } from 'vitest';
import { BETWEEN_MS, type Job, startRunner } from './runner';

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

/** A job that has so much to do, and notes each time that it does some. */
function jobOf(name: string, times: number, done: string[]): Job {
  let left = times;
  return {
    name,
    run: async () => {
      if (left === 0) return false;
      left -= 1;
      done.push(name);
      return true;
    },
  };
}

it('works each job off before the next', async () => {
  const done: string[] = [];
  ({ stop } = startRunner([jobOf('mail', 2, done), jobOf('offers', 1, done)]));
  await vi.waitFor(() => expect(done).toEqual(['mail', 'mail', 'offers']));
});

it('lets whoever stands in line with a form go first', async () => {
  const done: string[] = [];
  const isRush = vi.fn(() => true);
  ({ stop } = startRunner([jobOf('mail', 2, done)], isRush));
  await vi.waitFor(() => expect(isRush.mock.calls.length).toBeGreaterThan(3));
  expect(done).toEqual([]);
  isRush.mockReturnValue(false);
  await vi.waitFor(() => expect(done).toEqual(['mail', 'mail']));
});

it('does not wait for the end of a rush that has none', async () => {
  const done: string[] = [];
  ({ stop } = startRunner([jobOf('mail', 2, done), jobOf('offers', 1, done)], () => true, 200));
  await vi.waitFor(() => expect(done).toEqual(['mail', 'mail', 'offers']));
});

it('does not pause between jobs while work calls for its next step', async () => {
  const done: string[] = [];
  const steps = 50;
  const idle = Array.from({ length: 10 }, (_, i): Job => ({ name: `idle-${i}`, run: async () => false }));
  const long: Job = {
    name: 'long',
    run: async () => {
      if (done.length < steps) {
        done.push('step');
        runner.wake();
      }
      return false;
    },
  };
  let pauses = 0;
  const ticking = setInterval(() => {
    pauses += 1;
  }, BETWEEN_MS);
  const runner = startRunner([...idle, long]);
  stop = runner.stop;
  await vi.waitFor(() => expect(done).toHaveLength(steps));
  clearInterval(ticking);
  // One pause for each step and idle job would be ten times as many.
  expect(pauses).toBeLessThan(steps);
});
