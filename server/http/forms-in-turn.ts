import type { IncomingMessage, ServerResponse } from 'node:http';
import limiterOf from 'p-limit';

/** Enough that the database is never waited for alone, few enough that whoever reads finds a connection and a moment. */
const AT_ONCE = 4;
/** What takes longer, a file or a long piece of work, holds nobody up. */
const LONGEST_MS = 500;

/**
 * Lets forms begin one after the other, in the order in which they came: where 500 people register at the same moment, each has an
 * answer as soon as before, and pages are read meanwhile. What it gives says whether a request is one.
 */
export function formsInTurn(atOnce = AT_ONCE, longestMs = LONGEST_MS) {
  const line = limiterOf(atOnce);
  return (request: IncomingMessage, response: ServerResponse, begin: () => void): boolean => {
    if (request.method !== 'POST') return false;
    line(async () => {
      if (response.destroyed) return;
      await new Promise<void>((done) => {
        response.once('close', done);
        setTimeout(done, longestMs).unref();
        begin();
      });
    }).catch(() => response.destroy());
    return true;
  };
}
