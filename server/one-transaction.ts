import 'server-only';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '@/db/client';
import { authorize } from './authorize';
import type { Ask, CommandOptions } from './command-options';
import type { OrganizationContext } from './context';
import { asked } from './database';
import { notFound, Refusal } from './errors';
import { answerTo, claimKeys, giveBackKeys, keepAnswer } from './idempotency';
import { writeJournal } from './journal';
import type { Outcome } from './lots';
import { type Meanwhile, pendingWrites } from './meanwhile';
import type { Owned } from './policy/can';
import { readers } from './readers';
import { announceTags } from './tags';

interface At {
  tx: Transaction;
  time: Date;
  isLocked: boolean;
}

/**
 * What is done of a command within its transaction, for one or for several who ask for the same: the subject is loaded and keys are taken
 * once for all. Gives what became of each, and the cache tags that changed. Of several, who is refused is refused alone.
 */
export async function inOneTransaction<Schema extends z.ZodType, Result, Subject extends Owned>(
  options: CommandOptions<Schema, Subject, Result>,
  asks: readonly [Ask<Schema>, ...Ask<Schema>[]],
  { tx, time, isLocked }: At,
): Promise<{ outcomes: Outcome<Result>[]; changed: string[] }> {
  const [first] = asks;
  const contextOf = ({ request }: Ask<Schema>) => ({ ...request, isLocked, tx, now: request.now ?? time });
  const place = { tx, organizationId: first.request.organization.id, command: options.name };
  const keyOf = ({ input }: Ask<Schema>) => {
    const key = options.idempotencyKey?.(input);
    return key ? { key, input } : null;
  };
  const keys = asks.flatMap((ask) => keyOf(ask) ?? []);
  const [subject, answered] = await Promise.all([
    loadSubject(options, contextOf(first), first.input),
    claimKeys(place, keys),
  ]);
  const { meanwhile, allDone } = pendingWrites();
  const changed = new Set<string>();

  const serve = async (ask: Ask<Schema>): Promise<Result> => {
    const context = contextOf(ask);
    authorize(context, options.permission, subject);
    const key = keyOf(ask);
    const earlier = key && answerTo(answered, key);
    if (earlier) return earlier.result as Result;
    const result = await options.run(context, ask.input, subject, meanwhile);
    const entry = options.journal(result, ask.input, subject);
    if (entry) meanwhile(writeJournal(tx, ask.request, options.name, entry));
    if (key) meanwhile(keepAnswer(place, answered, key, result));
    for (const tag of options.tags?.(context, result, subject) ?? []) changed.add(tag);
    return result;
  };
  const outcomes: Outcome<Result>[] = [];
  try {
    if (asks.length === 1) outcomes.push({ status: 'fulfilled', value: await serve(first) });
    else for (const ask of asks) outcomes.push(await byItself(tx, meanwhile, () => serve(ask)));
    const unused = keys.map(({ key }) => key).filter((key) => !answered.has(key));
    meanwhile(announceTags(tx, [...changed]));
    meanwhile(giveBackKeys(place, unused));
  } finally {
    await allDone();
  }
  return { outcomes, changed: [...changed] };
}

/** Of what is refused nothing stays; all else that fails is the failure of the transaction. */
async function byItself<Result>(
  tx: Transaction,
  meanwhile: Meanwhile,
  serve: () => Promise<Result>,
): Promise<Outcome<Result>> {
  await readers.goFirst();
  meanwhile(tx.execute(sql`savepoint one`));
  try {
    const value = await serve();
    // Nothing of one may be sent behind the savepoint of the next.
    await asked();
    return { status: 'fulfilled', value };
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
    await asked();
    meanwhile(tx.execute(sql`rollback to savepoint one`));
    return { status: 'rejected', reason };
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
