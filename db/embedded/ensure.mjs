import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layout, MAJOR, readJson, readText, tail } from './layout.mjs';
import { identify, isAlive, isSame, pause } from './processes.mjs';

const KEEPER = fileURLToPath(new URL('./keeper.mjs', import.meta.url));
const LOCK_TAKEN = 3;
const PATIENCE_MS = 60_000;
const BETWEEN_KEEPERS_MS = 1500;
const WATCH_MS = 1000;
const LONGEST_LOG = 2 * 1024 * 1024;

/**
 * @typedef {{ superuserUrl: string, socketDir: string, port: number, password: string, release: () => Promise<void> }} Database
 * @typedef {{ root: string, durable: boolean, uses: number, lastSpawn: number, failure?: string, watch?: NodeJS.Timeout }} Client
 */

/** One entry for a data folder that this process uses. @type {Map<string, Client>} */
const clients = new Map();

/**
 * Brings up the embedded PostgreSQL of a data folder, or attaches to it. It runs until `release()` or the end of this
 * process, however that comes; `durable: false` is for tests and benches.
 * @param {{ dataDir: string, durable?: boolean, log?: (line: string) => void }} options
 * @returns {Promise<Database>}
 */
export async function ensureDatabase({ dataDir, durable = true, log = () => {} }) {
  const files = layout(dataDir);
  prepare(files);
  const client = register(files, durable);
  const deadline = Date.now() + PATIENCE_MS;
  let told = false;
  for (;;) {
    const note = await findReady(files);
    if (note) {
      client.watch ??= setInterval(() => watchKeeper(files, client), WATCH_MS).unref();
      const { url: superuserUrl, socketDir, port, password } = note;
      return { superuserUrl, socketDir, port, password, release: once(() => release(files, client)) };
    }
    if (!isAlive(readJson(files.lock))) startKeeper(files, client);
    if (client.failure || Date.now() > deadline) {
      const reason = client.failure ?? `no answer in ${PATIENCE_MS / 1000} s`;
      release(files, client);
      throw new Error(
        `The embedded database does not start (${reason}). From ${files.log}:\n${tail(files.log, 12)}`,
      );
    }
    if (!told && !fs.existsSync(files.cluster)) {
      log(`making a PostgreSQL ${MAJOR} cluster in ${files.cluster}`);
      told = true;
    }
    await pause(15);
  }
}

/**
 * Ends the server of a data folder now, whoever uses it; programs that are still there start it again.
 * @param {string} dataDir
 */
export async function stopDatabase(dataDir) {
  const keeper = readJson(layout(dataDir).lock);
  if (!isAlive(keeper)) return;
  process.kill(keeper.pid, 'SIGTERM');
  const deadline = Date.now() + 30_000;
  while (isAlive(keeper) && Date.now() < deadline) await pause(10);
}

/** @param {ReturnType<typeof layout>} files */
function prepare(files) {
  fs.mkdirSync(files.root, { recursive: true, mode: 0o700 });
  const mode = fs.statSync(files.root).mode & 0o777;
  if (process.platform !== 'win32' && mode & 0o067) fs.chmodSync(files.root, mode & 0o710);
  fs.mkdirSync(files.clients, { recursive: true, mode: 0o700 });
  const version = readText(join(files.cluster, 'PG_VERSION'))?.trim();
  if (version && version !== MAJOR)
    throw new Error(`${files.cluster} was made by PostgreSQL ${version}, not ${MAJOR}.`);
}

/** @param {ReturnType<typeof layout>} files @param {boolean} durable */
function register(files, durable) {
  const client = clients.get(files.root) ?? { root: files.root, durable, uses: 0, lastSpawn: 0 };
  clients.set(files.root, client);
  client.uses += 1;
  client.failure = undefined;
  fs.writeFileSync(join(files.clients, String(process.pid)), JSON.stringify(identify(process.pid)), {
    mode: 0o600,
  });
  return client;
}

/** @param {ReturnType<typeof layout>} files @param {Client} client */
function release(files, client) {
  client.uses -= 1;
  if (client.uses > 0) return;
  clearInterval(client.watch);
  clients.delete(files.root);
  fs.rmSync(join(files.clients, String(process.pid)), { force: true });
}

/** @param {() => void} action @returns {() => Promise<void>} */
function once(action) {
  let done = false;
  return async () => {
    if (!done) action();
    done = true;
  };
}

/** A killed keeper leaves the server without anybody to start it again. @param {ReturnType<typeof layout>} files @param {Client} client */
function watchKeeper(files, client) {
  if (fs.existsSync(files.clients) && !isAlive(readJson(files.lock))) startKeeper(files, client);
}

/** @param {ReturnType<typeof layout>} files @param {Client} client */
function startKeeper(files, client) {
  if (Date.now() - client.lastSpawn < BETWEEN_KEEPERS_MS) return;
  client.lastSpawn = Date.now();
  if (fs.existsSync(files.log) && fs.statSync(files.log).size > LONGEST_LOG)
    fs.renameSync(files.log, `${files.log}.1`);
  const log = fs.openSync(files.log, 'a', 0o600);
  const settings = JSON.stringify({ dataDir: files.root, durable: client.durable });
  const keeper = spawn(process.execPath, ['--max-semi-space-size=1', KEEPER, settings], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    windowsHide: true,
    // Flags meant for the app (an inspector's port, a loader) are not the keeper's.
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  fs.closeSync(log);
  keeper.once('error', (error) => {
    client.failure = error.message;
  });
  keeper.once('exit', (code) => {
    if (code !== 0 && code !== null && code !== LOCK_TAKEN) client.failure = 'its keeper gave up';
  });
  keeper.unref();
}

/** @param {ReturnType<typeof layout>} files */
async function findReady(files) {
  const note = readJson(files.ready);
  if (!note || !isSame(note.keeper, readJson(files.lock)) || !isAlive(note.keeper)) return undefined;
  return (await accepts(note)) ? note : undefined;
}

/** @param {{ socketDir: string, port: number }} note @returns {Promise<boolean>} */
function accepts({ socketDir, port }) {
  const address =
    process.platform === 'win32'
      ? { host: '127.0.0.1', port }
      : { path: join(socketDir, `.s.PGSQL.${port}`) };
  return new Promise((done) => {
    const socket = net.connect(address, () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
