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

/**
 * A lock file written where the registry lacks the packages of other platforms is not enough for `npm ci`; then
 * `npm install` takes the same versions from it and leaves it as it is.
 */
export async function installPackages() {
  const strict = await npm('ci');
  const { code, output } = strict.output.includes('EUSAGE') ? await npm('install', '--no-save') : strict;
  if (code !== 0) {
    const errors = output.split('\n').filter((line) => line.startsWith('npm error') && line.length > 10);
    throw new StartError(
      `The packages could not be installed; is the network there?\n${errors.slice(0, 8).join('\n')}`,
    );
  }
  fs.writeFileSync(STAMP, createHash('sha256').update(fs.readFileSync(LOCK)).digest('hex'));
}

/** The npm that started us, or else the one of the path. @param {string[]} command */
function npm(...command) {
  const args = [...command, '--include=dev', '--no-audit', '--no-fund'];
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return run(process.execPath, [script, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
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
