import type { IncomingMessage, ServerResponse } from 'node:http';

/** An address that is no text (`%ff`) breaks Next's router: it would answer 500 for what is the reader's slip. */
export function refuseUnreadable(request: IncomingMessage, response: ServerResponse): boolean {
  if (isReadable((request.url ?? '/').split('?')[0] ?? '/')) return false;
  response.writeHead(400, {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end('400\n');
  return true;
}

function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}
