import { ServerResponse } from 'node:http';
import { chooseEncoding, encodeBody } from './encode';
import { fillErrorShell, needsItsScript } from './error-page';
import { keepResponse } from './kept-responses';
import { CALM_MS, restlessPages } from './restless-pages';
import { stripScripts } from './strip-scripts';
import { readStyleSheets, type StyleSheets } from './style-sheets';

/**
 * The last step of every text response (ADR 0002). A page whose policy says `script-src 'none'` leaves
 * without the scripts that the browser would refuse anyway, and text is compressed once per version, not
 * once per reader. If a new Next sends its responses otherwise, pages grow heavier but stay right, and
 * `e2e/reading.spec.ts` notices.
 */
export function serveWithoutScripts(sheets: StyleSheets = readStyleSheets()): void {
  const { write, end, flushHeaders } = ServerResponse.prototype;
  const bodies = new WeakMap<ServerResponse, Buffer[]>();

  ServerResponse.prototype.flushHeaders = function flush() {
    if (!isText(this)) flushHeaders.call(this);
  };

  ServerResponse.prototype.write = function hold(this: ServerResponse, ...args: unknown[]) {
    if (!isText(this)) return write.apply(this, args as Parameters<typeof write>);
    collect(bodies, this, args[0], args[1]);
    callbackOf(args)?.();
    return true;
  } as typeof write;

  ServerResponse.prototype.end = function finish(this: ServerResponse, ...args: unknown[]) {
    if (isReading(this)) {
      mustBeAskedAgain(this);
      leaveOutForRouter(this);
      allowSheets(this, sheets);
    }
    if (!isText(this)) return end.apply(this, args as Parameters<typeof end>);
    if (typeof args[0] !== 'function') collect(bodies, this, args[0], args[1]);
    const body = Buffer.concat(bodies.get(this) ?? []);
    const prepared = this.req.method === 'HEAD' ? null : prepare(this, body, sheets);
    if (!prepared) {
      // What a GET would weigh is not known here.
      this.removeHeader('Content-Length');
      return end.apply(this, [callbackOf(args)] as never);
    }
    const { sent, keptForMs } = prepared;
    this.setHeader('Content-Length', sent.length);
    if (isReading(this)) keepResponse(this, sent, keptForMs);
    if (becomesNotModified(this)) return end.apply(this, [callbackOf(args)] as never);
    return end.apply(this, [sent, 'binary', callbackOf(args)] as never);
  } as typeof end;
}

const TEXT =
  /^(?:text\/(?!event-stream|csv)|application\/(?:javascript|json|ld\+json|xml|atom\+xml|speculationrules\+json|manifest\+json)|image\/svg)/;

/** A whole, unencoded text whose headers can still be changed. */
function isText(response: ServerResponse): boolean {
  if (response.headersSent || response.statusCode === 206 || response.statusCode === 304) return false;
  if (response.hasHeader('Content-Encoding')) return false;
  return TEXT.test(String(response.getHeader('Content-Type') ?? ''));
}

function collect(
  bodies: WeakMap<ServerResponse, Buffer[]>,
  response: ServerResponse,
  chunk: unknown,
  encoding: unknown,
) {
  if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
  const parts = bodies.get(response) ?? [];
  const isString = typeof chunk === 'string';
  parts.push(
    isString ? Buffer.from(chunk, encoding as BufferEncoding | undefined) : Buffer.from(chunk as Uint8Array),
  );
  bodies.set(response, parts);
}

const callbackOf = (args: unknown[]) =>
  args.find((arg) => typeof arg === 'function') as (() => void) | undefined;

const MAX_KEPT_BYTES = 24 * 1024 * 1024;
const kept = new Map<string, Buffer>();
let keptBytes = 0;
const isRestless = restlessPages();

interface Prepared {
  sent: Buffer;
  /** For how long it is worth keeping: a page in a hurry is compressed quickly, and well when it has calmed down. */
  keptForMs: number;
}

