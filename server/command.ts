import 'server-only';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Transaction } from '@/db/client';
import { authorize } from './authorize';
import { carryOut } from './carry-out';
import type { Ask, CommandOptions } from './command-options';
import type { RequestContext } from './context';
import { asAuth, askApp, askAuth } from './database';
import { notFound } from './errors';
import { type JournalEntry, writeJournal } from './journal';
import { inLots, type Lot } from './lots';
import { parseInput } from './parse';
import { can, type Owned } from './policy/can';
import type { Permission } from './policy/permissions';
import { countUse, type RateLimit } from './rate-limit';

export interface Command<Schema extends z.ZodType, Result> {
  (request: RequestContext, input: z.input<Schema>): Promise<Result>;
  commandName: string;
  permission: Permission;
  schema: Schema;
}

/** So many of those who ask for the same at the same moment are served together. */
const MOST_TOGETHER = 16;

/**
 * The only way to write inside an organization: parse → transaction behind the organization's wall → load
 * the subject → authorize → run → journal and cache tags → commit. Throws `Refusal`.
 */
export function command<Schema extends z.ZodType, Result, Subject extends Owned = Owned>(
  options: CommandOptions<Schema, Subject, Result>,
): Command<Schema, Result> {
  const serve = (lot: Lot<Ask<Schema>>) => carryOut(options, lot);
  const standInLine = inLots(serve, MOST_TOGETHER);
  const execute = async (request: RequestContext, raw: unknown): Promise<Result> => {
    const input = parseInput(options.input, raw);
    const { organization } = request;
    if (!organization) throw notFound();
    const limit = options.rateLimit?.(request, input);
    if (limit) await askApp((db) => countUse(db, limit));
    // Whose command names nothing to share stands in a line of their own.
    const line = options.together?.(input) ?? randomUUID();
    const ask = () =>
      standInLine(`${organization.id} ${line}`, { request: { ...request, organization }, input });
    // Who may not is told at once, and takes nobody's turn.
    return options.inTurn && can(request.standing, options.permission) ? options.inTurn(ask) : ask();
  };
  return Object.assign(execute, {
    commandName: options.name,
    permission: options.permission,
    schema: options.input,
  });
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
