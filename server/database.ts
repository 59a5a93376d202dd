import 'server-only';
import { sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { type Database, openDatabase, type Transaction } from '@/db/client';
import { env } from './env';

interface Connections {
  app: Database;
  auth: Database;
  worker: Database;
}

const holder = globalThis as typeof globalThis & { ocaqConnections?: Connections };

// Kept on globalThis: Next bundles this module more than once, and each copy would open pools of its own.
function connections(): Connections {
  holder.ocaqConnections ??= {
    app: openDatabase(env().DATABASE_URL, 10).db,
    auth: openDatabase(env().DATABASE_AUTH_URL, 6).db,
    worker: openDatabase(env().DATABASE_WORKER_URL, 3).db,
  };
  return holder.ocaqConnections;
}

export interface Wall {
  /** Null sees only what is published. */
  organizationId: string | null;
  accountId: string | null;
}

/** Runs `work` in one transaction behind the wall of one organization and one account (both may be null). */
export function behindWall<T>(wall: Wall, work: (tx: Transaction, now: Date) => Promise<T>): Promise<T> {
  return connections().app.transaction(async (tx) => {
    const { rows } = await tx.execute<{ now: string }>(
      sql`select set_config('app.organization_id', ${wall.organizationId ?? ''}, true),
                 set_config('app.account_id', ${wall.accountId ?? ''}, true), now() as now`,
    );
    return work(tx, new Date(rows[0]?.now ?? Date.now()));
  });
}

/**
 * The id of an organization, for the selection of a query that finds one row: from then on the transaction, which was
 * behind the wall of the account alone, is behind that of the organization.
 */
export const entering = (id: AnyPgColumn) =>
  sql<string>`set_config('app.organization_id', ${id}::text, true)::uuid`;

/** Runs `work` as the role that signs people in: accounts, sessions and tokens, no organization's data. */
export function asAuth<T>(work: (tx: Transaction, now: Date) => Promise<T>): Promise<T> {
  return timed(connections().auth, work);
}

/** Asks one question as the role that signs people in: a statement by itself needs no transaction. */
export const askAuth = <T>(ask: (db: Database) => Promise<T>): Promise<T> => ask(connections().auth);

/** Runs `work` as the role of the runner: the outbox and the due moments of all organizations. */
export function asWorker<T>(work: (tx: Transaction, now: Date) => Promise<T>): Promise<T> {
  return timed(connections().worker, work);
}

function timed<T>(db: Database, work: (tx: Transaction, now: Date) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ now: string }>(sql`select now() as now`);
    return work(tx, new Date(rows[0]?.now ?? Date.now()));
  });
}
