import 'server-only';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '@/db/client';
import { authorize } from './authorize';
import type { OrganizationContext, OrganizationRef, RequestContext } from './context';
import { asked, behindWall, type Plans } from './database';
import { notFound, Refusal, refusedConstraint } from './errors';
import { answerTo, claimKeys, giveBackKeys, keepAnswer } from './idempotency';
import { type JournalEntry, writeJournal } from './journal';
import type { Outcome } from './lots';
import type { Owned } from './policy/can';
import type { Permission } from './policy/permissions';
import type { RateLimit } from './rate-limit';
import { announceTags, expireHere } from './tags';

export interface CommandOptions<Schema extends z.ZodType, Subject extends Owned, Result> {
  /** The word of the journal: `member.create`. */
  name: string;
  permission: Permission;
  input: Schema;
  /** Loads (and locks) the row that the command is about; null is "not found". */
  subject?: (context: OrganizationContext, input: z.output<Schema>) => Promise<Subject | null>;
  rateLimit?: (request: RequestContext, input: z.output<Schema>) => RateLimit;
  /** `kept` where hundreds may do it at the same moment, each with the same statements about a few rows. */
  plans?: Plans;
  /** Asked twice with the same key and input, the command runs once and answers the same. */
  idempotencyKey?: (input: z.output<Schema>) => string | undefined;
  /**
   * What hundreds may ask for at the same moment, by a name: those of one process who ask for the same are served together, in one
   * transaction and in the order in which they came. The subject is loaded for all of them once.
   */
  together?: (input: z.output<Schema>) => string;
  /** `meanwhile` takes a write whose answer nobody needs before the end: after it nothing may be refused. */
  run: (
    context: OrganizationContext,
    input: z.output<Schema>,
    subject: Subject,
    meanwhile: Meanwhile,
  ) => Promise<Result>;
  /** What the journal says of it; null where nothing happened. */
  journal: (result: Result, input: z.output<Schema>, subject: Subject) => JournalEntry | null;
  /** The cache tags that the command changes. */
  tags?: (context: OrganizationContext, result: Result, subject: Subject) => readonly string[];
  /** What a refused constraint of the database means to the user. */
  constraints?: Record<string, Refusal>;
}

export type Meanwhile = (write: PromiseLike<unknown>) => void;

/** One request of a command, read and inside its organization. */
export interface Ask<Schema extends z.ZodType> {
  request: RequestContext & { organization: OrganizationRef };
  input: z.output<Schema>;
}

/**
 * Does what was asked, in one transaction; the first of them is there. Who is refused among several is refused alone, whatever else
 * fails fails all of them.
 */
export async function carryOut<Schema extends z.ZodType, Result, Subject extends Owned>(
  options: CommandOptions<Schema, Subject, Result>,
  asks: readonly Ask<Schema>[],
): Promise<Outcome<Result>[]> {
  const [{ request, input }] = asks as readonly [Ask<Schema>];
  const isAlone = asks.length === 1;
  const wall = {
    organizationId: request.organization.id,
    accountId: isAlone ? request.standing.accountId : null,
    isSystem: request.actor.kind === 'system',
  };
  const changed = new Set<string>();
  const work = async (tx: Transaction, time: Date, isLocked: boolean): Promise<Outcome<Result>[]> => {
    const contextOf = (own: Ask<Schema>['request']) => ({ ...own, isLocked, tx, now: own.now ?? time });
    const place = { tx, organizationId: request.organization.id, command: options.name };
    const keyOf = (asked: z.output<Schema>) => {
      const key = options.idempotencyKey?.(asked);
      return key ? { key, input: asked } : null;
    };
    const keys = asks.flatMap((ask) => keyOf(ask.input) ?? []);
    const [subject, answered] = await Promise.all([
      loadSubject(options, contextOf(request), input),
      claimKeys(place, keys),
    ]);
    const writes: Promise<unknown>[] = [];
    const meanwhile = (write: PromiseLike<unknown>) => {
      // Once: a statement of Drizzle's is sent each time that somebody waits for it.
      const written = Promise.resolve(write);
      // It is looked at before the commit; until then its failure is nobody's.
      written.catch(() => undefined);
      writes.push(written);
    };
    changed.clear();

    const one = async (ask: Ask<Schema>): Promise<Result> => {
      const context = contextOf(ask.request);
      authorize(context, options.permission, subject);
      const key = keyOf(ask.input);
      const earlier = key && answerTo(answered, key);
      if (earlier) return earlier.result as Result;
      const result = await options.run(context, ask.input, subject, meanwhile);
      const entry = options.journal(result, ask.input, subject);
      if (entry) meanwhile(writeJournal(tx, ask.request, options.name, entry));
      if (key) meanwhile(keepAnswer(place, answered, key, result));
      for (const tag of options.tags?.(context, result, subject) ?? []) changed.add(tag);
      return result;
    };
    const oneOfSeveral = async (ask: Ask<Schema>): Promise<Outcome<Result>> => {
      meanwhile(tx.execute(sql`savepoint one`));
      try {
        const value = await one(ask);
        await asked();
        return { status: 'fulfilled', value };
      } catch (reason) {
        if (!(reason instanceof Refusal)) throw reason;
        await asked();
        meanwhile(tx.execute(sql`rollback to savepoint one`));
        return { status: 'rejected', reason };
      }
    };
    const outcomes: Outcome<Result>[] = [];
    try {
      if (isAlone) outcomes.push({ status: 'fulfilled', value: await one({ request, input }) });
      else for (const ask of asks) outcomes.push(await oneOfSeveral(ask));
      const unused = keys.map(({ key }) => key).filter((key) => !answered.has(key));
      meanwhile(announceTags(tx, [...changed]));
      meanwhile(giveBackKeys(place, unused));
    } finally {
      await firstFailure(writes);
    }
    return outcomes;
  };
  const outcomes = await retryingDeadlocks(() => behindWall(wall, work, options.plans)).catch(
    (error: unknown) => {
      const constraint = refusedConstraint(error);
      throw (constraint && options.constraints?.[constraint]) || error;
    },
  );
  expireHere([...changed]);
  return outcomes;
}

/** Waits for all of them and throws what was the first to fail: what comes behind it in the transaction fails by that alone. */
async function firstFailure(writes: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(writes)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}

async function loadSubject<Schema extends z.ZodType, Subject extends Owned, Result>(
  options: CommandOptions<Schema, Subject, Result>,
  context: OrganizationContext,
  input: z.output<Schema>,
): Promise<Subject> {
  if (!options.subject) return {} as Subject;
  const subject = await options.subject(context, input);
  if (!subject) throw notFound();
  return subject;
}

const DEADLOCKS = ['40001', '40P01'];

/** Two commands that lock the same rows crosswise: the one that Postgres gave up on tries again. */
async function retryingDeadlocks<T>(work: () => Promise<T>, tries = 3): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
    if (tries <= 1 || !cause?.code || !DEADLOCKS.includes(cause.code)) throw error;
    return retryingDeadlocks(work, tries - 1);
  }
}
