import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { log } from '../log';

const pauseUnref = (ms: number) => pause(ms, undefined, { ref: false });

/** Work that falls due. `run` says whether there is more of it right now. */
export interface Job {
  name: string;
  run: () => Promise<boolean>;
}

const EVERY_MS = 5_000;
/** So long a round of jobs waits, all in all, while people stand in line with their forms. */
const LONGEST_WAIT_MS = 10_000;
/** Between two jobs of a quiet round whoever asks for a page has their turn: a dozen of them in a row would hold it up. */
export const BETWEEN_MS = 40;

/**
 * Works the jobs off inside an app process: every few seconds, and at once when `wake` is called. Several
 * processes may run it; each job shares its rows by locks. While `isRush`, people come first, for some seconds. Gives
 * a function that stops it.
 */
export function startRunner(
  jobs: readonly Job[],
  isRush = () => false,
  longestWaitMs = LONGEST_WAIT_MS,
): { wake: () => void; stop: () => Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let calls = 0;

  const turn = async (isCalled: boolean) => {
    let left = longestWaitMs;
    const afterRush = async () => {
      for (; !stopped && left > 0 && isRush(); left -= BETWEEN_MS) await pauseUnref(BETWEEN_MS);
    };
    const runs = async (job: Job) => {
      await afterRush();
      return !stopped && job.run();
    };
    for (const job of jobs) {
      try {
        while (await runs(job)) {
          // The job has said that there is more.
        }
      } catch (error) {
        log.error(
          { job: job.name, error: error instanceof Error ? error.message : String(error) },
          'job failed',
        );
      }
      // Whoever called waits for what is to be done: long work calls for each of its steps.
      if (!stopped && !isCalled && calls === 0) await pauseUnref(BETWEEN_MS);
    }
  };
  const begin = (isCalled: boolean) => {
    if (stopped) return;
    clearTimeout(timer);
    if (isCalled) calls += 1;
    round = round
      .then(() => {
        if (isCalled) calls -= 1;
        return turn(isCalled);
      })
      .then(() => {
        clearTimeout(timer);
        if (!stopped) timer = setTimeout(begin, EVERY_MS, false).unref();
      });
  };
  const wake = () => begin(true);
  wake();
  return {
    wake,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
