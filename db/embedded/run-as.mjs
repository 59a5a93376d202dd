import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * As whom the server's programs run. PostgreSQL refuses root, and initdb refuses a user without a name.
 * `prefix` is put before the command; `uid` undefined means: as ourselves.
 * @typedef {{ uid?: number, gid?: number, prefix: string[] }} RunAs
 */

const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));
const NOBODY = '65534';
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/**
 * Root becomes the owner of the checkout, or postgres, or nobody, whichever comes to the data and the programs.
 * Where none does (a checkout below /root), a user namespace shows the server another id while files stay ours.
 * @param {{ dataDir: string, program: string }} needs @returns {RunAs}
 */
export function chooseUser({ dataDir, program }) {
  const own = process.getuid?.();
  if (own === undefined) return { prefix: [] };
  const users = listUsers();
  if (own !== 0 && users.some((user) => user.uid === own)) return { prefix: [] };
  if (own === 0) {
    for (const user of candidates(users, dataDir)) {
      open(dataDir, user);
      if (reaches(user, dataDir, program)) return { ...user, prefix: [] };
    }
    fs.chmodSync(dataDir, 0o700);
  }
  if (spawnSync(NAMESPACE[0], [...NAMESPACE.slice(1), 'true']).status === 0) return { prefix: NAMESPACE };
  throw new Error(
    own === 0
      ? `As root the database needs a folder that the user "nobody" comes to: move the checkout out of ${CHECKOUT} (to /srv, say), and DATA_DIR with it.`
      : `The user id ${own} has no name in /etc/passwd, which PostgreSQL asks for: add one, or run as another user.`,
  );
}

/** @param {RunAs} user @param {string} program @param {string[]} args @returns {[string, string[], { uid?: number, gid?: number, cwd: string }]} */
export function commandAs(user, program, args) {
  const [file, ...rest] = [...user.prefix, program, ...args];
  return [file, rest, { uid: user.uid, gid: user.gid, cwd: '/' }];
}

/**
 * Makes a folder that belongs to the user, with all that is in it.
 * @param {string} path @param {RunAs} user
 */
export function own(path, user) {
  if (process.getuid?.() !== 0) return;
  const uid = user.uid ?? 0;
  const gid = user.gid ?? 0;
  if (fs.lstatSync(path).uid === uid) return;
  for (const entry of fs.readdirSync(path, { recursive: true }))
    fs.lchownSync(join(path, String(entry)), uid, gid);
  fs.lchownSync(path, uid, gid);
}

/** @returns {{ name: string, uid: number, gid: number }[]} */
function listUsers() {
  if (process.platform !== 'linux')
    return process.getuid?.() ? [{ name: '', uid: process.getuid(), gid: 0 }] : [];
  const parse = (/** @type {string} */ text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(':'))
      .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const listed = parse(fs.readFileSync('/etc/passwd', 'utf8'));
  const self = process.getuid?.() ?? 0;
  if (listed.some((user) => user.uid === self)) return listed;
  // A user of a directory service is not in the file; getent knows.
  return [
    ...listed,
    ...parse(spawnSync('getent', ['passwd', String(self)], { encoding: 'utf8' }).stdout ?? ''),
  ];
}

/** @param {{ name: string, uid: number, gid: number }[]} users @param {string} dataDir */
function candidates(users, dataDir) {
  const owners = [fs.statSync(dataDir).uid, fs.statSync(CHECKOUT).uid].filter((uid) => uid !== 0);
  const wanted = [
    ...owners.map((uid) => users.find((user) => user.uid === uid)),
    users.find((user) => user.name === 'postgres'),
    users.find((user) => user.name === 'nobody'),
  ];
  return wanted.filter((user) => user !== undefined).map(({ uid, gid }) => ({ uid, gid, prefix: [] }));
}

/**
 * The user's group may pass through the data folder to its own folders; it may not list it.
 * @param {string} dataDir @param {RunAs} user
 */
function open(dataDir, user) {
  if (fs.statSync(dataDir).uid !== 0) return;
  fs.chownSync(dataDir, 0, user.gid ?? 0);
  fs.chmodSync(dataDir, 0o710);
}

/** @param {RunAs} user @param {string} dataDir @param {string} program */
function reaches(user, dataDir, program) {
  const [file, args, options] = commandAs(user, '/bin/sh', [
    '-c',
    'test -x "$0" && test -r "$1" && test -x "$1"',
    dataDir,
    program,
  ]);
  return spawnSync(file, args, options).status === 0;
}
