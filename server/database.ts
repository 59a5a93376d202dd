import 'server-only';
import { sql } from 'drizzle-orm';
import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres';
import { type AnyPgColumn, PgDialect } from 'drizzle-orm/pg-core';
import { escapeLiteral, type PoolClient, type QueryResult } from 'pg';
import { type Database, openDatabase, type Transaction } from '@/db/client';
import { env } from './env';
import { namingStatements } from './named-statements';
import { holdBack, inOnePacket } from './one-packet';
import { withoutValues } from './without-values';

interface Connections {
  app: Database;
  auth: Database;
  worker: Database;
}

const open = (url: string, most: number): Database => openDatabase(url, most, { pipeline: true }).db;

const holder = globalThis as typeof globalThis & { ocaqConnections?: Connections };

// Kept on globalThis: Next bundles this module more than once, and each copy would open pools of its own.
function connections(): Connections {
  holder.ocaqConnections ??= {
    app: open(env().DATABASE_URL, 10),
    auth: open(env().DATABASE_AUTH_URL, 6),
    worker: open(env().DATABASE_WORKER_URL, 3),
  };
  return holder.ocaqConnections;
}

export interface Wall {
  /** Null sees only what is published. */
  organizationId: string | null;
  accountId: string | null;
  /** Whether it is the runner's own work, done at its time. */
  isSystem?: boolean;
}

/**
 * Whether statements are planned each time (`anew`), or prepared once for each connection: with a plan that Postgres chooses
 * (`prepared`), or always the one for whatever values (`kept`). ADR 26 says what each is for.
 */
export type Plans = 'anew' | 'prepared' | 'kept';

/** A kept plan finds its rows by their keys: one that was made while a table was nearly empty would read all of it ever after. */
const KEEPING = `set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)`;

/**
 * From here on the named statements of a transaction are planned as `kept`: where the rest of what is asked finds rows by their
 * keys. Sent when this has come back, without waiting for the database: whatever fails fails what is asked next.
 */
export async function keepPlans(tx: Transaction): Promise<void> {
  const answer = Promise.resolve(tx.execute(sql.raw(`select ${KEEPING}`)));
  answer.catch(() => undefined);
  await asked();
}

/**
 * Runs `work` in one transaction behind the wall of one organization and one account (both may be null). It is told whether
 * the organization is locked (ADR 17): asked with the first question, so that no request outlives the lock.
 */
export function behindWall<T>(
  wall: Wall,
  work: (tx: Transaction, now: Date, isLocked: boolean) => Promise<T>,
  plans: Plans = 'anew',
): Promise<T> {
  return transaction(connections().app, raising(wall, plans), work, { isPrepared: plans !== 'anew' });
}

/** The same for who only reads: the answer need not wait for the end of the transaction, in which nothing was written that could fail. */
export function readBehindWall<T>(
  wall: Wall,
  work: (tx: Transaction, now: Date, isLocked: boolean) => Promise<T>,
  plans: Plans = 'anew',
): Promise<T> {
  const how = { isPrepared: plans !== 'anew', isReading: true };
  return transaction(connections().app, raising(wall, plans), work, how);
}

/**
 * The same for questions that need neither the time nor each other's answers: they leave together with the beginning and the end of
 * the transaction, in one trip instead of three. Their plans are kept. What `ask` comes to only later, it may not ask any more.
 */
export const askBehindWall = <T>(wall: Wall, ask: (tx: Transaction) => Promise<T>): Promise<T> =>
  transactionAtOnce(connections().app, raising(wall, 'kept'), ask);

