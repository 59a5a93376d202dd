import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import pg from 'pg';

/**
 * @typedef {{ owner: string, app: string, auth: string, worker: string }} RolePasswords
 * @typedef {{ ownerUrl: string, appUrl: string, authUrl: string, workerUrl: string, created: boolean }} Provisioned
 */

const REQUEST_LIMITS = {
  statement_timeout: '5s',
  lock_timeout: '5s',
  idle_in_transaction_session_timeout: '10s',
};

/** The owner migrates and nothing else; the three others run, own nothing and pass no wall. */
const ROLES = /** @type {const} */ ({
  owner: { name: 'ocaq_owner', settings: {} },
  app: { name: 'ocaq_app', settings: REQUEST_LIMITS },
  auth: { name: 'ocaq_auth', settings: REQUEST_LIMITS },
  worker: { name: 'ocaq_worker', settings: { statement_timeout: '60s' } },
});
const RUNTIME = [ROLES.app.name, ROLES.auth.name, ROLES.worker.name];
const POWERS = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication';
const LOCK = 0x0ca9;
const SCRAM_ROUNDS = 4096;

/**
 * Makes the roles and the database, and puts right what differs; a second run writes nothing.
 * `created` says whether the database is new.
 * @param {string} superuserUrl
 * @param {{ database?: string, secrets: RolePasswords }} options
 * @returns {Promise<Provisioned>}
 */
export async function provision(superuserUrl, { database = 'ocaq', secrets }) {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await ensureRoles(client, secrets);
    await ensureParameter(client);
    const created = await ensureDatabase(client, database);
    const url = (/** @type {keyof RolePasswords} */ role) =>
      withLogin(superuserUrl, { user: ROLES[role].name, password: secrets[role], database });
    return {
      ownerUrl: url('owner'),
      appUrl: url('app'),
      authUrl: url('auth'),
      workerUrl: url('worker'),
      created,
    };
  } finally {
    await client.end();
  }
}

/**
 * The same server, another login.
 * @param {string} url @param {{ user?: string, password?: string, database?: string }} login
 */
export function withLogin(url, { user, password, database }) {
  const changed = new URL(url);
  if (user !== undefined) changed.username = encodeURIComponent(user);
  if (password !== undefined) changed.password = encodeURIComponent(password);
  if (database !== undefined) changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** @param {pg.Client} client @param {RolePasswords} secrets */
async function ensureRoles(client, secrets) {
  const { rows } = await client.query(
    `select rolname, rolpassword, coalesce(setconfig, '{}') as settings,
            rolcanlogin and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication) as plain
       from pg_authid left join pg_db_role_setting on setrole = oid and setdatabase = 0
      where rolname = any($1)`,
    [Object.values(ROLES).map((role) => role.name)],
  );
  for (const [key, { name, settings }] of Object.entries(ROLES)) {
    const password = secrets[/** @type {keyof RolePasswords} */ (key)];
    const present = rows.find((row) => row.rolname === name);
    if (!present) await client.query(`create role ${name} ${POWERS}`);
    else if (!present.plain) await client.query(`alter role ${name} ${POWERS}`);
    if (!present?.rolpassword || !matches(present.rolpassword, password)) {
      await client.query(`alter role ${name} password ${client.escapeLiteral(scram(password))}`);
    }
    for (const [setting, value] of Object.entries(settings)) {
      if (present?.settings.includes(`${setting}=${value}`)) continue;
      await client.query(`alter role ${name} set ${setting} = '${value}'`);
    }
  }
}

/** What `remove_people` needs; the roles that run cannot set it themselves. @param {pg.Client} client */
async function ensureParameter(client) {
  const parameter = 'session_replication_role';
  const { rows } = await client.query('select has_parameter_privilege($1, $2, $3) as may', [
    ROLES.owner.name,
    parameter,
    'set',
  ]);
  if (!rows[0].may) await client.query(`grant set on parameter ${parameter} to ${ROLES.owner.name}`);
}

/** @param {pg.Client} client @param {string} database @returns {Promise<boolean>} whether it is new */
async function ensureDatabase(client, database) {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (rowCount) return false;
  const name = client.escapeIdentifier(database);
  await client.query(`create database ${name} owner ${ROLES.owner.name} template template0 encoding 'UTF8'`);
  await client.query(`revoke all on database ${name}, postgres, template1 from public`);
  await client.query(`grant connect on database ${name} to ${RUNTIME.join(', ')}`);
  return true;
}

/** The server gets what it would keep, so no password is ever in a statement. @param {string} password */
function scram(password, salt = randomBytes(16), rounds = SCRAM_ROUNDS) {
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const hmac = (/** @type {string} */ text) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${hmac('Server Key').toString('base64')}`;
}

/** @param {string} verifier @param {string} password */
function matches(verifier, password) {
  const parts = /^SCRAM-SHA-256\$(\d+):([^$]+)\$/.exec(verifier);
  if (!parts) return false;
  const expected = Buffer.from(scram(password, Buffer.from(parts[2], 'base64'), Number(parts[1])));
  const actual = Buffer.from(verifier);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
