import 'server-only';
import limiterOf from 'p-limit';
import { Refusal } from './errors';

/** Does a piece of work in its turn, or refuses it where too many stand in line. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

interface Line {
  atOnce: number;
  mostWaiting: number;
  /** Whoever has not begun by then comes again later: in front of the app nobody is waited for longer than a minute. */
  longestMs: number;
}

/** A line in which work that takes long begins in the order in which it came: first come, first served. */
export function takingTurns({ atOnce, mostWaiting, longestMs }: Line): InTurn & { readonly waiting: number } {
  const line = limiterOf(atOnce);
  let waiting = 0;
  const begin: InTurn = (work) => {
    if (line.activeCount < atOnce) return line(work);
    if (waiting >= mostWaiting) return Promise.reject(busy());
    waiting += 1;
    return new Promise((resolve, reject) => {
      let hasLeft = false;
      const leave = () => {
        clearTimeout(tooLong);
        hasLeft = true;
        waiting -= 1;
      };
      const tooLong = setTimeout(() => {
        leave();
        reject(busy());
      }, longestMs);
      void line(async () => {
        if (hasLeft) return;
        leave();
        const done = work();
        resolve(done);
        await done.catch(() => undefined);
      });
    });
  };
  return Object.defineProperty(begin, 'waiting', { get: () => waiting }) as InTurn & {
    readonly waiting: number;
  };
}

const busy = () => new Refusal('limit', 'files-busy');

const holder = globalThis as typeof globalThis & { ocaqFiles?: ReturnType<typeof takingTurns> };
// Kept on globalThis: Next bundles this module more than once, and each copy would let as many begin.
holder.ocaqFiles ??= takingTurns({ atOnce: 3, mostWaiting: 12, longestMs: 40_000 });

/**
 * The line of those who read and plan a file, which may take ten seconds and a thread (ADR 31). A command stands in it before its
 * transaction begins: whoever waits holds no connection, and for everybody else there are some.
 */
export const filesInTurn = holder.ocaqFiles;
