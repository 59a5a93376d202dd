import 'server-only';
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '@/db/client';
import { idempotencyKeys } from '@/db/schema/kernel';
import { authorize } from './authorize';
import type { OrganizationContext, RequestContext } from './context';
import { asAuth, askApp, askAuth, behindWall, type Plans } from './database';
import { notFound, Refusal, refusedConstraint } from './errors';
import { type JournalEntry, writeJournal } from './journal';
import { parseInput } from './parse';
import type { Owned } from './policy/can';
import type { Permission } from './policy/permissions';
import { countUse, type RateLimit } from './rate-limit';
import { announceTags, expireHere } from './tags';

interface CommandOptions<Schema extends z.ZodType, Subject extends Owned, Result> {
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
  run: (context: OrganizationContext, input: z.output<Schema>, subject: Subject) => Promise<Result>;
  /** What the journal says of it; null where nothing happened. */
  journal: (result: Result, input: z.output<Schema>, subject: Subject) => JournalEntry | null;
  /** The cache tags that the command changes. */
  tags?: (context: OrganizationContext, result: Result, subject: Subject) => readonly string[];
  /** What a refused constraint of the database means to the user. */
  constraints?: Record<string, Refusal>;
}

export interface Command<Schema extends z.ZodType, Result> {
  (request: RequestContext, input: z.input<Schema>): Promise<Result>;
  commandName: string;
  permission: Permission;
  schema: Schema;
}

/**
 * The only way to write inside an organization: parse → transaction behind the organization's wall → load
 * the subject → authorize → run → journal and cache tags → commit. Throws `Refusal`.
 */
export function command<Schema extends z.ZodType, Result, Subject extends Owned = Owned>(
  options: CommandOptions<Schema, Subject, Result>,
): Command<Schema, Result> {
  const execute = async (request: RequestContext, raw: unknown): Promise<Result> => {
    const input = parseInput(options.input, raw);
    const { organization } = request;
    if (!organization) throw notFound();
    const wall = {
      organizationId: organization.id,
      accountId: request.standing.accountId,
      isSystem: request.actor.kind === 'system',
    };
    const limit = options.rateLimit?.(request, input);
    if (limit) await askApp((db) => countUse(db, limit));

    let changed: readonly string[] = [];
    const work = async (tx: Transaction, time: Date, isLocked: boolean): Promise<Result> => {
      const now = request.now ?? time;
      const context: OrganizationContext = { ...request, organization, isLocked, tx, now };
      const key = options.idempotencyKey?.(input);
      const [subject, answered] = await Promise.all([
        loadSubject(options, context, input),
        key ? claimKey(context, options.name, key, input) : null,
      ]);
      authorize(context, options.permission, subject);
      if (answered) return answered.result as Result;

      const outcome = await options.run(context, input, subject);
      const entry = options.journal(outcome, input, subject);
      changed = options.tags?.(context, outcome, subject) ?? [];
      await Promise.all([
        entry && writeJournal(tx, request, options.name, entry),
        announceTags(tx, changed),
        key && keepAnswer(context, options.name, key, outcome),
      ]);
      return outcome;
    };
    const result = await retryingDeadlocks(() => behindWall(wall, work, options.plans)).catch(
      (error: unknown) => {
        const constraint = refusedConstraint(error);
        throw (constraint && options.constraints?.[constraint]) || error;
      },
    );
    expireHere(changed);
    return result;
  };
  return Object.assign(execute, {
    commandName: options.name,
    permission: options.permission,
    schema: options.input,
  });
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

async function claimKey(
  { tx, organization }: OrganizationContext,
  name: string,
  key: string,
  input: unknown,
): Promise<{ result: unknown } | null> {
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const id = { organizationId: organization.id, command: name, key };
  const claimed = await tx
    .insert(idempotencyKeys)
    .values({ ...id, inputHash })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (claimed.length > 0) return null;
  const [earlier] = await tx.select().from(idempotencyKeys).where(sameKey(id));
  if (earlier?.inputHash !== inputHash) throw new Refusal('conflict', 'key-reused');
  return { result: earlier.result };
}

async function keepAnswer(
  { tx, organization }: OrganizationContext,
  name: string,
  key: string,
  result: unknown,
) {
  const id = { organizationId: organization.id, command: name, key };
  await tx.update(idempotencyKeys).set({ result }).where(sameKey(id));
}

function sameKey(id: { organizationId: string; command: string; key: string }) {
  return and(
    eq(idempotencyKeys.organizationId, id.organizationId),
    eq(idempotencyKeys.command, id.command),
    eq(idempotencyKeys.key, id.key),
  );
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

interface AccountContext extends RequestContext {
  tx: Transaction;
  now: Date;
}

interface AccountCommandOptions<Schema extends z.ZodType, Result> {
  name: string;
  permission: Permission;
  input: Schema;
  rateLimit?: (request: RequestContext, input: z.output<Schema>) => RateLimit;
  run: (context: AccountContext, input: z.output<Schema>) => Promise<Result>;
  journal: (result: Result, input: z.output<Schema>) => JournalEntry | null;
}

/**
 * The only way to write to accounts, sessions and tokens, which belong to no organization. Runs as the role
 * that signs people in. The account of the request is its own subject. Throws `Refusal`.
 */
export function accountCommand<Schema extends z.ZodType, Result>(
  options: AccountCommandOptions<Schema, Result>,
): Command<Schema, Result> {
  const execute = async (request: RequestContext, raw: unknown): Promise<Result> => {
    const input = parseInput(options.input, raw);
    authorize(request, options.permission, { ownerAccountId: request.standing.accountId });
    const limit = options.rateLimit?.(request, input);
    if (limit) await askAuth((db) => countUse(db, limit));
    return asAuth(async (tx, time) => {
      const result = await options.run({ ...request, tx, now: request.now ?? time }, input);
      const entry = options.journal(result, input);
      if (entry) await writeJournal(tx, { ...request, organization: null }, options.name, entry);
      return result;
    });
  };
  return Object.assign(execute, {
    commandName: options.name,
    permission: options.permission,
    schema: options.input,
  });
}
