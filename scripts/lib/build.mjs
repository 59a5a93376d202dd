import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../../db/embedded/layout.mjs';
import { REPO } from './environment.mjs';
import { StartError } from './fail.mjs';
import { run } from './run.mjs';

const FOLDERS = ['app', 'components', 'features', 'server', 'lib', 'db', 'messages', 'public'];
const NOT_BUILT = /\.test\.tsx?$|^db\/(embedded|testing|seed)\//;
const ROOT_FILES =
  /^(?!next-env\.d\.ts|vitest|playwright|drizzle\.config).*\.(ts|mts|mjs|cjs)$|^package-lock\.json$/;

export const DIST = process.env.NEXT_DIST_DIR || '.next';
const STAMP = join(REPO, DIST, 'ocaq-build.json');
const STANDALONE = join(REPO, DIST, 'standalone');
export const SERVER = join(STANDALONE, 'server.js');

/** Contents, not times: a checkout of another branch and back needs no new build. */
export function sourceHash() {
  const hash = createHash('sha256');
  const take = (/** @type {string} */ path) =>
    hash.update(`${path}\0`).update(fs.readFileSync(join(REPO, path)));
  for (const path of sourceFiles()) take(path);
  for (const [name, value] of Object.entries(process.env).sort()) {
    if (name.startsWith('NEXT_PUBLIC_')) hash.update(`${name}=${value}\0`);
  }
  return hash.digest('hex');
}

/** @param {string} hash */
export function isBuilt(hash) {
  if (!fs.existsSync(SERVER)) return false;
  const stamp = readJson(STAMP);
  return stamp?.sources === hash && stamp.tsconfig === tsconfigHash();
}

/** @param {string} hash of the sources as they were before the build */
export async function build(hash) {
  fs.rmSync(STAMP, { force: true });
  const next = join(REPO, 'node_modules', 'next', 'dist', 'bin', 'next');
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const { code, output } = await run(process.execPath, [next, 'build'], { env });
  if (code !== 0) throw new StartError(`The build failed:\n${output.trim()}`);
  if (!fs.existsSync(SERVER))
    throw new StartError(`The build made no ${SERVER}: next.config.ts needs output: 'standalone'.`);
  copy(join(REPO, DIST, 'static'), join(STANDALONE, DIST, 'static'));
  copy(join(REPO, 'public'), join(STANDALONE, 'public'));
  // The build itself may rewrite tsconfig.json.
  fs.writeFileSync(STAMP, JSON.stringify({ sources: hash, tsconfig: tsconfigHash() }));
}

/** @param {string} from @param {string} to */
function copy(from, to) {
  if (fs.existsSync(from)) fs.cpSync(from, to, { recursive: true });
}

function* sourceFiles() {
  for (const name of fs.readdirSync(REPO).sort()) if (ROOT_FILES.test(name)) yield name;
  for (const folder of FOLDERS) yield* walk(folder);
}

/** @param {string} folder @returns {Generator<string>} */
export function* walk(folder) {
  const path = join(REPO, folder);
  if (!fs.existsSync(path)) return;
  const entries = fs.readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const inner = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(inner);
    else if (entry.isFile() && !NOT_BUILT.test(inner)) yield inner;
  }
}

function tsconfigHash() {
  return createHash('sha256')
    .update(fs.readFileSync(join(REPO, 'tsconfig.json')))
    .digest('hex');
}
