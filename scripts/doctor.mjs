import fs from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { readJson } from '../db/embedded/layout.mjs';
import { checkDatabase } from './lib/doctor-database.mjs';
import { checkSender } from './lib/doctor-mail.mjs';
import { dataFolder, prepareEnvironment, REPO } from './lib/environment.mjs';
import { fine, warning, wrong } from './lib/finding.mjs';

/** @typedef {import('./lib/finding.mjs').Finding} Finding */

const SIGNS = { fine: '✓', warning: '!', wrong: '✗' };
/** Older ones have published holes. */
const FLOORS = { next: '16.4.6', nodemailer: '9.1.1', 'next-auth': '5.0.0-beta.32', pg: '8.23.1' };
const DAY_MS = 24 * 60 * 60 * 1000;
const SECRET_FILES = ['secrets.json', 'password', 'ready.json'];

/** Looks everything over and prints one line for each thing. @returns {Promise<boolean>} whether nothing is wrong */
export async function doctor() {
  let healthy = true;
  const report = (/** @type {Finding[]} */ findings) => {
    for (const { state, text } of findings) {
      console.log(`${SIGNS[state]} ${text}`);
      if (state === 'wrong') healthy = false;
    }
  };
  report(checkNode());
  report(checkPackages());
  try {
    const prepared = await prepareEnvironment({ production: true });
    report([fine(`Surroundings: data in ${prepared.dataDir}, secrets in place`)]);
    report(await checkDatabase(prepared));
    await prepared.release();
    report(checkBackup(prepared));
  } catch (error) {
    report([wrong(error.message)]);
  }
  report(await checkMail(process.env.SMTP_URL));
  if (process.env.SMTP_URL) report(await checkSender(process.env.MAIL_FROM));
  report(checkOrigin(process.env.APP_ORIGIN));
  report(checkModes(dataFolder()));
  report(checkDisk(dataFolder()));
  console.log(healthy ? '\nNothing is wrong.' : '\nPut right what is marked ✗.');
  return healthy;
}

function checkNode() {
  const { node } = process.versions;
  if (Number(node.split('.')[0]) >= 22) return [fine(`Node ${node}`)];
  return [warning(`Node ${node} gets no security fixes any more: install Node 24`)];
}

function checkPackages() {
  const old = Object.entries(FLOORS).flatMap(([name, floor]) => {
    const version = readJson(join(REPO, 'node_modules', name, 'package.json'))?.version;
    if (!version) return [wrong(`Package ${name} is not installed: npm ci`)];
    return isBelow(version, floor)
      ? [wrong(`Package ${name} ${version} is older than ${floor}: npm ci`)]
      : [];
  });
  return old.length > 0 ? old : [fine('Packages: none below its floor')];
}

/** @param {string} version @param {string} floor */
export function isBelow(version, floor) {
  const numbers = (/** @type {string} */ text) => text.match(/\d+/g)?.map(Number) ?? [];
  const [a, b] = [numbers(version), numbers(floor)];
  // A release is newer than its own betas, which have more numbers.
  if (a.length === 3 && b.length > 3 && a.every((part, index) => part === b[index])) return false;
  const at = b.findIndex((part, index) => part !== (a[index] ?? 0));
  return at >= 0 && (a[at] ?? 0) < b[at];
}

/** @param {import('./lib/environment.mjs').Prepared} prepared @returns {Finding[]} */
function checkBackup({ embedded, dataDir }) {
  if (!embedded) return [warning('Backup: the database is elsewhere; make sure that pg_dump runs every day')];
  const last = readJson(join(dataDir, 'last-backup.json'));
  if (!last) return [warning('Backup: none yet; npm run ocaq -- backup FILE')];
  const days = Math.floor((Date.now() - Date.parse(last.at)) / DAY_MS);
  const text = `Backup: the last is ${days === 1 ? '1 day' : `${days} days`} old (${last.file})`;
  return [days > 7 ? warning(`${text}; make a new one: npm run ocaq -- backup FILE`) : fine(text)];
}

/** @param {string | undefined} smtpUrl @returns {Promise<Finding[]>} */
async function checkMail(smtpUrl) {
  if (!smtpUrl) return [warning('Mail: SMTP_URL is not set, so mail is written to .data/mail and not sent')];
  if (!URL.canParse(smtpUrl)) return [wrong('Mail: SMTP_URL looks like smtp://USER:PASSWORD@HOST:587')];
  const { hostname, port, protocol } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  const number = Number(port) || (secure ? 465 : 587);
  const answer = await greet(hostname, number, secure);
  if (answer.ok) return [fine(`Mail: ${hostname}:${number} answers`)];
  return [
    wrong(`Mail: ${hostname}:${number} does not answer (${answer.reason}); check SMTP_URL and the firewall`),
  ];
}

/**
 * Says EHLO and leaves; with TLS from the first byte, reaching the port has to do.
 * @param {string} host @param {number} port @param {boolean} secure
 * @returns {Promise<{ ok: boolean, reason?: string }>}
 */
function greet(host, port, secure) {
  return new Promise((done) => {
    const socket = net.connect({ host, port, timeout: 5000 });
    const end = (/** @type {boolean} */ ok, /** @type {string} */ reason = '') => {
      socket.destroy();
      done({ ok, reason });
    };
    let greeted = false;
    socket.once('connect', () => secure && end(true));
    socket.once('timeout', () => end(false, 'no answer in 5 s'));
    socket.once('error', (/** @type {NodeJS.ErrnoException} */ error) => end(false, error.code));
    socket.once('close', () => end(false, 'it hung up'));
    socket.on('data', (data) => {
      if (greeted) end(data.toString().startsWith('250'), 'it refused EHLO');
      else socket.write('EHLO ocaq.localhost\r\n');
      greeted = true;
    });
  });
}

/** @param {string | undefined} origin @returns {Finding[]} */
function checkOrigin(origin) {
  if (!origin) return [warning('Address: APP_ORIGIN is not set, so only this machine is served')];
  if (origin.startsWith('https://')) return [fine(`Address: ${origin}`)];
  if (/^http:\/\/(localhost|127\.)/.test(origin))
    return [warning(`Address: ${origin} is for this machine only`)];
  return [
    wrong(`Address: ${origin} is not https; put a proxy with a certificate in front (docs/operations.md)`),
  ];
}

/** @param {string} dataDir @returns {Finding[]} */
function checkModes(dataDir) {
  if (process.platform === 'win32' || !fs.existsSync(dataDir)) return [];
  const open = [
    ...(fs.statSync(dataDir).mode & 0o007 ? [dataDir] : []),
    ...SECRET_FILES.map((name) => join(dataDir, name)).filter(
      (path) => fs.existsSync(path) && fs.statSync(path).mode & 0o077,
    ),
  ];
  if (open.length === 0) return [fine('Data folder: closed to others')];
  return [wrong(`Data folder: others can read ${open.join(', ')}; chmod -R o= and chmod 600 the files`)];
}

/** @param {string} dataDir @returns {Finding[]} */
function checkDisk(dataDir) {
  if (!fs.existsSync(dataDir)) return [];
  const { bavail, bsize, blocks } = fs.statfsSync(dataDir);
  const gigabytes = (bavail * bsize) / 1024 ** 3;
  const text = `Disk: ${gigabytes.toFixed(1)} GB free`;
  if (gigabytes < 0.5) return [wrong(`${text}; make room, or the database will stop`)];
  return [gigabytes < 2 || bavail / blocks < 0.05 ? warning(`${text}; make room soon`) : fine(text)];
}
