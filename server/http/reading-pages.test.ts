import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expireAll, expireTags } from '../cache/pages.mjs';
import { answerFromKept } from './kept-responses';
import { MAX_ARTICLE_BYTES, MAX_IMPORT_BYTES, MAX_REQUEST_BYTES } from './large-requests';
import { formPolicy, READING_POLICY } from './policy';
import { serveWithoutScripts } from './reading-pages';
import { nodeAsItIs } from './testing';

const PAGE = `<html><script src="/a.js"></script><p>${'Ocaq '.repeat(300)}</p></html>`;
let server: Server | undefined;
let made = 0;

const { putBack } = nodeAsItIs();
beforeAll(() => {
  serveWithoutScripts();
  answerFromKept();
});
afterAll(putBack);
beforeEach(expireAll);
afterEach(() => {
  server?.close();
});

/** A server that answers as Next does, and how often it was asked. */
async function serve(policy: string, listener?: RequestListener): Promise<string> {
  made = 0;
  const started = createServer(
    listener ??
      ((_request, response) => {
        made += 1;
        response.setHeader('Content-Security-Policy', policy);
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.setHeader('x-nextjs-cache', 'MISS');
        response.setHeader('x-nextjs-stale-time', '300');
        response.setHeader('Cache-Control', 's-maxage=31536000');
        response.setHeader('ETag', '"v1"');
        response.end(PAGE);
      }),
  );
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/az`;
}

describe('the last step of a response', () => {
  it('sends a reading page without scripts, compressed, to be asked for again', async () => {
    const url = await serve(READING_POLICY);
    for (const encoding of ['br', 'gzip', 'identity']) {
      const response = await fetch(url, { headers: { 'Accept-Encoding': encoding } });
      expect(await response.text()).toBe(PAGE.replace('<script src="/a.js"></script>', ''));
      expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
      expect(response.headers.get('cache-control')).toBe('public, no-cache');
      expect(response.headers.get('etag')).toMatch(/^"[0-9a-f]+-[0-9a-f]+"$/);
    }
  });

  it('says nothing to the router of the browser, unless that asks', async () => {
    const url = await serve(READING_POLICY);
    expect((await fetch(url)).headers.has('x-nextjs-stale-time')).toBe(false);
    const flight = await fetch(url, { headers: { RSC: '1' } });
    expect(flight.headers.get('x-nextjs-stale-time')).toBe('300');
  });

  it('leaves the scripts of a page whose policy allows them', async () => {
    const url = await serve(formPolicy('bm9uY2U=', false));
    expect(await (await fetch(url)).text()).toBe(PAGE);
  });

  it('answers a kept page itself until anything changes', async () => {
    const url = await serve(READING_POLICY);
    await (await fetch(url)).text();
    const kept = await fetch(url);
    expect([made, kept.headers.get('x-nextjs-cache')]).toEqual([1, 'HIT']);
    const known = { headers: { 'If-None-Match': kept.headers.get('etag') ?? '' } };
    expect([(await fetch(url, known)).status, made]).toEqual([304, 1]);
    expireTags(['organization:x']);
    await (await fetch(url)).text();
    expect(made).toBe(2);
    expireTags(['organization:x']);
    const madeAnew = await fetch(url, known);
    expect([madeAnew.status, made, await madeAnew.text()]).toEqual([304, 3, '']);
    expect(madeAnew.headers.get('content-encoding')).toBeNull();
  });

  it('never keeps what was made while something changed', async () => {
    const url = await serve(READING_POLICY, (_request, response) => {
      made += 1;
      expireTags(['events:x']);
      response.setHeader('Content-Security-Policy', READING_POLICY);
      response.setHeader('Content-Type', 'text/html');
      response.setHeader('x-nextjs-cache', 'MISS');
      response.setHeader('ETag', '"v1"');
      response.end(PAGE);
    });
    await (await fetch(url)).text();
    await (await fetch(url)).text();
    expect(made).toBe(2);
  });

  it('neither keeps answers to sent forms nor mixes them with flight data', async () => {
    const url = await serve(READING_POLICY);
    await (await fetch(url, { method: 'POST' })).text();
    await (await fetch(url, { headers: { RSC: '1' } })).text();
    await (await fetch(url, { headers: { RSC: '1' } })).text();
    expect(made).toBe(3);
  });

  it('refuses what is too large before it is read', async () => {
    const url = await serve(READING_POLICY);
    const response = await fetch(url, { method: 'POST', body: 'x'.repeat(MAX_REQUEST_BYTES + 1) }).catch(
      () => null,
    );
    expect([response?.status ?? 413, made]).toEqual([413, 0]);
    expect((await fetch(url, { method: 'POST', body: 'x'.repeat(1000) })).status).toBe(200);
  });

  it.each([
    ['file of members', 'members/import/file', MAX_IMPORT_BYTES, 'members/import?refused=file.file-too-big'],
    ['article', 'articles/file', MAX_ARTICLE_BYTES, 'articles/new?refused=file.article-too-big'],
    [
      'corrected article',
      'articles/ab-12/again',
      MAX_ARTICLE_BYTES,
      'articles/ab-12?refused=file.article-too-big',
    ],
  ])('takes a larger %s, and sends one that is too large back to its form', async (_, to, most, back) => {
    const manage = `${new URL(await serve(READING_POLICY)).origin}/ru/manage/numune`;
    const send = (bytes: number) =>
      fetch(`${manage}/${to}`, { method: 'POST', body: Buffer.alloc(bytes), redirect: 'manual' });
    expect((await send(MAX_REQUEST_BYTES + 1)).status).toBe(200);
    const refused = await send(most + 1);
    expect([refused.status, refused.headers.get('location'), made]).toEqual([
      303,
      `/ru/manage/numune/${back}`,
      1,
    ]);
  });

  it('passes pictures, parts and empty answers on untouched', async () => {
    const url = await serve('', (request, response) => {
      if (request.url === '/az/part') response.writeHead(206, { 'Content-Type': 'text/css' }).end('part');
      else if (request.url === '/az/none') response.writeHead(204).end();
      else response.writeHead(200, { 'Content-Type': 'image/png' }).end(Buffer.from([1, 2, 3]));
    });
    expect(await (await fetch(`${url}/part`)).text()).toBe('part');
    expect((await fetch(`${url}/none`)).status).toBe(204);
    expect([...new Uint8Array(await (await fetch(`${url}/png`)).arrayBuffer())]).toEqual([1, 2, 3]);
  });
});
