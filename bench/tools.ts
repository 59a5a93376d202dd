import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { StartError } from '../scripts/lib/fail.mjs';

const FOLDERS = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
const NO_SERVICES = '/usr/sbin/policy-rc.d';

const find = (program: string) =>
  FOLDERS.map((folder) => `${folder}/${program}`).find((path) => existsSync(path));

/** Where a program of Debian lies: what is there, else installed with apt by root. Throws the one line to do. */
export function ensureTool(name: 'wrk' | 'nginx'): string {
  const found = find(name);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install(name);
  const installed = find(name);
  if (installed) return installed;
  throw new StartError(
    `The benchmark needs ${name}. As root: apt-get install --no-install-recommends ${name}`,
  );
}

/** Debian would start a web server that it installs, on every address; the benchmark wants the program only. */
function install(name: string) {
  const isOurs = !existsSync(NO_SERVICES);
  if (isOurs) writeFileSync(NO_SERVICES, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', '-y', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '--no-install-recommends', name);
  if (isOurs) rmSync(NO_SERVICES, { force: true });
}

/** The first line that a program says about itself. */
export function versionOf(path: string, flag: string): string {
  const { stdout, stderr } = spawnSync(path, [flag], { encoding: 'utf8' });
  return `${stdout}${stderr}`.trim().split('\n')[0] ?? '';
}
