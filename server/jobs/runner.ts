import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { log } from '../log';

/** Work that falls due. `run` says whether there is more of it right now. */
export interface Job {
  name: string;
  run: () => Promise<boolean>;
}

const EVERY_MS = 5_000;
/** Between two jobs whoever asks for a page has their turn: a dozen of them in a row would hold it up. */
const BETWEEN_MS = 40;

/**
 * Works the jobs off inside an app process: every few seconds, and at once when `wake` is called. Several
 * processes may run it; each job shares its rows by locks. Gives a function that stops it.
 */
export function startRunner(jobs: readonly Job[]): { wake: () => void; stop: () => Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();

  const turn = async () => {
    for (const job of jobs) {
      try {
        while (!stopped && (await job.run())) {
          // The job has said that there is more.
        }
      } catch (error) {
        log.error(
          { job: job.name, error: error instanceof Error ? error.message : String(error) },
          'job failed',
        );
      }
      if (!stopped) await pause(BETWEEN_MS, undefined, { ref: false });
    }
  };
  const wake = () => {
    if (stopped) return;
    clearTimeout(timer);
    round = round.then(turn).then(() => {
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(wake, EVERY_MS).unref();
    });
  };
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
