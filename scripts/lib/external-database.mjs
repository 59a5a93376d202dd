import { StartError } from './fail.mjs';

const PATIENCE_MS = 5000;
const OLDEST = 15;

/** What PostgreSQL or the network answered, and what to do about it. @type {Record<string, string>} */
const ADVICE = {
  ECONNREFUSED: 'nothing listens there; is PostgreSQL running, and are host and port right?',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'there is no such host',
  ENOENT: 'there is no such socket',
  ETIMEDOUT: 'no answer',
  '28P01': 'the password is wrong',
  28000: 'the server refuses this user (pg_hba.conf)',
  '3D000': 'there is no such database; create it first',
};

/**
 * The addresses of a PostgreSQL that somebody else runs, tried once.
 * @param {NodeJS.ProcessEnv} env
 */
export async function checkExternalDatabase(env) {
  const url = parse('DATABASE_URL', env.DATABASE_URL ?? '');
  await tryOut('DATABASE_URL', url.href);
  const owner = env.DATABASE_OWNER_URL;
  if (owner) parse('DATABASE_OWNER_URL', owner);
  return {
    DATABASE_URL: url.href,
    DATABASE_AUTH_URL: env.DATABASE_AUTH_URL || as(url, 'ocaq_auth'),
    DATABASE_WORKER_URL: env.DATABASE_WORKER_URL || as(url, 'ocaq_worker'),
    ...(owner ? { DATABASE_OWNER_URL: owner } : {}),
  };
}

/** @param {URL} url @param {string} user */
function as(url, user) {
  const changed = new URL(url.href);
  changed.username = user;
  return changed.href;
}

/** @param {string} name @param {string} text */
function parse(name, text) {
  try {
    const url = new URL(text);
    if (['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1) return url;
  } catch {
    // Answered below; the value itself holds a password and is not shown.
  }
  throw new StartError(
    `${name} is not an address of PostgreSQL: it looks like postgres://ocaq_app:PASSWORD@HOST:5432/ocaq`,
  );
}

/** @param {string} name @param {string} connectionString */
async function tryOut(name, connectionString) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: PATIENCE_MS });
  let version = 0;
  try {
    await client.connect();
    const { rows } = await client.query("select current_setting('server_version_num')::int as version");
    version = Math.floor(rows[0].version / 10_000);
  } catch (error) {
    const code = error.code ?? error.errors?.[0]?.code;
    const { host } = new URL(connectionString);
    throw new StartError(
      `${name} does not work: ${ADVICE[code] ?? error.message} (${host || 'unix socket'}).`,
    );
  } finally {
    await client.end().catch(() => {});
  }
  if (version < OLDEST)
    throw new StartError(`${name} is PostgreSQL ${version}; Ocaq needs ${OLDEST} or newer.`);
}
