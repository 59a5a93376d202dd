import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import limiterOf from 'p-limit';
import { readers as readersOfProcess } from '../readers';

/** Enough that the database is never waited for alone, few enough that whoever reads finds a connection and a moment. */
const AT_ONCE = 12;
/** What takes longer, such as an import, holds nobody up. */
const LONGEST_MS = 500;
/** The body comes right behind the head, but where somebody keeps it back. */
const BODY_MS = 10;

let standing = 0;

/** Whether forms of this process stand in line, not begun yet. */
export const formsStandInLine = (): boolean => standing > 0;

/**
 * Lets forms begin one after the other, in the order in which they came: where 500 people register at the same moment, pages are
 * read meanwhile (ADR 25), and none begins beside others while a page is being made. Whose body is still on its way, slowly or because it is a file,
 * takes nobody's turn. What it gives says whether a request is a form.
 */
export function formsInTurn(atOnce = AT_ONCE, longestMs = LONGEST_MS, readers = readersOfProcess) {
  const line = limiterOf(atOnce);
  const makesRoom = roomEvery(longestMs);
  return (request: IncomingMessage, response: ServerResponse, begin: () => void): boolean => {
    if (request.method !== 'POST') {
      readers.add(response);
      return false;
    }
    standing += 1;
    line(async () => {
      standing -= 1;
      if (response.destroyed) return;
      if (!request.complete) await pause(BODY_MS);
      if (!request.complete) return begin();
      if (line.activeCount > 1 || standing > 0) await readers.goFirst();
      const isAnswered = new Promise<void>((done) => response.once('close', done));
      begin();
      await Promise.race([isAnswered, makesRoom(isAnswered)]);
    }).catch(() => response.destroy());
    return true;
  };
}

/**
 * Says when a form that is not answered makes room for the next: after `longestMs`, but never two of them sooner after each other. Where
 * many wait for the same row each of them takes long, and if all made room, all that still stand in line would wait for that row, too.
 */
function roomEvery(longestMs: number) {
  let madeAt = Number.NEGATIVE_INFINITY;
  return async (isAnswered: Promise<void>): Promise<void> => {
    let isOver = false;
    isAnswered.then(() => {
      isOver = true;
    });
    for (let left = longestMs; left > 0 && !isOver; left = madeAt + longestMs - performance.now()) {
      await pause(left, undefined, { ref: false });
    }
    if (!isOver) madeAt = performance.now();
  };
}
