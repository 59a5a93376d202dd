import { mkdirSync } from 'node:fs';
import type { Bench } from './bench';
import { ownerUrl, PROFILE, type Running } from './installation';
import { loadInTurns, pin, type Round, type Target } from './load';
import { LIST, makeManyAndSignIn, measureList } from './members';
import { freePort, type Nginx, startNginx, staticOn } from './nginx';
import { number, type Row } from './table';
import { ensureTool } from './tools';

const GZIP = { 'Accept-Encoding': 'gzip' };
const PLAIN = {};
const CONNECTIONS = 32;

/** Requests per second of the pages, beside the same bytes as a static file, all in the same run. */
export async function measureSpeed(bench: Bench): Promise<Row[]> {
  const { nginx, installation, ocaq, proxy, rounds, seconds, members } = bench;
  const { direct, dataDir } = installation;
  const cookie = await makeManyAndSignIn(await ownerUrl(installation), members);
  const hasList = await answersWell(direct + LIST, { cookie });
  const rows = hasList ? await measureList(direct, cookie, ocaq, 200) : [];

  const profile = Buffer.from(await (await fetch(direct + PROFILE)).arrayBuffer());
  const event = await firstEventOf(profile.toString('utf8'), direct);
  const files = await startStatic(nginx, dataDir, profile);
  const app = { processes: [ocaq.app], connections: CONNECTIONS };
  const both = { ...app, processes: [ocaq.app, proxy.pid] };
  const file = { ...app, processes: [files.pid], url: `${files.origin}/profile.html` };
  const targets: Target[] = [
    { ...file, name: 'static file', headers: PLAIN },
    { ...file, name: 'static file, gzip', headers: GZIP },
    { ...app, name: 'profile, app alone', url: direct + PROFILE, headers: PLAIN },
    { ...app, name: 'profile, app alone, gzip', url: direct + PROFILE, headers: GZIP },
    { ...both, name: 'profile, through nginx', url: proxy.origin + PROFILE, headers: PLAIN },
    { ...both, name: 'profile, through nginx, gzip', url: proxy.origin + PROFILE, headers: GZIP },
  ];
  if (event)
    targets.push({ ...app, name: 'event page, app alone, gzip', url: direct + event, headers: GZIP });
  if (hasList) targets.push(memberList(direct, cookie, ocaq));
  for (const pid of [ocaq.app, proxy.pid, files.pid]) pin(pid);
  const results = await loadInTurns(ensureTool('wrk'), targets, { rounds, seconds });
  await files.stop();
  const missing = [...(event ? [] : ['event page']), ...(hasList ? [] : ['member list'])];
  return [
    ...[...results].map(([name, round]) => rowOf(name, round, results)),
    ...missing.map((what) => ({ what, result: 'not there', isMet: false })),
    ...rows,
  ];
}

/** Few at once: each of them is real work for the app and the database. */
const memberList = (direct: string, cookie: string, { app, keeper }: Running): Target => ({
  name: 'member list of 100,000, app alone, gzip, 4 connections',
  url: direct + LIST,
  headers: { ...GZIP, Cookie: cookie },
  processes: [app, keeper],
  connections: 4,
});

function rowOf(name: string, round: Round, all: Map<string, Round>): Row {
  const base = all.get(name.endsWith(', gzip') ? 'static file, gzip' : 'static file');
  const ratio = round.requestsPerSecond / (base?.requestsPerSecond ?? 1);
  const row: Row = {
    what: name,
    result: `${number(round.requestsPerSecond, 0)} requests/s`,
    cpu: `${number(round.cpuPerRequest)} µs`,
    p99: `${number(round.p99)} ms`,
    ofStatic: name.startsWith('static') ? '' : number(ratio, 2),
  };
  if (name.includes('through nginx'))
    return { ...row, aim: '≥ 0.85 of the static file', isMet: ratio >= 0.85 };
  if (name.startsWith('profile')) {
    return { ...row, aim: '≥ 2,500 requests/s', isMet: round.requestsPerSecond >= 2500 };
  }
  return row;
}

async function startStatic(nginx: string, dataDir: string, profile: Buffer): Promise<Nginx> {
  const folder = `${dataDir}/nginx-static`;
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  return startNginx(nginx, folder, port, staticOn(folder, port, { 'profile.html': profile }));
}

/** An event page that the profile leads to. */
export async function firstEventOf(html: string, origin: string): Promise<string | undefined> {
  const links = html.matchAll(/href="(\/az\/organizations\/[^"/]+\/events\/[^"/?#]+)"/g);
  for (const [, path = ''] of links) if (await answersWell(origin + path, {})) return path;
  return undefined;
}

async function answersWell(url: string, headers: Record<string, string>): Promise<boolean> {
  const answer = await fetch(url, { headers, redirect: 'manual' });
  await answer.arrayBuffer();
  return answer.status === 200;
}
