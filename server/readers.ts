import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** So long whoever works for many lets those go first who read. */
const MOST_MS = 150;
/** What takes longer is no page: an export, say. */
const LONGEST_MS = 2_000;

export type Readers = ReturnType<typeof countReaders>;

/** Those who are being answered and have sent no form. */
export function countReaders(mostMs = MOST_MS, longestMs = LONGEST_MS) {
  let count = 0;
  let serve = () => {};
  let served = Promise.resolve();
  let patientFrom = Number.NEGATIVE_INFINITY;
  return {
    add(response: ServerResponse): void {
      count += 1;
      if (count === 1) {
        served = new Promise((done) => {
          serve = done;
        });
      }
      const leave = () => {
        clearTimeout(atLast);
        response.off('close', leave);
        count -= 1;
        if (count === 0) serve();
      };
      const atLast = setTimeout(leave, longestMs).unref();
      response.once('close', leave);
    },
    /**
     * Waits until nobody reads any more, `mostMs` at most, and after that for as long not again: where there is always somebody who
     * reads, they take half of the time.
     */
    async goFirst(): Promise<void> {
      const began = performance.now();
      if (count === 0 || began < patientFrom) return;
      await Promise.race([served, pause(mostMs, undefined, { ref: false })]);
      const now = performance.now();
      patientFrom = now + (now - began);
    },
  };
}

const holder = globalThis as typeof globalThis & { ocaqReaders?: Readers };
// Kept on globalThis: Next bundles this module more than once, and requests are counted in one of them.
holder.ocaqReaders ??= countReaders();

/** The readers of this process. */
export const readers: Readers = holder.ocaqReaders;
