import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { countReaders } from '../readers';
import { formsInTurn, formsStandInLine } from './forms-in-turn';

const MINUTE = 60_000;
let takeFormInTurn = formsInTurn();
const seen: string[] = [];
const begun: [string, ServerResponse, number][] = [];
const pages: ServerResponse[] = [];
const server = createServer((request, response) => {
  const path = request.url ?? '';
  seen.push(path);
  if (takeFormInTurn(request, response, () => begun.push([path, response, performance.now()]))) return;
  if (path === '/long-page') pages.push(response);
  else response.end('page');
});
const paths = () => begun.map(([path]) => path);

async function open(): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  seen.length = 0;
  begun.length = 0;
  pages.length = 0;
  server.closeAllConnections();
  server.close();
});

it('begins four forms at once, the others as these end, and keeps no reader waiting', async () => {
  takeFormInTurn = formsInTurn(4, MINUTE);
  const origin = await open();
  const sent: Promise<Response>[] = [];
  for (let i = 0; i < 6; i += 1) {
    sent.push(fetch(`${origin}/${i}`, { method: 'POST', body: 'a=1' }));
    await expect.poll(() => seen.length).toBe(i + 1);
  }
  expect(await (await fetch(`${origin}/page`)).text()).toBe('page');
  expect(paths()).toEqual(['/0', '/1', '/2', '/3']);
  expect(formsStandInLine()).toBe(true);
  begun[2]?.[1].end('done');
  await expect.poll(paths).toEqual(['/0', '/1', '/2', '/3', '/4']);
  for (let i = 0; i < 6; i += 1) {
    await expect.poll(() => begun.length).toBeGreaterThan(i);
    if (i !== 2) begun[i]?.[1].end('done');
  }
  expect(paths()).toEqual(['/0', '/1', '/2', '/3', '/4', '/5']);
  for (const answer of await Promise.all(sent)) expect(await answer.text()).toBe('done');
  expect(formsStandInLine()).toBe(false);
});

it('waits for nobody who takes long, and begins nothing for who has gone', async () => {
  takeFormInTurn = formsInTurn(1, 3_000);
  const origin = await open();
  const gone = new AbortController();
  const long = fetch(`${origin}/long`, { method: 'POST' });
  await expect.poll(paths).toEqual(['/long']);
  const left = fetch(`${origin}/left`, { method: 'POST', signal: gone.signal }).catch(() => 'gone');
  await expect.poll(() => seen).toContain('/left');
  gone.abort();
  const next = fetch(`${origin}/next`, { method: 'POST' });
  await expect.poll(paths).toEqual(['/long', '/next']);
  for (const [, response] of begun) response.end('done');
  await Promise.all([long, next]);
  expect(await left).toBe('gone');
});

it('lets one more begin where all take long, not all of those in line', async () => {
  takeFormInTurn = formsInTurn(2, 1_000);
  const origin = await open();
  const sent = Array.from({ length: 8 }, (_, i) => fetch(`${origin}/${i}`, { method: 'POST' }));
  await expect.poll(() => begun.length).toBeGreaterThanOrEqual(4);
  const [, , [, , third] = ['', null, 0], [, , fourth] = ['', null, 0]] = begun;
  expect(fourth - third).toBeGreaterThan(500);
  for (let i = 0; i < 8; i += 1) {
    await expect.poll(() => begun.length).toBeGreaterThan(i);
    begun[i]?.[1].end('done');
  }
  await Promise.all(sent);
});

it('begins none while a page is made, where others stand in line behind it', async () => {
  takeFormInTurn = formsInTurn(1, MINUTE, countReaders(MINUTE));
  const origin = await open();
  const sent = [fetch(`${origin}/0`, { method: 'POST' })];
  await expect.poll(paths).toEqual(['/0']);
  for (const path of ['/1', '/2']) {
    sent.push(fetch(origin + path, { method: 'POST' }));
    await expect.poll(() => seen).toContain(path);
  }
  const page = fetch(`${origin}/long-page`);
  await expect.poll(() => pages.length).toBe(1);
  begun[0]?.[1].end('done');
  await sent[0];
  await (await fetch(`${origin}/page`)).text();
  expect(paths()).toEqual(['/0']);
  pages[0]?.end('page');
  await page;
  await expect.poll(paths).toEqual(['/0', '/1']);
  begun[1]?.[1].end('done');
  await expect.poll(paths).toEqual(['/0', '/1', '/2']);
  begun[2]?.[1].end('done');
  await Promise.all(sent);
});

it('lets readers go first for a moment only', async () => {
  takeFormInTurn = formsInTurn(1, MINUTE);
  const origin = await open();
  const page = fetch(`${origin}/long-page`).catch(() => 'gone');
  await expect.poll(() => pages.length).toBe(1);
  const sent = ['/0', '/1'].map((path) => fetch(origin + path, { method: 'POST' }));
  for (const i of [0, 1]) {
    await expect.poll(() => begun.length).toBeGreaterThan(i);
    begun[i]?.[1].end('done');
  }
  await Promise.all(sent);
  pages[0]?.end('page');
  await page;
});

it('gives no turn to whoever keeps the body back', async () => {
  takeFormInTurn = formsInTurn(1, MINUTE);
  const origin = await open();
  const slow = connect(Number(new URL(origin).port), '127.0.0.1');
  slow.write('POST /slow HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n');
  await expect.poll(paths).toEqual(['/slow']);
  const next = fetch(`${origin}/next`, { method: 'POST', body: 'a=1' });
  await expect.poll(paths).toEqual(['/slow', '/next']);
  begun[1]?.[1].end('done');
  expect(await (await next).text()).toBe('done');
  slow.destroy();
});
