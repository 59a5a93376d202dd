import 'server-only';

/** Takes a write whose answer nobody needs before the end of the transaction. */
export type Meanwhile = (write: PromiseLike<unknown>) => void;

/** The writes of a transaction that nobody waits for. `allDone` waits for all of them and throws what failed. */
export function pendingWrites(): { meanwhile: Meanwhile; allDone: () => Promise<void> } {
  const writes: Promise<unknown>[] = [];
  return {
    meanwhile: (write) => {
      // Once: a statement of Drizzle's is sent each time that somebody waits for it.
      const written = Promise.resolve(write);
      // It is looked at in the end; until then its failure is nobody's.
      written.catch(() => undefined);
      writes.push(written);
    },
    allDone: async () => {
      for (const outcome of await Promise.allSettled(writes)) {
        // The first: what comes behind it in the transaction fails by that alone.
        if (outcome.status === 'rejected') throw outcome.reason;
      }
    },
  };
}
