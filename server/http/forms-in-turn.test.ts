import { createServer, type ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { formsInTurn } from './forms-in-turn';

const begun: [string, ServerResponse][] = [];
const MINUTE = 60_000;
let takeFormInTurn = formsInTurn();
const server = createServer((request, response) => {
  const begin = () => begun.push([request.url ?? '', response]);
  if (!takeFormInTurn(request, response, begin)) response.end('page');
});
const paths = () => begun.map(([path]) => path);

async function open(): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

afterEach(() => {
  begun.length = 0;
  server.closeAllConnections();
  server.close();
});

it('begins four forms at once, the others as these end, and keeps no reader waiting', async () => {
  takeFormInTurn = formsInTurn(4, MINUTE);
  const origin = await open();
  const sent: Promise<Response>[] = [];
  for (let i = 0; i < 6; i += 1) {
    sent.push(fetch(`${origin}/${i}`, { method: 'POST', body: 'a=1' }));
    await expect.poll(() => begun.length).toBe(Math.min(i + 1, 4));
  }
  expect(await (await fetch(`${origin}/page`)).text()).toBe('page');
  expect(paths()).toEqual(['/0', '/1', '/2', '/3']);
  begun[2]?.[1].end('done');
  await expect.poll(paths).toEqual(['/0', '/1', '/2', '/3', '/4']);
  for (let i = 0; i < 6; i += 1) {
    await expect.poll(() => begun.length).toBeGreaterThan(i);
    if (i !== 2) begun[i]?.[1].end('done');
  }
  expect(paths()).toEqual(['/0', '/1', '/2', '/3', '/4', '/5']);
  for (const answer of await Promise.all(sent)) expect(await answer.text()).toBe('done');
});

it('waits for nobody who takes long, and begins nothing for who has gone', async () => {
  takeFormInTurn = formsInTurn(4, 500);
  const origin = await open();
  const gone = new AbortController();
  const slow = [0, 1, 2, 3].map((i) =>
    fetch(`${origin}/slow${i}`, { method: 'POST' }).catch(() => undefined),
  );
  await expect.poll(() => begun.length).toBe(4);
  const left = fetch(`${origin}/left`, { method: 'POST', signal: gone.signal }).catch(() => 'gone');
  await new Promise((done) => setTimeout(done, 50));
  gone.abort();
  const next = fetch(`${origin}/next`, { method: 'POST' });
  await expect.poll(paths, { timeout: 5_000 }).toContain('/next');
  expect(paths()).not.toContain('/left');
  for (const [, response] of begun) response.end('done');
  await Promise.all([...slow, next]);
  expect(await left).toBe('gone');
});
