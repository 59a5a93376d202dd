import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { ensureDatabase } from '../../db/embedded/ensure.mjs';
import { MAJOR, writePrivately } from '../../db/embedded/layout.mjs';
import { withLogin } from '../../db/embedded/roles.mjs';
import { StartError } from '../lib/fail.mjs';
import { isIntact, readArchive } from './archive.mjs';
import { ERASED } from './backup.mjs';

/** Says that the database is an older one, until all that follows from it is done (scripts/prepare.ts). */
export const RESTORED = 'restored.json';
/** Where everything lies until all of it has been checked. */
const STAGING = '.restore';
/** The cluster comes last: with it the folder counts as an installation. */
const ORDER = ['uploads', 'secrets.json', 'password', ERASED, `pg${MAJOR}`];

/**
 * Puts a backup into an empty data folder, starts its database once and ends all sessions in it. The list of erased people is the
 * one thing that is newer than the backup and has to survive it (it says who was hidden, too): it may lie in the folder already, in the one that was moved
 * away, or be given. `erased` says where it was found; who stands in it is erased again when the database is brought up to date.
 * @param {{ file: string, dataDir: string, erased?: string, tell?: (line: string) => void }} options
 * @returns {Promise<{ madeAt: string, files: number, sessionsEnded: number, erased: string | null }>}
 */
export async function restore({ file, dataDir, erased: given, tell = () => {} }) {
  const source = resolve(file);
  const folder = resolve(dataDir);
  if (!fs.existsSync(source)) throw new StartError(`There is no ${source}.`);
  checkEmpty(folder);
  if (given && !fs.existsSync(given)) throw new StartError(`There is no ${given}.`);
  const lists = [given, join(folder, ERASED), join(`${folder}.old`, ERASED)].filter(
    (path) => path && fs.existsSync(path),
  );
  const newer = lists.map((path) => fs.readFileSync(/** @type {string} */ (path), 'utf8'));
  tell('checking the file');
  if (!(await isIntact(source))) {
    throw new StartError(
      `${source} is damaged or no backup of Ocaq: nothing was changed. Take another copy of it.`,
    );
  }
  const staging = join(folder, STAGING);
  fs.rmSync(staging, { recursive: true, force: true });
  fs.mkdirSync(staging, { recursive: true, mode: 0o700 });
  try {
    tell('unpacking');
    const manifest = await unpack(source, staging);
    for (const name of ORDER) {
      if (fs.existsSync(join(staging, name))) fs.renameSync(join(staging, name), join(folder, name));
    }
    addErased(join(folder, ERASED), newer);
    writePrivately(join(folder, RESTORED), JSON.stringify({ madeAt: manifest.madeAt }));
    fs.chmodSync(folder, 0o700);
    tell('starting the database');
    const sessionsEnded = await endSessions(folder);
    return {
      madeAt: manifest.madeAt,
      files: Object.keys(manifest.files).length,
      sessionsEnded,
      erased: lists[0] ?? null,
    };
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

/** What the backup knew and what was found beside it are one list. @param {string} file @param {string[]} newer */
function addErased(file, newer) {
  if (newer.length === 0) return;
  const known = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const lines = new Set([known, ...newer].join('\n').split('\n').filter(Boolean));
  writePrivately(file, [...lines, ''].join('\n'));
}

/** @param {string} folder */
function checkEmpty(folder) {
  const present = fs.existsSync(folder)
    ? fs.readdirSync(folder).filter((name) => ![STAGING, ERASED].includes(name))
    : [];
  if (present.length === 0) return;
  throw new StartError(
    `${folder} is not empty: stop Ocaq and move it away (mv ${folder} ${folder}.old), or set DATA_DIR to a new folder.`,
  );
}

/** @param {string} source @param {string} staging @returns {Promise<{ madeAt: string, files: Record<string, string> }>} */
async function unpack(source, staging) {
  /** @type {Record<string, string>} */
  const sums = {};
  await readArchive(source, async ({ name, folder }, content) => {
    const path = join(staging, name);
    if (!path.startsWith(`${staging}/`) && !path.startsWith(`${staging}\\`)) throw damaged(name);
    fs.mkdirSync(folder ? path : dirname(path), { recursive: true, mode: 0o700 });
    if (folder) return;
    const sum = createHash('sha256');
    const target = await fs.promises.open(path, 'wx', 0o600);
    for await (const part of content) {
      sum.update(part);
      await target.write(part);
    }
    await target.close();
    sums[name] = sum.digest('hex');
  });
  const manifest = readManifest(join(staging, 'manifest.json'));
  if (manifest.pgVersion.split('.')[0] !== MAJOR) {
    throw new StartError(
      `The backup is of PostgreSQL ${manifest.pgVersion}; this Ocaq brings ${MAJOR}. Use the Ocaq that made it.`,
    );
  }
  delete sums['manifest.json'];
  for (const name of new Set([...Object.keys(manifest.files), ...Object.keys(sums)])) {
    if (manifest.files[name] !== sums[name]) throw damaged(name);
  }
  return manifest;
}

/** @param {string} file */
function readManifest(file) {
  if (!fs.existsSync(file)) throw damaged('manifest.json');
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** @param {string} name */
const damaged = (name) => new StartError(`The backup is damaged (${name}): nothing was changed.`);

/** Whoever was signed in when the backup was made is not any more. @param {string} dataDir */
async function endSessions(dataDir) {
  const database = await ensureDatabase({ dataDir });
  const client = new pg.Client(withLogin(database.superuserUrl, { database: 'ocaq' }));
  try {
    await client.connect();
    const { rows } = await client.query("select to_regclass('public.sessions') is not null as present");
    if (!rows[0].present) return 0;
    return (await client.query('delete from sessions')).rowCount ?? 0;
  } catch (error) {
    if (error.code === '3D000') return 0;
    throw error;
  } finally {
    await client.end().catch(() => {});
    await database.release();
  }
}
