import fs from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { layout, writePrivately } from '../../db/embedded/layout.mjs';
import { withLogin } from '../../db/embedded/roles.mjs';
import { StartError } from '../lib/fail.mjs';
import { createArchive } from './archive.mjs';

/** What PostgreSQL makes anew at each start; the folders themselves have to be there. */
const MADE_ANEW = new Set([
  'pg_wal',
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const LEFT_OUT = /^(postmaster\.(pid|opts)|backup_label.*|tablespace_map.*|pgsql_tmp.*|pg_internal\.init.*)$/;
const LAST = 'global/pg_control';
/** Hashes of the ids of whoever was erased or hidden; the app writes it (server/kept-list.ts). */
export const ERASED = 'erased-people';

/**
 * Everything of an installation in one file, while it runs.
 * @param {{ file: string, dataDir: string, superuserUrl: string, tell?: (line: string) => void }} options
 * @returns {Promise<{ file: string, bytes: number, files: number }>}
 */
export async function backup({ file, dataDir, superuserUrl, tell = () => {} }) {
  const target = resolve(file);
  if (fs.existsSync(target)) throw new StartError(`${target} exists: choose another name, or remove it.`);
  const draft = `${target}.part`;
  fs.rmSync(draft, { force: true });
  const archive = await openArchive(draft);
  /** @type {Record<string, string>} */
  const sums = {};
  const progress = every(5000, () => tell(`${Object.keys(sums).length} files …`));
  const add = async (/** @type {string} */ name, /** @type {string} */ path) => {
    const sum = await archive.addFile(name, path);
    if (sum) sums[name] = sum;
    progress();
  };
  try {
    const { cluster } = layout(dataDir);
    const database = await copyCluster({ cluster, superuserUrl, archive, add, sums });
    for (const name of ['secrets.json', 'password', ERASED]) await add(name, join(dataDir, name));
    for (const { path, folder } of walk(join(dataDir, 'uploads'))) {
      const name = path ? `uploads/${path}` : 'uploads';
      if (folder) await archive.addFolder(name);
      else await add(name, join(dataDir, name));
    }
    const manifest = { format: 1, madeAt: new Date().toISOString(), ...database, files: sums };
    await archive.addBytes('manifest.json', JSON.stringify(manifest, null, 1));
    await archive.close();
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
  fs.renameSync(draft, target);
  const result = { file: target, bytes: fs.statSync(target).size, files: Object.keys(sums).length };
  writePrivately(
    join(dataDir, 'last-backup.json'),
    JSON.stringify({ at: new Date().toISOString(), ...result }),
  );
  return result;
}

/** @param {string} file */
async function openArchive(file) {
  try {
    fs.closeSync(fs.openSync(file, 'wx', 0o600));
    fs.rmSync(file);
  } catch (error) {
    throw new StartError(`${file} cannot be written (${error.code}): choose another place.`);
  }
  return createArchive(file);
}

/**
 * @param {{ cluster: string, superuserUrl: string, archive: ReturnType<typeof createArchive>,
 *   add: (name: string, path: string) => Promise<void>, sums: Record<string, string> }} parts
 */
async function copyCluster({ cluster, superuserUrl, archive, add, sums }) {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  const name = (/** @type {string} */ path) => `pg18/${path}`;
  try {
    const { rows: version } = await client.query("select current_setting('server_version') as version");
    const schema = await schemaVersion(superuserUrl);
    // The slot keeps the journal of these minutes, and goes by itself with this connection, however that ends.
    await client.query("select pg_create_physical_replication_slot('ocaq_backup', true, true)");
    await client.query("select pg_backup_start('ocaq', true)");
    await archive.addFolder('pg18');
    for (const { path, folder } of walk(cluster)) {
      const [top] = path.split('/');
      if (path === '' || path === LAST || LEFT_OUT.test(path.split('/').at(-1) ?? '')) continue;
      if (MADE_ANEW.has(top) && (path !== top || !folder)) continue;
      if (folder) await archive.addFolder(name(path));
      else await add(name(path), join(cluster, path));
    }
    await add(name(LAST), join(cluster, LAST));
    const { rows } = await client.query(
      'select labelfile, pg_walfile_name(lsn) as last_segment from pg_backup_stop(wait_for_archive => false)',
    );
    sums[name('backup_label')] = await archive.addBytes(name('backup_label'), rows[0].labelfile);
    await copyJournal({ cluster, archive, add, label: rows[0].labelfile, last: rows[0].last_segment });
    return { pgVersion: version[0].version, schema };
  } finally {
    await client.end();
  }
}

/**
 * The journal from the beginning to the end of the copy makes it whole.
 * @param {{ cluster: string, archive: ReturnType<typeof createArchive>, add: (name: string, path: string) => Promise<void>,
 *   label: string, last: string }} parts
 */
async function copyJournal({ cluster, archive, add, label, last }) {
  const first = /file ([0-9A-F]{24})\)/.exec(label)?.[1] ?? '';
  const segments = fs.readdirSync(join(cluster, 'pg_wal')).sort();
  const needed = segments.filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
  if (needed[0] !== first) throw new Error(`The journal of the database does not reach back to ${first}.`);
  for (const folder of ['archive_status', 'summaries']) await archive.addFolder(`pg18/pg_wal/${folder}`);
  for (const segment of needed) await add(`pg18/pg_wal/${segment}`, join(cluster, 'pg_wal', segment));
}

/** @param {string} superuserUrl @returns {Promise<{ migrations: number } | null>} */
async function schemaVersion(superuserUrl) {
  const client = new pg.Client(withLogin(superuserUrl, { database: 'ocaq' }));
  try {
    await client.connect();
    const { rows } = await client.query(
      'select count(*)::int as migrations from drizzle.__drizzle_migrations',
    );
    return rows[0];
  } catch {
    return null;
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param {string} root @returns {Generator<{ path: string, folder: boolean }>} folders before what is in them */
function* walk(root, path = '') {
  /** @type {fs.Dirent[]} */
  let entries;
  try {
    entries = fs.readdirSync(join(root, path), { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  yield { path, folder: true };
  for (const entry of entries) {
    const inner = path ? `${path}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* walk(root, inner);
    else if (entry.isFile()) yield { path: inner, folder: false };
  }
}

/** @param {number} ms @param {() => void} act */
function every(ms, act) {
  let last = Date.now();
  return () => {
    if (Date.now() - last < ms) return;
    last = Date.now();
    act();
  };
}
