import type { IncomingMessage, ServerResponse } from 'node:http';

/** More than any form of the product needs; what is larger is refused before it is read. */
export const MAX_REQUEST_BYTES = 4 * 1024 * 1024;
/** A file of members with the form around it (features/imports/fields.ts). */
export const MAX_IMPORT_BYTES = 41 * 1024 * 1024;
/** What is read on and thrown away, so that a browser hears the answer at all: it listens only when all is sent. */
const MOST_DRAINED = 256 * 1024 * 1024;

const IMPORT = /^(\/(?:az|ru|en)\/manage\/[\w-]+\/members\/import)\/file$/;
const TEXT = 'Bu göndəriş çox böyükdür. · Отправлено слишком много. · This is too large to be sent.\n';

/** Refuses a request that announces too large a body: a form of a file goes back to its page. Says whether it did. */
export function refuseLarge(request: IncomingMessage, response: ServerResponse): boolean {
  const bytes = Number(request.headers['content-length'] ?? 0);
  if (bytes <= MAX_REQUEST_BYTES) return false;
  const page = IMPORT.exec(request.url ?? '')?.[1];
  if (page && bytes <= MAX_IMPORT_BYTES) return false;
  if (page && bytes <= MOST_DRAINED) {
    const Location = `${page}?refused=file.file-too-big`;
    request.resume();
    response.writeHead(303, { Location, 'Cache-Control': 'private, no-store' }).end();
    return true;
  }
  response.writeHead(413, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  response.end(TEXT);
  return true;
}
