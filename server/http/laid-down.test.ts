import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { expireAll, expireTags } from '../cache/pages.mjs';
import { answerFromKept } from './kept-responses';
import { READING_POLICY } from './policy';
import { serveWithoutScripts } from './reading-pages';
import { nodeAsItIs } from './testing';

const folder = mkdtempSync(join(tmpdir(), 'ocaq-laid-'));
let server: Server;
let origin: string;
/** Something else that happens while a page is made. */
let meanwhile: () => void;
let made = 0;

const { putBack } = nodeAsItIs();
beforeAll(async () => {
  serveWithoutScripts();
  answerFromKept(folder);
  server = createServer((request, response) => {
    made += 1;
    meanwhile();
    if (request.url?.startsWith('/az/sign-in')) return response.end('a form');
    response.setHeader('Content-Security-Policy', READING_POLICY);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('x-nextjs-cache', 'MISS');
    response.setHeader('ETag', '"v1"');
    response.end('<html><p>Ocaq</p></html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  expireAll();
  meanwhile = () => undefined;
});
afterAll(() => {
  putBack();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const laid = (path: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(`/GET${path}.`));

async function ask(path: string, init?: RequestInit): Promise<void> {
  await (
    await fetch(origin + path, { ...init, headers: { 'Accept-Encoding': 'identity', ...init?.headers } })
  ).text();
}

it('a page is laid down when it was made, and in another second when it was only kept', async () => {
  await ask('/az/organizations/kept');
  await expect.poll(() => laid('/az/organizations/kept')).toHaveLength(1);
  const before = made;
  const askedAgain = async () => {
    await ask('/az/organizations/kept');
    return laid('/az/organizations/kept').length;
  };
  await expect.poll(askedAgain).toBeGreaterThan(1);
  expect(made).toBe(before);
});

it('what was made while something changed is not, nor what is no page for everybody', async () => {
  meanwhile = () => expireTags(['organization:x']);
  await ask('/az/organizations/changed');
  meanwhile = () => undefined;
  await ask('/az/organizations/flight', { headers: { RSC: '1' } });
  await ask('/az/organizations/form', { method: 'POST' });
  await ask('/az/organizations/asked?q=x');
  await ask('/az/sign-in');
  await ask('/az/organizations/last');
  await expect.poll(() => laid('/az/organizations/last')).toHaveLength(1);
  for (const path of [
    '/az/organizations/changed',
    '/az/organizations/flight',
    '/az/organizations/form',
    '/az/sign-in',
  ]) {
    expect(laid(path), path).toEqual([]);
  }
  expect(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /asked/.test(name)),
  ).toEqual([]);
});
