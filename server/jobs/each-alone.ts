import 'server-only';
import { log } from '../log';

/**
 * Works on what several organizations wait for, one after the other: what fails in one of them keeps none of the others waiting.
 * Says how many went well.
 */
export async function eachAlone<T extends { id: string }>(
  job: string,
  waiting: readonly T[],
  work: (one: T) => Promise<unknown>,
): Promise<number> {
  let done = 0;
  for (const one of waiting) {
    try {
      await work(one);
      done += 1;
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      log.error({ job, organization: one.id, error: said }, 'job failed');
    }
  }
  return done;
}
