import 'server-only';
import { env } from './env';
import { formsStandInLine } from './http/forms-in-turn';
import { listenForChanges } from './jobs/bus';
import { type Job, startRunner } from './jobs/runner';
import { refuseUnsafeRole } from './safety';

/** What an app process does beside answering: it refuses an unsafe database role, listens, and works jobs off. */
export async function startProcess(jobs: readonly Job[]): Promise<void> {
  env();
  await refuseUnsafeRole();
  const runner = startRunner(jobs, formsStandInLine);
  const bus = listenForChanges(runner.wake);
  process.once('SIGTERM', () => {
    void bus.stop();
    void runner.stop();
  });
}
