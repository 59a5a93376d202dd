import { mkdirSync, writeFileSync } from 'node:fs';
import http, { type IncomingHttpHeaders } from 'node:http';
import { dirname, join } from 'node:path';
import { aNewSecond, type Check, check } from './check';
import { PROFILE } from './installation';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Asks as it is told to, and takes what comes as it is: neither addresses nor bodies are made nicer. */
function ask(origin: string, path: string, options: http.RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const request = http.request({ hostname, port, path, agent: false, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('end', () => {
        const text = Buffer.concat(parts).toString('latin1');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    request.once('error', reject);
    request.end();
  });
}

/** Pages in files of the second: when they are served, and that nothing else ever is. */
export async function checkPageFiles(origin: string, pages: string): Promise<Check[]> {
  const lay = (name: string, text: string) => {
    const file = join(pages, String(Math.floor(Date.now() / 1000)), name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  writeFileSync(join(pages, 'secret.'), 'secret');
  await aNewSecond();
  lay('GET/az.br', 'as br');
  lay('GET/az.', 'as it is');
  lay('GET/az/organizations/x.', 'of x');
  lay('GET/az/sign-in.', 'never');
  const br = await ask(origin, '/az', { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
  const plain = await ask(origin, '/az');
  const known = await ask(origin, '/az', { headers: { 'If-None-Match': plain.headers.etag ?? '' } });
  const inner = await ask(origin, '/az/organizations/x');
  const others: [string, http.RequestOptions][] = [
    ['/az', { method: 'POST' }],
    ['/az', { method: 'PUT' }],
    ['/az', { headers: { RSC: '1' } }],
    ['/az', { headers: { RSC: '/../../../' } }],
    ['/az', { headers: { 'Accept-Encoding': 'gzip' } }],
    ['/az?q=x', {}],
    ['/az?/../../../secret', {}],
    ['/az/organizations/../../../../secret', {}],
    ['/az/organizations/..%2f..%2f..%2f..%2fsecret', {}],
    ['/az/sign-in', {}],
  ];
  const fromApp = await Promise.all(others.map(([path, options]) => ask(origin, path, options)));
  await aNewSecond();
  const later = await ask(origin, '/az');
  const isFromApp = ({ status, headers, text }: Answer) =>
    headers['x-kept'] !== 'FILE' && (status === 400 || 'answer' in JSON.parse(text));
  return [
    check(
      'a page that lies there as a file is served from it, in the encoding asked for',
      br.text === 'as br' &&
        br.headers['content-encoding'] === 'br' &&
        plain.text === 'as it is' &&
        inner.text === 'of x',
      { br, plain, inner },
    ),
    check('who has it already is told so', known.status === 304 && known.text === '', known),
    check(
      'forms, queries, Next’s own format, other encodings and other pages never come from a file',
      fromApp.every(isFromApp),
      fromApp.filter((answer) => !isFromApp(answer)),
    ),
    check('no file is served after its second', isFromApp(later), later),
  ];
}

/** Through nginx, a page has the same bytes and the same headers whether the app answers or a file of its does. */
export async function checkSameAnswer(origin: string): Promise<Check[]> {
  const differences: unknown[] = [];
  for (const encoding of ['br', 'gzip', 'identity']) {
    const options = { headers: { 'Accept-Encoding': encoding } };
    await ask(origin, PROFILE, options);
    await aNewSecond();
    const [app, file] = await firstAndFile(origin, options);
    if (app.headers['x-kept'] !== 'MISS' || file.headers['x-kept'] !== 'FILE') {
      differences.push([encoding, app.headers['x-kept'], file.headers['x-kept']]);
    }
    if (app.text !== file.text) differences.push([encoding, app.text.length, file.text.length]);
    const [told, meant] = [comparable(file.headers), comparable(app.headers)];
    for (const name of new Set([...Object.keys(told), ...Object.keys(meant)])) {
      if (told[name] !== meant[name]) differences.push([encoding, name, told[name], meant[name]]);
    }
  }
  return [
    check(
      'app: a page from a file is the app’s own, with its headers',
      differences.length === 0,
      differences,
    ),
  ];
}

/** The app's answer in a new second, and the first one after it that comes from a file. */
async function firstAndFile(origin: string, options: http.RequestOptions): Promise<[Answer, Answer]> {
  const app = await ask(origin, PROFILE, options);
  for (let patience = 20; ; patience -= 1) {
    const file = await ask(origin, PROFILE, options);
    if (file.headers['x-kept'] === 'FILE' || patience === 0) return [app, file];
  }
}

/** Without what differs by nature: the moment, who answered, and how styles are let pass (each page says it itself). */
function comparable(headers: IncomingHttpHeaders): Record<string, unknown> {
  const { date, connection, 'keep-alive': _, 'x-kept': __, 'accept-ranges': ___, ...rest } = headers;
  const policy = String(rest['content-security-policy']).replace(/style-src [^;]*/, '');
  return { ...rest, 'content-security-policy': policy };
}
