import { mkdirSync } from 'node:fs';
import { type Installation, ownerUrl, PROFILE, type Running } from './installation';
import { loadInTurns, pin, type Round, type Target } from './load';
import { LIST, makeManyAndSignIn, measureList } from './members';
import { freePort, type Nginx, startNginx, staticOn } from './nginx';
import { number, type Row } from './table';

export interface SpeedOptions {
  wrk: string;
  nginx: string;
  installation: Installation;
  ocaq: Running;
  proxy: Nginx;
  rounds: number;
  seconds: number;
  members: number;
}

const GZIP = { 'Accept-Encoding': 'gzip' };
const PLAIN = {};
const CONNECTIONS = 32;

/** Requests per second of the pages, beside the same bytes as a static file, all in the same run. */
export async function measureSpeed(options: SpeedOptions): Promise<Row[]> {
  const { wrk, nginx, installation, ocaq, proxy, rounds, seconds, members } = options;
  const { direct, dataDir } = installation;
  const cookie = await makeManyAndSignIn(await ownerUrl(installation), members);
  const hasList = await answersWell(direct + LIST, { cookie });
  const rows = hasList ? await measureList(direct, cookie, 200) : [];

  const profile = Buffer.from(await (await fetch(direct + PROFILE)).arrayBuffer());
  const event = await firstEventOf(profile.toString('utf8'), direct);
  const files = await startStatic(nginx, dataDir, profile);
  const app = [ocaq.app];
  const both = [ocaq.app, proxy.pid];
  const target = (
    name: string,
    url: string,
    headers: Record<string, string>,
    processes: readonly number[],
  ) => ({
    name,
    url,
    headers,
    processes,
  });
  const targets: Target[] = [
    target('static file', `${files.origin}/profile.html`, PLAIN, [files.pid]),
    target('static file, gzip', `${files.origin}/profile.html`, GZIP, [files.pid]),
    target('profile, app alone', direct + PROFILE, PLAIN, app),
    target('profile, app alone, gzip', direct + PROFILE, GZIP, app),
    target('profile, through nginx', proxy.origin + PROFILE, PLAIN, both),
    target('profile, through nginx, gzip', proxy.origin + PROFILE, GZIP, both),
  ];
  if (event) targets.push(target('event page, app alone, gzip', direct + event, GZIP, app));
  if (hasList) {
    const signedIn = { ...GZIP, Cookie: cookie };
    targets.push(target('member list, app alone, gzip', direct + LIST, signedIn, [ocaq.app, ocaq.keeper]));
  }
  for (const pid of [ocaq.app, proxy.pid, files.pid]) pin(pid);
  const results = await loadInTurns(wrk, targets, { rounds, seconds, connections: CONNECTIONS });
  await files.stop();
  const missing = [...(event ? [] : ['event page']), ...(hasList ? [] : ['member list'])];
  return [
    ...[...results].map(([name, round]) => rowOf(name, round, results)),
    ...missing.map((what) => ({ what, result: 'not there', isMet: false })),
    ...rows,
  ];
}

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
