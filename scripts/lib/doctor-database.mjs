import { join } from 'node:path';
import pg from 'pg';
import { readJson } from '../../db/embedded/layout.mjs';
import { REPO } from './environment.mjs';
import { fine, warning, wrong } from './finding.mjs';

/** @typedef {import('./finding.mjs').Finding} Finding */

const OLDEST = 15;
const STUCK = "state in ('waiting', 'failed') and run_at < now() - interval '1 hour'";

/** Runs a query as one of the roles. @typedef {<T>(text: string) => Promise<T[]>} Ask */

/** @param {import('./environment.mjs').Prepared} prepared @returns {Promise<Finding[]>} */
export async function checkDatabase({ env, superuserUrl }) {
  /** @type {Finding[]} */
  const findings = [];
  for (const name of ['DATABASE_URL', 'DATABASE_AUTH_URL', 'DATABASE_WORKER_URL']) {
    findings.push(...(await as(name, env[name], (ask) => checkRole(name, ask))));
  }
  findings.push(...(await as('DATABASE_URL', env.DATABASE_URL, checkVersionAndWalls)));
  const owner = env.DATABASE_OWNER_URL;
  if (!owner && !superuserUrl) {
    return [
      ...findings,
      warning('Migrations: DATABASE_OWNER_URL is not set, so nothing can be said about them'),
    ];
  }
  findings.push(...(await as('DATABASE_URL', env.DATABASE_URL, checkRemoval)));
  findings.push(...(await as('DATABASE_OWNER_URL', owner, checkMigrations)));
  findings.push(...(await as('DATABASE_WORKER_URL', env.DATABASE_WORKER_URL, checkOutbox)));
  return findings;
}

/**
 * @param {string} name @param {string | undefined} url @param {(ask: Ask) => Promise<Finding[]>} check
 * @returns {Promise<Finding[]>}
 */
async function as(name, url, check) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return await check(async (text) => (await client.query(text)).rows);
  } catch (error) {
    return [wrong(`Database: ${name} does not work (${error.message})`)];
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param {string} name @param {Ask} ask @returns {Promise<Finding[]>} */
async function checkRole(name, ask) {
  const [role] = await ask(`
    select rolname as name, rolsuper or rolbypassrls as passes_walls, rolcreaterole or rolcreatedb as makes_others,
           (select count(*)::int from pg_class where relowner = pg_roles.oid and relkind in ('r', 'p', 'v', 'm')) as owned
      from pg_roles where rolname = current_user`);
  const { name: user } = role;
  if (role.passes_walls) {
    return [
      wrong(
        `Role ${user}: alter role ${user} nosuperuser nobypassrls (${name}); it sees every organization's rows`,
      ),
    ];
  }
  if (role.owned > 0)
    return [wrong(`Role ${user}: owns ${role.owned} tables; give them to the owner (reassign owned by)`)];
  if (role.makes_others) return [warning(`Role ${user}: may make roles or databases; it does not need to`)];
  return [fine(`Role ${user}: no superuser, passes no wall, owns nothing`)];
}

/** @param {Ask} ask @returns {Promise<Finding[]>} */
async function checkVersionAndWalls(ask) {
  const [server] = await ask(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
  );
  const open = await ask(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
     order by 1`);
  const names = open.map((row) => row.name).join(', ');
  return [
    server.number >= OLDEST * 10_000
      ? fine(`Database: PostgreSQL ${server.version}`)
      : wrong(`Database: PostgreSQL ${server.version} is too old; ${OLDEST} or newer`),
    open.length === 0
      ? fine('Walls: row-level security is forced on every table of an organization')
      : wrong(`Walls: alter table … enable and force row level security is missing on ${names}`),
  ];
}

/** Whether people are removed in sets or one by one. @param {Ask} ask @returns {Promise<Finding[]>} */
async function checkRemoval(ask) {
  const [removal] = await ask(`
    select pg_get_userbyid(proowner) as owner,
           has_parameter_privilege(proowner, 'session_replication_role', 'set') as may
      from pg_proc where oid = to_regprocedure('remove_people(uuid, uuid[])')`);
  if (!removal) return [];
  if (removal.may) return [fine('Imports: undone in sets')];
  const grant = `grant set on parameter session_replication_role to ${removal.owner}`;
  return [warning(`Imports: undoing one of 100,000 people takes half a minute; ${grant}`)];
}

/** @param {Ask} ask @returns {Promise<Finding[]>} */
async function checkMigrations(ask) {
  const known = readJson(join(REPO, 'drizzle', 'meta', '_journal.json'))?.entries?.length ?? 0;
  const [{ present }] = await ask(
    "select to_regclass('drizzle.__drizzle_migrations') is not null as present",
  );
  if (!present) return [wrong('Migrations: none applied yet; npm run ocaq -- migrate')];
  const [{ applied }] = await ask('select count(*)::int as applied from drizzle.__drizzle_migrations');
  if (applied < known) return [wrong(`Migrations: ${known - applied} pending; npm run ocaq -- migrate`)];
  if (applied > known) return [wrong('Migrations: the database is newer than this checkout; git pull')];
  return [fine(`Migrations: all ${applied} applied`)];
}

/** @param {Ask} ask @returns {Promise<Finding[]>} */
async function checkOutbox(ask) {
  const [{ present }] = await ask("select to_regclass('public.outbox') is not null as present");
  if (!present) return [];
  const [{ stuck }] = await ask(`select count(*)::int as stuck from outbox where ${STUCK}`);
  if (stuck === 0) return [fine('Outbox: nothing is stuck')];
  return [
    warning(`Outbox: ${stuck} mails wait for more than an hour; look at their last_error and at SMTP_URL`),
  ];
}
