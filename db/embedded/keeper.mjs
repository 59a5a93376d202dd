/**
 * The keeper: one detached process for a data folder. It starts PostgreSQL, starts it again when it dies, and stops
 * it when the last program that uses it has gone. Killed itself, it leaves the server running for the next keeper.
 */
import fs from 'node:fs';
import { join } from 'node:path';
import { locateBinaries } from './binaries.mjs';
import { layout, readJson, writePrivately } from './layout.mjs';
import { identify, isAlive, isSame, pause } from './processes.mjs';
import { chooseUser } from './run-as.mjs';
import { choosePort, findRunning, initialise, launch, stop } from './server.mjs';

const POLL_MS = 500;
const GRACE_MS = 3000;
const LOCK_TAKEN = 3;

const { dataDir, durable } = JSON.parse(process.argv[2]);
const files = layout(dataDir);
const self = identify(process.pid);
let leaving = false;
process.on('SIGTERM', () => {
  leaving = true;
});
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});

if (!takeLock()) process.exit(LOCK_TAKEN);
try {
  await keep();
} catch (error) {
  console.error(`${new Date().toISOString()} keeper: ${error.message}`);
  process.exitCode = 1;
} finally {
  if (holdsLock()) fs.rmSync(files.lock, { force: true });
}

async function keep() {
  const binaries = locateBinaries();
  const user = chooseUser({ dataDir: files.root, program: binaries.postgres });
  const port = readJson(files.ready)?.port ?? (await choosePort());
  const server = { files, binaries, user, durable, port };
  let postmaster = findRunning(files);
  if (!postmaster) {
    initialise(server);
    postmaster = await launch(server);
  }
  publish(postmaster, port);
  let lastSeen = Date.now();
  while (!leaving && holdsLock()) {
    await pause(POLL_MS);
    if (hasClients()) lastSeen = Date.now();
    if (Date.now() - lastSeen > GRACE_MS && farewell(postmaster, port)) break;
    if (isAlive(postmaster)) continue;
    withdraw();
    postmaster = await restart(server);
    publish(postmaster, port);
  }
  // Whoever took the lock away has adopted the server.
  if (!holdsLock()) return;
  withdraw();
  await stop(server, postmaster);
}

/** A full disk or the like may pass: while somebody needs the database, trying never ends. @param {import('./server.mjs').Server} server */
async function restart(server) {
  for (;;) {
    try {
      return findRunning(files) ?? (await launch(server));
    } catch (error) {
      console.error(`${new Date().toISOString()} keeper: ${error.message}`);
      if (leaving || !hasClients()) throw error;
      await pause(2000);
    }
  }
}

/**
 * A client first writes its file and then reads ready.json; here it is the other way round, so one of the two sees
 * the other.
 * @param {import('./processes.mjs').Identity} postmaster @param {number} port
 */
function farewell(postmaster, port) {
  withdraw();
  if (!hasClients()) return true;
  publish(postmaster, port);
  return false;
}

/** @param {import('./processes.mjs').Identity} postmaster @param {number} port */
function publish(postmaster, port) {
  const password = fs.readFileSync(files.password, 'utf8');
  const address =
    process.platform === 'win32'
      ? `127.0.0.1:${port}/postgres`
      : `localhost:${port}/postgres?host=${encodeURIComponent(files.socketDir)}`;
  const url = `postgres://postgres:${password}@${address}`;
  const note = { keeper: self, postmaster, url, password, port, socketDir: files.socketDir };
  writePrivately(files.ready, JSON.stringify(note));
}

function withdraw() {
  fs.rmSync(files.ready, { force: true });
}

function hasClients() {
  let alive = false;
  for (const name of listClients()) {
    const path = join(files.clients, name);
    if (isAlive({ pid: Number(name), started: readJson(path)?.started })) alive = true;
    else fs.rmSync(path, { force: true });
  }
  return alive;
}

function listClients() {
  try {
    return fs.readdirSync(files.clients).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function holdsLock() {
  return isSame(readJson(files.lock), self);
}

/** link(2) gives the name to one of many; the lock of a dead keeper is moved away first. */
function takeLock() {
  const mine = `${files.lock}.${process.pid}`;
  fs.writeFileSync(mine, JSON.stringify(self), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        fs.linkSync(mine, files.lock);
        return true;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = readJson(files.lock);
      if (isAlive(holder)) return false;
      removeStaleLock(holder);
    }
    return false;
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

/**
 * Between reading and moving, another keeper may have put its own lock there: that one goes back.
 * @param {import('./processes.mjs').Identity | undefined} holder
 */
function removeStaleLock(holder) {
  const aside = `${files.lock}.stale.${process.pid}`;
  try {
    fs.renameSync(files.lock, aside);
    const moved = readJson(aside);
    if (moved && !isSame(moved, holder) && isAlive(moved)) fs.linkSync(aside, files.lock);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(error.code)) throw error;
  } finally {
    fs.rmSync(aside, { force: true });
  }
}
