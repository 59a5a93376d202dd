import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { aNewSecond, type Check, check } from './check';
import { startEcho } from './echo';
import { freePort, shippedOn, shippedWithTls, startNginx } from './nginx';
import { checkPageFiles } from './page-files';

interface Echo {
  answer: number;
  size: number;
  headers: Record<string, string>;
}

/** What the shipped configuration keeps, drops and passes on, with a stand-in for the app behind it. */
export async function checkProxy(nginx: string, dataDir: string): Promise<Check[]> {
  const folder = `${dataDir}/nginx-checks`;
  const pages = `${folder}/pages`;
  mkdirSync(pages, { recursive: true });
  const [port, upstream] = [await freePort(), await freePort()];
  await startEcho(upstream);
  const proxy = await startNginx(
    nginx,
    folder,
    port,
    shippedOn(folder, port, `127.0.0.1:${upstream}`, pages),
  );
  const ask = asker(proxy.origin);
  const checks = [
    checkSyntax(nginx, `${dataDir}/nginx-tls`, { plain: await freePort(), tls: await freePort() }),
    ...(await checkHeaders(ask, port)),
    ...(await checkKept(ask)),
    ...(await checkPageFiles(proxy.origin, pages)),
    ...(await checkBodies(proxy.origin)),
    await checkSlowClient(port),
  ];
  await proxy.stop();
  return checks;
}

type Ask = (path: string, headers?: Record<string, string>) => Promise<Echo & { kept: string | null }>;

const asker =
  (origin: string): Ask =>
  async (path, headers = {}) => {
    const answer = await fetch(origin + path, { headers });
    return { ...((await answer.json()) as Echo), kept: answer.headers.get('x-kept') };
  };

