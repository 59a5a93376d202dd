import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import { changeCount } from '../cache/pages.mjs';
import { pagesFolder } from '../env';
import { chooseEncoding } from './encode';
import { formsInTurn } from './forms-in-turn';
import { refuseLarge } from './large-requests';
import { etagOf, type LayDown, pageFiles } from './page-files';
import { refuseUnreadable } from './unreadable-addresses';

/**
 * Finished reading pages, answered before Next sees the request: its path through the router costs 300 µs,
 * this one 20. A page is kept only while nothing at all has changed since it was asked for (any expired tag
 * empties the store), so what is right in Next's cache is right here (ADR 0002).
 */
interface Kept {
  headers: Record<string, string | number | string[]>;
  etag: string;
  body: Buffer;
  until: number;
}

const MAX_PAGES = 2_000;
const kept = new Map<string, Kept>();
let keptAt = -1;
let layDown: LayDown | undefined;

const askedAt = new WeakMap<ServerResponse, number>();

/** Answers from the kept pages where it can; everything else goes on to Next, forms one after the other. Lays pages down in the folder, if there is one. */
export function answerFromKept(folder = pagesFolder()): void {
  layDown = folder ? pageFiles(folder) : undefined;
  const takeFormInTurn = formsInTurn();
  const { emit } = Server.prototype;
  Server.prototype.emit = function answer(this: Server, ...args: [string, ...unknown[]]) {
    const [event, request, response] = args as [string, IncomingMessage, ServerResponse];
    if (event === 'request') {
      askedAt.set(response, changeCount());
      if (refuseUnreadable(request, response) || refuseLarge(request, response)) return true;
      if (answerKept(request, response)) return true;
      if (takeFormInTurn(request, response, () => emit.apply(this, args as never))) return true;
    }
    return emit.apply(this, args as never);
  } as typeof emit;
}

function answerKept(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'GET' || request.headers.rsc !== undefined) return false;
  if (keptAt !== changeCount()) return false;
  const page = kept.get(keyOf(request));
  if (!page || page.until < Date.now()) return false;
  layDown?.(request.url ?? '', chooseEncoding(request.headers['accept-encoding']), page.body);
  if (request.headers['if-none-match'] === page.etag) {
    const { 'content-length': _length, 'content-encoding': _encoding, ...headers } = page.headers;
    response.writeHead(304, headers).end();
    return true;
  }
  response.writeHead(200, page.headers);
  response.end(page.body);
  return true;
}

const keyOf = (request: IncomingMessage) =>
  `${chooseEncoding(request.headers['accept-encoding'])} ${request.url}`;

/** Keeps a finished page for some milliseconds, named after its bytes, unless something changed while it was made. */
export function keepResponse(response: ServerResponse, body: Buffer, forMs: number): void {
  const { req } = response;
  const asked = askedAt.get(response);
  const isPage = req.method === 'GET' && response.statusCode === 200 && response.hasHeader('x-nextjs-cache');
  if (!isPage || req.headers.rsc !== undefined || asked !== changeCount()) return;
  if (keptAt !== asked || kept.size >= MAX_PAGES) kept.clear();
  keptAt = asked;
  const etag = etagOf(body);
  response.setHeader('ETag', etag);
  const headers = { ...response.getHeaders(), 'x-nextjs-cache': 'HIT' } as Kept['headers'];
  kept.set(keyOf(req), { headers, etag, body, until: Date.now() + forMs });
  layDown?.(req.url ?? '', chooseEncoding(req.headers['accept-encoding']), body);
}