/** The first question of a transaction, by which the wall is raised. */
function raising({ organizationId: id, accountId, isSystem }: Wall, plans: Plans): string {
  const isLocked = id === null ? 'false' : `organization_is_locked(${escapeLiteral(id)})`;
  const mode = plans === 'kept' ? `${KEEPING},` : '';
  return `select ${mode} set_config('app.organization_id', ${escapeLiteral(id ?? '')}, true),
    set_config('app.account_id', ${escapeLiteral(accountId ?? '')}, true),
    set_config('app.actor', '${isSystem ? 'system' : ''}', true), now() as now,
    ${isLocked} as "isLocked"`;
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

/** A statement without a transaction: each is planned once for each connection. */
const alone = async <T>({ $client }: Database, ask: (db: Transaction) => Promise<T>): Promise<T> => {
  try {
    return await ask(transactionOn(namingStatements($client as Asking)));
  } catch (error) {
    throw withoutValues(error);
  }
};

/** Asks one question as the role that signs people in: a statement by itself needs no transaction. */
export const askAuth = <T>(ask: (db: Transaction) => Promise<T>): Promise<T> =>
  alone(connections().auth, ask);

/** The same before the walls of all organizations: of what belongs to none of them. */
export const askApp = <T>(ask: (db: Transaction) => Promise<T>): Promise<T> => alone(connections().app, ask);

/** The same as the role of the runner. */
export const askWorker = <T>(ask: (db: Transaction) => Promise<T>): Promise<T> =>
  alone(connections().worker, ask);

/** Runs `work` as the role of the runner: the outbox and the due moments of all organizations. */
export function asWorker<T>(work: (tx: Transaction, now: Date) => Promise<T>): Promise<T> {
  return timed(connections().worker, work);
}

const timed = <T>(db: Database, work: (tx: Transaction, now: Date) => Promise<T>): Promise<T> =>
  transaction(db, 'select now() as now', work);

/**
 * A transaction whose beginning and first question, which tells the time, go to the database together: drizzle would send
 * one after the other, and every request comes through here several times.
 */
async function transaction<T>(
  { $client: pool }: Database,
  question: string,
  work: (tx: Transaction, now: Date, isLocked: boolean) => Promise<T>,
  { isPrepared = false, isReading = false } = {},
): Promise<T> {
  const client = await pool.connect();
  const together = inOnePacket(client);
  const [mine, leave] = untilLeft(isPrepared ? namingStatements(together) : together);
  try {
    const answers = await together.query(`begin${isReading ? ' read only' : ''}; ${question}`);
    const { rows } = (answers as unknown as QueryResult<{ now: string; isLocked?: boolean }>[])[1] ?? {
      rows: [],
    };
    const [first] = rows;
    const result = await work(
      transactionOn(mine),
      new Date(first?.now ?? Date.now()),
      first?.isLocked ?? false,
    );
    leave();
    const isOver = client.query('commit');
    if (isReading) {
      void releaseAfter(client, isOver);
    } else {
      await isOver;
      client.release();
    }
    return result;
  } catch (error) {
    leave();
    await releaseAfter(client, client.query('rollback'));
    throw withoutValues(error);
  }
}

/** Gives a connection back when its transaction is over; one that does not say so is broken. */
const releaseAfter = (client: PoolClient, end: Promise<unknown>): Promise<void> =>
  end.then(
    () => client.release(),
    () => client.release(true),
  );

async function transactionAtOnce<T>(
  { $client: pool }: Database,
  question: string,
  ask: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const send = holdBack(client);
  const [mine, leave] = untilLeft(namingStatements(client));
  const begun = client.query(`begin; ${question}`);
  // Waited for once: a statement of Drizzle's is sent each time that somebody does.
  const answer = (async () => await ask(transactionOn(mine)))();
  const isAnswered = Promise.allSettled([begun, answer]);
  await asked();
  leave();
  void releaseAfter(client, client.query('commit'));
  send();
  await isAnswered;
  try {
    await begun;
    return await answer;
  } catch (error) {
    throw withoutValues(error);
  }
}

/** After an `await`: when all has been asked that waits for no answer. Node comes to this when no promise can go on. */
export const asked = (): Promise<void> => new Promise((go) => process.nextTick(go));

/**
 * The connection for as long as the transaction lasts. Of several questions that are asked at once the first may fail while another
 * is still to go on: it must not be asked of what is somebody else's by then, behind another wall.
 */
function untilLeft(client: Asking): [mine: Asking, leave: () => void] {
  let isLeft = false;
  const ask = (...question: unknown[]) => {
    if (isLeft) throw new Error('the transaction of this question is over');
    return (client.query as (...question: unknown[]) => unknown)(...question);
  };
  return [
    { query: ask as Asking['query'] },
    () => {
      isLeft = true;
    },
  ];
}

type Asking = Pick<PoolClient, 'query'>;

const dialect = new PgDialect();

const transactionOn = (client: Asking): Transaction =>
  new NodePgTransaction(dialect, new NodePgSession(client as PoolClient, dialect, undefined), undefined);
