import 'server-only';
import limiterOf, { type LimitFunction } from 'p-limit';

/** One works, and the next has begun: so the database need not wait for us in between. */
const AT_ONCE = 2;
const lines = new Map<string, LimitFunction>();

/**
 * Does `work` when those who came before with the same key are done, but for the last of them. For what waits for one lock of the
 * database anyway: here it waits without a connection, which readers need.
 */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const line = lines.get(key) ?? limiterOf(AT_ONCE);
  lines.set(key, line);
  try {
    return await line(work);
  } finally {
    if (line.activeCount + line.pendingCount === 0) lines.delete(key);
  }
}
