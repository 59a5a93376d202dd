import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

export type Database = NodePgDatabase & { $client: pg.Pool };
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/**
 * A pool of connections for one database role. Idle ones are given back, so that a quiet app is small. With `pipeline` what is asked at
 * once is sent at once, without waiting for one answer before the next question; COPY needs a connection without.
 */
export function openDatabase(
  url: string,
  max: number,
  { pipeline = false } = {},
): { pool: pg.Pool; db: Database } {
  const pool = new pg.Pool({
    ...{ connectionString: url, max, pipeline, idleTimeoutMillis: 20_000, allowExitOnIdle: true },
  });
  // An idle connection that breaks (a restarted database) must not end the process: the pool makes a new one.
  pool.on('error', () => undefined);
  // Nor must one that breaks while somebody holds it and asks nothing: their next question fails, and they are told.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { pool, db: drizzle({ client: pool }) };
}
