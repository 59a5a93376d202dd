import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerFromKept } from './kept-responses';
import { nodeAsItIs } from './testing';

const server = createServer((_request, response) => response.end('Ocaq'));

const { putBack } = nodeAsItIs();
beforeAll(async () => {
  answerFromKept();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  putBack();
  server.close();
});

const statusOf = (path: string) =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    get({ port, path, host: '127.0.0.1' }, (response) => resolve(response.resume().statusCode)).on(
      'error',
      reject,
    );
  });

describe('an address that is no text', () => {
  it.each(['/%ff', '/az/organizations/%E0%A4', '/%'])('%s is refused', async (path) => {
    expect(await statusOf(path)).toBe(400);
  });

  it.each(['/az', '/az?q=%ff', '/az/organizations/%F0%9F%92%A9', '/a%00b'])('%s goes on', async (path) => {
    expect(await statusOf(path)).toBe(200);
  });
});
