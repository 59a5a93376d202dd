import { hkdfSync, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { readOrCreate } from '../../db/embedded/layout.mjs';
import { StartError } from './fail.mjs';

/**
 * @typedef {import('../../db/embedded/roles.mjs').RolePasswords} RolePasswords
 * @typedef {{ AUTH_SECRET: string, OCAQ_KEY: string, database: RolePasswords }} Secrets
 */

const SHORTEST = 32;
const PLACEHOLDER = /change.?me|secret|example|placeholder|password|your[-_ ]|replace.?me|1234567|^(.)\1+$/i;
const WHAT_TO_DO = 'put the output of "openssl rand -base64 48" into it';

/**
 * What was made up at the first start. The environment wins over the file.
 * @param {string} dataDir @param {NodeJS.ProcessEnv} [env] @returns {Secrets}
 */
export function loadSecrets(dataDir, env = process.env) {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'secrets.json');
  const kept = parse(
    readOrCreate(file, () => `${JSON.stringify(make(), null, 2)}\n`),
    file,
  );
  return {
    ...kept,
    AUTH_SECRET: env.AUTH_SECRET || kept.AUTH_SECRET,
    OCAQ_KEY: env.OCAQ_KEY || kept.OCAQ_KEY,
  };
}

/**
 * With a database elsewhere there may be several machines: nothing is made up that they would have to share.
 * @param {NodeJS.ProcessEnv} env
 */
export function sharedSecrets(env) {
  const secret = env.AUTH_SECRET ?? '';
  const key = hkdfSync('sha256', secret, '', 'ocaq key', 32);
  return { AUTH_SECRET: secret, OCAQ_KEY: env.OCAQ_KEY || Buffer.from(key).toString('base64url') };
}

/**
 * @param {NodeJS.ProcessEnv} env @param {{ required: boolean }} options
 */
export function checkAuthSecret(env, { required }) {
  const secret = env.AUTH_SECRET;
  if (!secret && !required) return;
  if (!secret) throw new StartError(`AUTH_SECRET is missing: ${WHAT_TO_DO}.`);
  if (secret.length < SHORTEST) {
    throw new StartError(`AUTH_SECRET is shorter than ${SHORTEST} characters: ${WHAT_TO_DO}.`);
  }
  if (PLACEHOLDER.test(secret)) throw new StartError(`AUTH_SECRET is a placeholder: ${WHAT_TO_DO}.`);
}

/** @returns {Secrets} */
function make() {
  const random = () => randomBytes(32).toString('base64url');
  return {
    AUTH_SECRET: random(),
    OCAQ_KEY: random(),
    database: { owner: random(), app: random(), auth: random(), worker: random() },
  };
}

/** @param {string} text @param {string} file @returns {Secrets} */
function parse(text, file) {
  try {
    return JSON.parse(text);
  } catch {
    throw new StartError(`${file} is damaged: put it back from a backup (npm run ocaq -- restore FILE).`);
  }
}
