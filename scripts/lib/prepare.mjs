import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { readJson, writePrivately } from '../../db/embedded/layout.mjs';
import { REPO } from './environment.mjs';
import { StartError } from './fail.mjs';
import { run, typescript } from './run.mjs';
import { dim, say } from './steps.mjs';

/**
 * @typedef {import('./environment.mjs').Prepared} Prepared
 * @typedef {{ setupUrl: string | null, migrated: number, seeded: string[], erased: number, hidden: number }} Outcome
 */

const SCRIPT = 'scripts/prepare.ts';

/**
 * What is left to do to the database: `everything` before the app starts, only the `link` for the first
 * administrator (which can be made beside it), or `nothing`. A database elsewhere may have been changed by others.
 * @param {Prepared} prepared @returns {'everything' | 'link' | 'nothing'}
 */
export function whatIsLeft(prepared) {
  const last = readJson(join(prepared.dataDir, 'prepared.json'));
  if (!prepared.embedded || prepared.created || last?.key !== keyOf(prepared)) return 'everything';
  return last.isSetUp ? 'nothing' : 'link';
}

/**
 * Migrations, seed and the link for the first administrator.
 * @param {Prepared} prepared @returns {Promise<Outcome>}
 */
export async function prepareDatabase(prepared) {
  const lines = /** @type {string[]} */ ([]);
  const { code, stdout } = await run(process.execPath, typescript(SCRIPT), {
    env: { ...prepared.env, NODE_ENV: 'production' },
    onStderr: (line) => {
      lines.push(line);
      if (line.trim()) say(dim(`  ${line}`));
    },
  });
  if (code !== 0) throw new StartError(lines.filter(Boolean).at(-1) ?? `${SCRIPT} ended with code ${code}.`);
  const outcome = parse(stdout);
  const note = { key: keyOf(prepared), isSetUp: outcome.setupUrl === null, at: new Date().toISOString() };
  writePrivately(join(prepared.dataDir, 'prepared.json'), JSON.stringify(note));
  return outcome;
}

/** @param {string} stdout @returns {Outcome} */
function parse(stdout) {
  try {
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  } catch {
    throw new StartError(
      `${SCRIPT} has to print one line of JSON; it printed: ${stdout.trim().slice(0, 200)}`,
    );
  }
}

/** @param {Prepared} prepared */
function keyOf({ env }) {
  const hash = createHash('sha256').update(`${env.OCAQ_DEMO ?? ''}\0`);
  for (const path of [...filesBelow('drizzle'), ...filesBelow('db/seed'), SCRIPT]) {
    const full = join(REPO, path);
    if (fs.existsSync(full)) hash.update(`${path}\0`).update(fs.readFileSync(full));
  }
  return hash.digest('hex');
}

/** @param {string} folder */
function filesBelow(folder) {
  const path = join(REPO, folder);
  if (!fs.existsSync(path)) return [];
  const entries = fs.readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(REPO.length + 1))
    .sort();
}