function checkSyntax(nginx: string, folder: string, ports: { plain: number; tls: number }): Check {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/nginx.conf`, shippedWithTls(folder, ports));
  const subject = ['-subj', '/CN=ocaq.example.org', '-days', '2'];
  const files = ['-keyout', `${folder}/key.pem`, '-out', `${folder}/certificate.pem`];
  spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, ...subject]);
  const { status, stderr } = spawnSync(nginx, ['-t', '-p', folder, '-c', `${folder}/nginx.conf`], {
    encoding: 'utf8',
  });
  return check('nginx -t of the file with a certificate', status === 0 && !stderr.includes('[warn]'), stderr);
}

const LIES = {
  'X-Forwarded-For': '1.2.3.4',
  'X-Forwarded-Host': 'evil.example',
  'X-Forwarded-Proto': 'https',
  Forwarded: 'for=1.2.3.4',
  'X-Real-IP': '1.2.3.4',
  'X-Middleware-Subrequest': 'proxy:proxy:proxy:proxy:proxy',
  'X-Middleware-Prefetch': '1',
  'X-Nextjs-Data': '1',
  'X-Matched-Path': '/az/manage',
  'X-Now-Route-Matches': '1=a',
  'X-Invoke-Path': '/az/manage',
  'X-Prerender-Revalidate': 'guess',
  'X-Action-Forwarded': '1',
  'Next-Resume': '1',
};

async function checkHeaders(ask: Ask, port: number): Promise<Check[]> {
  const lied = (await ask('/private/headers', LIES)).headers;
  const said = JSON.stringify(lied);
  const encodings = {
    'gzip, deflate, br, zstd': 'br',
    'gzip;q=1.0, br;q=0': 'gzip',
    'gzip;q=0': undefined,
    'deflate, brotli': undefined,
    'br;q=0.5': 'br',
    GZIP: 'gzip',
  };
  const passed = await Promise.all(
    Object.keys(encodings).map(async (accept) => {
      return (await ask('/private/encoding', { 'Accept-Encoding': accept })).headers['accept-encoding'];
    }),
  );
  return [
    check('Host arrives with its port', lied.host === `localhost:${port}`, lied.host),
    check(
      'X-Forwarded-* are nginx’s own',
      lied['x-forwarded-for'] === '127.0.0.1' && lied['x-forwarded-proto'] === 'http',
      lied,
    ),
    check(
      'nothing of what a visitor claims arrives',
      !/evil|1\.2\.3\.4|x-middleware|x-nextjs|x-invoke|x-matched|x-now|x-prerender|x-action|next-resume/.test(
        said,
      ),
      said,
    ),
    check(
      'Accept-Encoding is br, gzip or nothing',
      String(passed) === String(Object.values(encodings)),
      passed,
    ),
  ];
}

/** Asks twice within a second; whether the second answer was the first one again. */
async function isKept(ask: Ask, path: string, first = {}, second = first): Promise<boolean> {
  await aNewSecond();
  const [one, two] = [await ask(path, first), await ask(path, second)];
  return one.answer === two.answer;
}

async function checkKept(ask: Ask): Promise<Check[]> {
  const session = { Cookie: 'theme=dark; ocaq=secret' };
  const hosted = { Cookie: '__Host-ocaq=secret' };
  await aNewSecond();
  const html = await ask('/public/flight');
  const flight = await ask('/public/flight', { RSC: '1' });
  const again = await ask('/public/flight');
  const other = await ask('/public/flight?_rsc=1', { RSC: '1' });
  const plain = await ask('/public/flight?_rsc=1');
  return [
    check('public pages are kept', await isKept(ask, '/public/page')),
    check(
      'each encoding by itself',
      !(await isKept(ask, '/public/variants', { 'Accept-Encoding': 'br' }, { 'Accept-Encoding': 'gzip' })),
    ),
    check('private answers are not kept', !(await isKept(ask, '/private/page'))),
    check(
      'answers that do not say "public" are not kept',
      !(await isKept(ask, '/year')) && !(await isKept(ask, '/silent')),
    ),
    check('answers that set a cookie are not kept', !(await isKept(ask, '/public/sets-cookie'))),
    check(
      'answers to a session are not kept',
      !(await isKept(ask, '/public/session', session, {})) &&
        !(await isKept(ask, '/public/session', hosted, {})),
    ),
    check('a session is answered from what is kept', await isKept(ask, '/public/visitor', {}, session)),
    check('/api/ready is never kept', !(await isKept(ask, '/api/ready'))),
    check(
      'RSC and HTML are never mixed',
      html.answer === again.answer && flight.answer !== html.answer && other.answer !== plain.answer,
      { html, flight, again, other, plain },
    ),
  ];
}

async function checkBodies(origin: string): Promise<Check[]> {
  const send = async (path: string, megabytes: number) => {
    const answer = await fetch(origin + path, {
      method: 'POST',
      body: Buffer.alloc(megabytes * 1_000_000),
      redirect: 'manual',
    });
    await answer.arrayBuffer();
    return answer.status;
  };
  const statuses = [
    await send('/az', 0.9),
    await send('/az', 1.5),
    await send('/az/manage/numune/profile', 3.9),
    await send('/az/manage/numune/profile', 4.5),
    await send('/az/manage/numune/articles/file', 21),
    await send('/az/manage/numune/articles/file', 23),
    await send('/az/manage/numune/members/import/file', 41),
    await send('/az/manage/numune/members/import/file', 44),
  ];
  return [
    check(
      'bodies over 1 MB are refused, forms with a picture over 4, articles over 21, files of members over 41',
      String(statuses) === '200,413,200,413,200,303,200,303',
      statuses,
    ),
  ];
}

/** Somebody who never finishes a request. */
function checkSlowClient(port: number): Promise<Check> {
  return new Promise((resolve) => {
    const began = Date.now();
    const socket = net.connect(port, '127.0.0.1', () =>
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n'),
    );
    const done = (isMet: boolean) => {
      socket.destroy();
      resolve(check('who does not finish a request is cut off within 15 s', isMet, Date.now() - began));
    };
    socket.setTimeout(15_000, () => done(false));
    socket.on('close', () => done(true));
    socket.on('error', () => done(true));
    socket.resume();
  });
}
