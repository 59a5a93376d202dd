import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The major version is part of the folder's name: a newer server never opens an older cluster by accident. */
export const MAJOR = '18';

/** A unix socket's address holds about 107 bytes, and the file's own name takes some of them. */
const LONGEST_SOCKET_FOLDER = 80;

/**
 * Where everything of an embedded database lies.
 * @param {string} dataDir
 */
export function layout(dataDir) {
  const root = resolve(dataDir);
  const run = join(root, 'run');
  return {
    root,
    run,
    cluster: join(root, `pg${MAJOR}`),
    clusterBeingMade: join(root, `pg${MAJOR}.init`),
    clients: join(root, 'clients'),
    lock: join(root, 'keeper.pid'),
    ready: join(root, 'ready.json'),
    password: join(root, 'password'),
    log: join(root, 'keeper.log'),
    socketDir: Buffer.byteLength(run) > LONGEST_SOCKET_FOLDER ? shortSocketFolder(root) : run,
  };
}

/** @param {string} root */
function shortSocketFolder(root) {
  const name = `pg-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`;
  return join(process.platform === 'win32' ? tmpdir() : '/tmp', name);
}

/** @param {string} file @returns {string | undefined} */
export function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(error.code)) return undefined;
    throw error;
  }
}

/** @param {string} file @returns {any} undefined when it is missing or half-written */
export function readJson(file) {
  try {
    return JSON.parse(readText(file) ?? '');
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Readers see the old file or the new one, never a part of it.
 * @param {string} file @param {string} text
 */
export function writePrivately(file, text) {
  const draft = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(draft, text, { mode: 0o600 });
  fs.renameSync(draft, file);
}

/**
 * Of several processes that make the same file at once, one wins and all read what it wrote.
 * @param {string} file @param {() => string} make @returns {string}
 */
export function readOrCreate(file, make) {
  const present = readText(file);
  if (present !== undefined) return present;
  const draft = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(draft, make(), { mode: 0o600 });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
  return fs.readFileSync(file, 'utf8');
}

/** @param {string} file @param {number} lines */
export function tail(file, lines) {
  return (readText(file) ?? '').trimEnd().split('\n').slice(-lines).join('\n');
}