/** The bytes to send, with the headers that say what they are. */
function prepare(response: ServerResponse, body: Buffer, sheets: StyleSheets): Prepared {
  const encoding = body.length < 512 ? 'identity' : chooseEncoding(response.req.headers['accept-encoding']);
  response.appendHeader('Vary', 'Accept-Encoding');
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  const version = versionOf(response);
  const key = version && `${encoding} ${version}`;
  const known = key ? kept.get(key) : undefined;
  if (known) return { sent: known, keptForMs: Number.POSITIVE_INFINITY };

  const isDocument = String(response.getHeader('Content-Type')).startsWith('text/html');
  const text = isDocument ? documentOf(response, body, sheets) : body;
  const isCalm = version !== null && !isRestless(`${encoding} ${response.req.url}`);
  const sent = encodeBody(text, encoding, isCalm);
  if (key && isCalm) keep(key, sent);
  return { sent, keptForMs: isCalm ? Number.POSITIVE_INFINITY : CALM_MS };
}

/**
 * A reading page without its scripts and with its styles; in place of Next's empty shell for errors, a page that stands
 * by itself.
 */
function documentOf(response: ServerResponse, body: Buffer, sheets: StyleSheets): Buffer {
  const { req, statusCode } = response;
  const html = body.toString('utf8');
  const filled = fillErrorShell(html, req.url ?? '/', statusCode, req.headers['accept-language']);
  if (!isReading(response)) {
    if (filled === html) return body;
    return Buffer.from(needsItsScript(filled) ? filled : stripScripts(filled));
  }
  return Buffer.from(sheets.inline(stripScripts(filled)));
}

/** Whether the policy of the response allows no script at all. */
function isReading(response: ServerResponse): boolean {
  return String(response.getHeader('Content-Security-Policy') ?? '').includes("script-src 'none'");
}

function allowSheets(response: ServerResponse, sheets: StyleSheets): void {
  if (response.headersSent) return;
  const policy = String(response.getHeader('Content-Security-Policy'));
  response.setHeader('Content-Security-Policy', sheets.allow(policy));
}

/** Next would let shared caches keep a page for a year; a name that was withdrawn must be gone at once. */
function mustBeAskedAgain(response: ServerResponse): void {
  if (response.headersSent || !response.hasHeader('x-nextjs-cache')) return;
  response.setHeader('Cache-Control', 'public, no-cache');
  const etag = String(response.getHeader('ETag') ?? '');
  // One version in several encodings: equal in meaning, not in bytes.
  if (etag.startsWith('"')) response.setHeader('ETag', `W/${etag}`);
}

/** Words to the router in the browser, which a page without scripts has none of: they cost room in what comes first. */
function leaveOutForRouter(response: ServerResponse): void {
  if (response.headersSent || response.req.headers.rsc !== undefined) return;
  for (const name of ['x-nextjs-prerender', 'x-nextjs-stale-time']) response.removeHeader(name);
}

/** Whether the reader has these very bytes already; then the answer says so instead of them. */
function becomesNotModified(response: ServerResponse): boolean {
  const etag = response.getHeader('ETag');
  if (response.statusCode !== 200 || !etag || response.req.headers['if-none-match'] !== etag) return false;
  response.statusCode = 304;
  response.removeHeader('Content-Length');
  response.removeHeader('Content-Encoding');
  return true;
}

/** What names this very content: the ETag of a kept page, or the address of a file that never changes. */
function versionOf(response: ServerResponse): string | null {
  const etag = response.getHeader('ETag');
  if (etag && response.statusCode === 200) return `${response.req.url?.split('?')[0]} ${etag}`;
  return null;
}

function keep(key: string, body: Buffer): void {
  kept.set(key, body);
  keptBytes += body.length;
  for (const [oldest, old] of kept) {
    if (keptBytes <= MAX_KEPT_BYTES) break;
    kept.delete(oldest);
    keptBytes -= old.length;
  }
}
