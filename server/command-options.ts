import 'server-only';
import type { z } from 'zod';
import type { OrganizationContext, RequestContext } from './context';
import type { Plans } from './database';
import type { Refusal } from './errors';
import type { JournalEntry } from './journal';
import type { Meanwhile } from './meanwhile';
import type { OrganizationRef } from './organization-ref';
import type { Owned } from './policy/can';
import type { Permission } from './policy/permissions';
import type { RateLimit } from './rate-limit';
import type { InTurn } from './turns';

export interface CommandOptions<Schema extends z.ZodType, Subject extends Owned, Result> {
  /** The word of the journal: `member.create`. */
  name: string;
  permission: Permission;
  input: Schema;
  /** Loads (and locks) the row that the command is about; null is "not found". */
  subject?: (context: OrganizationContext, input: z.output<Schema>) => Promise<Subject | null>;
  rateLimit?: (request: RequestContext, input: z.output<Schema>) => RateLimit;
  /** The line of what takes long; stood in before the transaction begins. */
  inTurn?: InTurn;
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

/** One request of a command, read and inside its organization. */
export interface Ask<Schema extends z.ZodType> {
  request: RequestContext & { organization: OrganizationRef };
  input: z.output<Schema>;
}
