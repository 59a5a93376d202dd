import http from 'node:http';
import { atTheEnd } from './processes';

/**
 * Stands in for the app: says what arrived, and calls itself public or private as its path does. What it says changes with every
 * answer, so that an answer that was kept shows.
 */
export function startEcho(port: number): Promise<void> {
  let answers = 0;
  const server = http.createServer((request, response) => {
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
    });
    request.on('end', () => {
      answers += 1;
      const path = request.url ?? '';
      const isFlight = request.headers.rsc !== undefined;
      response.setHeader('Content-Type', isFlight ? 'text/x-component' : 'application/json');
      if (path.startsWith('/public')) response.setHeader('Cache-Control', 'public, no-cache');
      if (path.startsWith('/year')) response.setHeader('Cache-Control', 's-maxage=31536000');
      if (path.startsWith('/private')) response.setHeader('Cache-Control', 'private, no-store');
      if (path.includes('sets-cookie')) response.setHeader('Set-Cookie', 'a=b');
      // In two lines, as the app sends it.
      response.setHeader('Vary', ['rsc, next-router-state-tree, next-router-prefetch', 'Accept-Encoding']);
      response.end(JSON.stringify({ answer: answers, size, headers: request.headers }));
    });
  });
  atTheEnd(async () => {
    server.closeAllConnections();
    server.close();
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}
