import fs from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDatabase } from '../../db/embedded/ensure.mjs';
import { checkExternalDatabase } from './external-database.mjs';
import { StartError } from './fail.mjs';
import { checkAuthSecret, loadSecrets, sharedSecrets } from './secrets.mjs';

/**
 * @typedef {{ env: NodeJS.ProcessEnv, dataDir: string, embedded: boolean, created: boolean, superuserUrl?: string,
 *   release: () => Promise<void> }} Prepared
 */

export const REPO = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** `.env` of the checkout; what is set already wins. */
export function loadDotEnv() {
  const file = join(REPO, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

/** @param {NodeJS.ProcessEnv} [env] */
export function dataFolder(env = process.env) {
  return resolve(REPO, env.DATA_DIR || '.data');
}

/** @param {NodeJS.ProcessEnv} [env] */
export function chosenPort(env = process.env) {
  const port = Number(env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartError(
    `PORT is "${env.PORT}": choose a number from 1 to 65535, such as PORT=3001 npm start.`,
  );
}

/**
 * All that the app, the command line and the tests need from their surroundings. Starts the embedded database unless
 * DATABASE_URL names another one.
 * @param {{ dataDir?: string, production?: boolean, durable?: boolean, log?: (line: string) => void }} [options]
 * @returns {Promise<Prepared>}
 */
export async function prepareEnvironment({ dataDir, production = false, durable = true, log } = {}) {
  loadDotEnv();
  const folder = dataDir ? resolve(dataDir) : dataFolder();
  checkFolder(folder);
  const port = chosenPort();
  const common = {
    ...process.env,
    DATA_DIR: folder,
    PORT: String(port),
    APP_ORIGIN: checkOrigin(process.env.APP_ORIGIN) ?? `http://localhost:${port}`,
    NEXT_TELEMETRY_DISABLED: '1',
  };
  return process.env.DATABASE_URL
    ? external(common, { folder, production })
    : embedded(common, { folder, production, durable, log });
}

/** @param {NodeJS.ProcessEnv} common @param {{ folder: string, production: boolean }} options @returns {Promise<Prepared>} */
async function external(common, { folder, production }) {
  if (production) checkAuthSecret(process.env, { required: true });
  const secrets = process.env.AUTH_SECRET ? sharedSecrets(process.env) : loadSecrets(folder);
  const urls = await checkExternalDatabase(process.env);
  const env = { ...common, ...urls, AUTH_SECRET: secrets.AUTH_SECRET, OCAQ_KEY: secrets.OCAQ_KEY };
  return { env, dataDir: folder, embedded: false, created: false, release: async () => {} };
}

/**
 * @param {NodeJS.ProcessEnv} common
 * @param {{ folder: string, production: boolean, durable: boolean, log?: (line: string) => void }} options
 * @returns {Promise<Prepared>}
 */
async function embedded(common, { folder, production, durable, log }) {
  if (production) checkAuthSecret(process.env, { required: false });
  const secrets = loadSecrets(folder);
  const database = await ensureDatabase({ dataDir: folder, durable, log });
  const { provision } = await import('../../db/embedded/roles.mjs');
  const urls = await provision(database.superuserUrl, { secrets: secrets.database });
  const env = {
    ...common,
    DATABASE_URL: urls.appUrl,
    DATABASE_AUTH_URL: urls.authUrl,
    DATABASE_WORKER_URL: urls.workerUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    OCAQ_EMBEDDED: '1',
    AUTH_SECRET: secrets.AUTH_SECRET,
    OCAQ_KEY: secrets.OCAQ_KEY,
  };
  const { superuserUrl, release } = database;
  return { env, dataDir: folder, embedded: true, created: urls.created, superuserUrl, release };
}

/** @param {string} folder */
export function checkFolder(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
    const probe = join(folder, `.writable.${process.pid}`);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
  } catch (error) {
    throw new StartError(
      `The data folder ${folder} cannot be written (${error.code}): make it yours (chown) or choose another with DATA_DIR.`,
    );
  }
}

/** @param {string | undefined} origin */
function checkOrigin(origin) {
  if (!origin) return undefined;
  try {
    const url = new URL(origin);
    if (['http:', 'https:'].includes(url.protocol) && url.pathname === '/') return url.origin;
  } catch {
    // Answered below.
  }
  throw new StartError(
    `APP_ORIGIN is "${origin}": it has to look like https://ocaq.example.org, without a path.`,
  );
}
