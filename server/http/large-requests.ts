import type { IncomingMessage, ServerResponse } from 'node:http';

/** More than any form of the product needs; what is larger is refused before it is read. */
export const MAX_REQUEST_BYTES = 4 * 1024 * 1024;

const TEXT = 'Bu göndəriş çox böyükdür. · Отправлено слишком много. · This is too large to be sent.\n';

/** Answers 413 to a request that announces too large a body. Says whether it did. */
export function refuseLarge(request: IncomingMessage, response: ServerResponse): boolean {
  if (Number(request.headers['content-length'] ?? 0) <= MAX_REQUEST_BYTES) return false;
  response.writeHead(413, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  response.end(TEXT);
  return true;
}
