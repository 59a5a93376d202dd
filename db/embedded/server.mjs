import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import { join } from 'node:path';
import { readOrCreate, readText, tail } from './layout.mjs';
import { commandOf, identify, isAlive, pause } from './processes.mjs';
import { commandAs, own } from './run-as.mjs';

/**
 * @typedef {ReturnType<typeof import('./layout.mjs').layout>} Layout
 * @typedef {import('./run-as.mjs').RunAs} RunAs
 * @typedef {import('./processes.mjs').Identity} Identity
 * @typedef {{ files: Layout, binaries: ReturnType<typeof import('./binaries.mjs').locateBinaries>, user: RunAs, durable: boolean, port: number }} Server
 */

const WINDOWS = process.platform === 'win32';

/** What the machine has, or the container in it, in bytes. */
const MEMORY = Math.min(os.totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);

/**
 * An eighth of the memory, as the app lives beside it. It is taken as it is filled: an import of 100,000 people works in 400 MB, a small
 * organization never needs a tenth.
 */
const SHARED_BUFFERS_MB = Math.floor(Math.min(Math.max(MEMORY / 8 / 2 ** 20, 128), 512));

/**
 * For a small machine: app and database stay below 250 MB at rest, and nothing runs that only replication would use. An import of 100,000
 * people writes 380 MB of WAL (ADR 13): it finds the files made, and no checkpoint comes between.
 */
const SETTINGS = {
  shared_buffers: `${SHARED_BUFFERS_MB}MB`,
  max_connections: '60',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_wal_size: '1GB',
  min_wal_size: '512MB',
  jit: 'off',
  io_method: 'sync',
  max_worker_processes: '2',
  max_parallel_workers: '2',
  max_parallel_workers_per_gather: '0',
  max_logical_replication_workers: '0',
  max_wal_senders: '0',
  huge_pages: 'off',
  log_checkpoints: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and details hold people's data: they stay out of the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** For tests and benches: a crash of the machine loses the cluster, and nobody minds. */
const UNSAFE_BUT_FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/** Makes the cluster unless it is there. It appears under its name only when it is whole. @param {Server} server */
export function initialise({ files, binaries, user, durable }) {
  prepareFolder(files.run, user);
  if (files.socketDir !== files.run) prepareFolder(files.socketDir, user);
  if (fs.existsSync(join(files.cluster, 'PG_VERSION'))) return own(files.cluster, user);
  const password = readOrCreate(files.password, () => randomBytes(24).toString('base64url'));
  fs.rmSync(files.clusterBeingMade, { recursive: true, force: true });
  prepareFolder(files.clusterBeingMade, user);
  const passwordFile = join(files.run, 'initdb-password');
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined) fs.chownSync(passwordFile, user.uid, user.gid ?? 0);
  const [file, args, options] = commandAs(user, binaries.initdb, [
    `--pgdata=${files.clusterBeingMade}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  const made = spawnSync(file, args, { ...options, encoding: 'utf8' });
  fs.rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr.trim()}`);
  fs.renameSync(files.clusterBeingMade, files.cluster);
}

/** @param {string} path @param {RunAs} user */
function prepareFolder(path, user) {
  fs.mkdirSync(path, { recursive: true, mode: 0o700 });
  own(path, user);
  if (WINDOWS) return;
  const expected = user.uid ?? process.getuid?.();
  // A folder below /tmp may have been put there by somebody else.
  if (fs.lstatSync(path).uid !== expected) throw new Error(`${path} belongs to another user: remove it.`);
  fs.chmodSync(path, 0o700);
}

/** A server that outlived its keeper, or one of ours that is up. @param {Layout} files @returns {Identity | undefined} */
export function findRunning(files) {
  const lines = (readText(join(files.cluster, 'postmaster.pid')) ?? '').split('\n');
  const pid = Number(lines[0]);
  if (!pid || lines[7]?.trim() !== 'ready') return undefined;
  const command = commandOf(pid);
  if (command !== undefined && command !== 'postgres') return undefined;
  const identity = identify(pid);
  return isAlive(identity) ? identity : undefined;
}

/**
 * Starts the server, again and again while an earlier one is still on its way out.
 * @param {Server} server @param {number} tries @returns {Promise<Identity>}
 */
export async function launch(server, tries = 20) {
  for (let attempt = 1; ; attempt += 1) {
    const started = await launchOnce(server);
    if (started) return started;
    if (attempt >= tries) throw new Error(`PostgreSQL does not start:\n${tail(server.files.log, 12)}`);
    await pause(250);
  }
}

/** @param {Server} server */
async function launchOnce({ files, binaries, user, durable, port }) {
  const settings = {
    ...SETTINGS,
    ...(durable ? {} : UNSAFE_BUT_FAST),
    port: String(port),
    listen_addresses: WINDOWS ? '127.0.0.1' : '',
    ...(WINDOWS ? {} : { unix_socket_directories: files.socketDir, unix_socket_permissions: '0700' }),
  };
  const log = fs.openSync(files.log, 'a', 0o600);
  const [file, args, options] = commandAs(user, binaries.postgres, [
    '-D',
    files.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const child = spawn(file, args, {
    ...options,
    detached: true,
    stdio: ['ignore', log, log],
    windowsHide: true,
  });
  fs.closeSync(log);
  let gone = false;
  child.once('error', () => (gone = true));
  child.once('exit', () => (gone = true));
  while (!gone) {
    // Recovery after a crash takes as long as it takes; the caller's patience has its own limit.
    const running = findRunning(files);
    if (running && (running.pid === child.pid || WINDOWS)) return running;
    await pause(5);
  }
  return undefined;
}

/** @param {Server} server @param {Identity} postmaster */
export async function stop({ files, binaries, user }, postmaster) {
  if (WINDOWS) {
    const [file, args, options] = commandAs(user, binaries.pgCtl, [
      'stop',
      '-D',
      files.cluster,
      '-m',
      'fast',
    ]);
    spawnSync(file, args, options);
    return;
  }
  if (isAlive(postmaster)) process.kill(postmaster.pid, 'SIGINT');
  const deadline = Date.now() + 30_000;
  while (isAlive(postmaster) && Date.now() < deadline) await pause(10);
}

/** A unix socket's port is only a part of its name; Windows has none, so there a free one is taken. @returns {Promise<number>} */
export function choosePort() {
  if (!WINDOWS) return Promise.resolve(5432);
  return new Promise((done, failed) => {
    const probe = net.createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = /** @type {net.AddressInfo} */ (probe.address());
      probe.close(() => done(address.port));
    });
  });
}
