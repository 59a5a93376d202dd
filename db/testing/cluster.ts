import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { ensureDatabase } from '../embedded/ensure.mjs';
import { provision, withLogin } from '../embedded/roles.mjs';
import { migrate, migrationsHash } from '../migrate';

export interface TestCluster {
  superuserUrl: string;
  template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster;
  }
}

/** The passwords of the throw-away cluster's roles. */
export const PASSWORDS = { owner: 'owner', app: 'app', auth: 'auth', worker: 'worker' };

/**
 * Starts a throw-away PostgreSQL in memory and migrates one template database, named after the migrations;
 * every test worker clones it. Gives the function that lets the cluster go.
 */
export async function startCluster(): Promise<{ cluster: TestCluster; release: () => Promise<void> }> {
  const memory = existsSync('/dev/shm') ? '/dev/shm' : (process.env.TMPDIR ?? '/tmp');
  const dataDir = join(memory, `ocaq-test-${process.getuid?.() ?? 0}`);
  const { superuserUrl, release } = await ensureDatabase({ dataDir, durable: false });
  const template = `tpl_${migrationsHash()}`;
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(77)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      // Made under another name first: a half-migrated template must not be taken for a whole one.
      const { ownerUrl } = await provision(superuserUrl, { database: 'tpl_unfinished', secrets: PASSWORDS });
      await migrate(ownerUrl);
      await client.query(`alter database tpl_unfinished rename to ${template}`);
    }
    await dropLeftovers(client);
  } finally {
    await client.end();
  }
  return { cluster: { superuserUrl, template }, release };
}

/** Databases of workers that were killed: older than an hour by their name, and used by nobody. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    // Another run may live by another clock (libfaketime): what is in use is never dropped.
    `select datname from pg_database d where datname like 'w\\_%'
      and not exists (select from pg_stat_activity a where a.datid = d.oid)`,
  );
  const hourAgo = Date.now() - 3_600_000;
  for (const { datname } of rows) {
    if (Number(datname.split('_')[1]) < hourAgo)
      await client.query(`drop database if exists ${datname} with (force)`);
  }
}

/** A database of one's own, cloned from the template, with an URL for each role. */
export async function cloneDatabase({ superuserUrl, template }: TestCluster) {
  const name = `w_${Date.now()}_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  const client = new pg.Client(superuserUrl);
  await client.connect();
  // The template's owner stays the owner of what is in it; the grants on the database are made anew.
  // Copied as files: in memory that costs half of writing every page to the log.
  await client.query(`create database ${name} template ${template} owner ocaq_owner strategy file_copy`);
  await client.query(`grant connect on database ${name} to ocaq_app, ocaq_auth, ocaq_worker`);
  await client.end();
  const url = (role: keyof typeof PASSWORDS) =>
    withLogin(superuserUrl, { user: `ocaq_${role}`, password: PASSWORDS[role], database: name });
  return {
    name,
    urls: { app: url('app'), auth: url('auth'), worker: url('worker'), owner: url('owner') },
    drop: async () => {
      const dropper = new pg.Client(superuserUrl);
      await dropper.connect();
      await dropper.query(`drop database if exists ${name} with (force)`);
      await dropper.end();
    },
  };
}

export default async function setup(project: TestProject) {
  const { cluster, release } = await startCluster();
  project.provide('cluster', cluster);
  return release;
}
