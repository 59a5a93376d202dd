import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { REPO } from './environment.mjs';
import { StartError } from './fail.mjs';
import { run } from './run.mjs';

const LOCK = join(REPO, 'package-lock.json');
const STAMP = join(REPO, 'node_modules', '.ocaq-lock');
const INSTALLED = join(REPO, 'node_modules', '.package-lock.json');

/** @returns {boolean} whether node_modules is what package-lock.json asks for */
export function packagesAreInstalled() {
  if (!fs.existsSync(INSTALLED)) return false;
  const text = fs.readFileSync(LOCK);
  const hash = createHash('sha256').update(text).digest('hex');
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === hash) return true;
  if (!covers(JSON.parse(fs.readFileSync(INSTALLED, 'utf8')), JSON.parse(text.toString()))) return false;
  fs.writeFileSync(STAMP, hash);
  return true;
}

export async function installPackages() {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const { code, output } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' });
  if (code !== 0) throw new StartError(`npm ci failed; is the network there? It said:\n${output.trim()}`);
  fs.writeFileSync(STAMP, createHash('sha256').update(fs.readFileSync(LOCK)).digest('hex'));
}

/**
 * Somebody may have installed by hand. Packages for other machines are optional and may be missing.
 * @param {Lock} installed @param {Lock} wanted
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lock
 */
function covers(installed, wanted) {
  return Object.entries(wanted.packages).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const present = installed.packages[path];
    return present ? present.version === version : optional || devOptional;
  });
}
