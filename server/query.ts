import 'server-only';
import { cache } from 'react';
import type { Transaction } from '@/db/client';
import { authorize } from './authorize';
import type { Context, OrganizationContext, RequestContext } from './context';
import { askApp, behindWall, type Plans, readBehindWall } from './database';
import { notFound } from './errors';
import { can, type Owned } from './policy/can';
import type { Permission } from './policy/permissions';
import { countUse, type RateLimit } from './rate-limit';
import { sharedReading } from './shared-reading';
import { tagPage } from './tags';

interface QueryOptions<Input, Subject extends Owned, Result> {
  permission: Permission;
  subject?: (context: OrganizationContext, input: Input) => Promise<Subject | null>;
  /** For what reads somebody from a list one by one. */
  rateLimit?: (request: RequestContext) => RateLimit;
  /** Leaves no trace of who read what, and holds nothing: the answer need not wait for the end of the transaction. */
  readsOnly?: boolean;
  /** Of what reads only: how its statements are planned (ADR 26). */
  plans?: (input: Input) => Plans;
  run: (context: OrganizationContext, input: Input, subject: Subject) => Promise<Result>;
}

/** The only way to read inside an organization. Throws `not-found` or `forbidden`. */
export function query<Input, Result, Subject extends Owned = Owned>(
  options: QueryOptions<Input, Subject, Result>,
) {
  const execute = async (request: RequestContext, input: Input): Promise<Result> => {
    const { organization } = request;
    if (!organization) throw notFound();
    const limit = options.rateLimit?.(request);
    if (limit) await countAllowed(request, options.permission, limit);
    const read = async (tx: Transaction, time: Date, isLocked: boolean) => {
      const context = { ...request, organization, isLocked, tx, now: request.now ?? time };
      const subject = options.subject ? await options.subject(context, input) : ({} as Subject);
      if (!subject) throw notFound();
      authorize(context, options.permission, subject);
      return options.run(context, input, subject);
    };
    if (!options.readsOnly) return readingBehindWall(request, read);
    return readingBehindWall(request, read, options.plans?.(input) ?? 'anew');
  };
  return Object.assign(execute, { permission: options.permission });
}

/** Counted by itself, so that it stays counted; only for whoever may ask at all. */
async function countAllowed(
  request: RequestContext,
  permission: Permission,
  limit: RateLimit,
): Promise<void> {
  if (!can(request.standing, permission)) return;
  await askApp((db) => countUse(db, limit));
}

/** A wall is made of who asks and where: the transaction that a request shares is behind its wall. */
export function readingBehindWall<T>(
  request: RequestContext,
  work: (tx: Transaction, time: Date, isLocked: boolean) => Promise<T>,
  plansOfReader?: Plans,
): Promise<T> {
  const { organization, standing, shared } = request;
  if (shared) return work(shared.tx, shared.time, shared.isLocked);
  const wall = { organizationId: organization?.id ?? null, accountId: standing.accountId };
  return plansOfReader ? readBehindWall(wall, work, plansOfReader) : behindWall(wall, work);
}

interface PublicQueryOptions<Input, Result> {
  permission: 'public';
  /** What the page that asks has to be rendered anew for. */
  tags: (input: Input) => readonly string[];
  run: (context: Context, input: Input) => Promise<Result>;
}

/**
 * Reads what is published: no organization is named to the database, so its policies show nothing else. What a page asks at the same
 * time is read in one transaction.
 */
export function publicQuery<Input, Result>(options: PublicQueryOptions<Input, Result>) {
  const execute = oncePerPage(async (request: RequestContext, input: Input): Promise<Result> => {
    await tagPage(options.tags(input));
    return readingOfPage().read((tx, time) =>
      options.run({ ...request, tx, now: request.now ?? time }, input),
    );
  });
  return Object.assign(execute, { permission: options.permission });
}

const readingOfPage = cache(() => ({
  read: sharedReading((work) => readBehindWall({ organizationId: null, accountId: null }, work, 'prepared')),
}));

/** The head of a page and its body ask the same, and several questions need the same: it is read once for each rendering. */
export function oncePerPage<Asking extends Pick<RequestContext, 'locale'>, Input, Result>(
  read: (asking: Asking, input: Input) => Promise<Result>,
) {
  const answersOfPage = cache(() => new Map<string, Promise<Result>>());
  return (asking: Asking, input: Input): Promise<Result> => {
    const answers = answersOfPage();
    const key = JSON.stringify([asking.locale, input]);
    const answer = answers.get(key) ?? read(asking, input);
    answers.set(key, answer);
    return answer;
  };
}

interface AccountQueryOptions<Input, Result> {
  permission: Permission;
  run: (context: Context & { accountId: string }, input: Input) => Promise<Result>;
}

/** Reads the rows of one's own account, in whatever organization they are. Throws `not-found` for nobody. */
export function accountQuery<Input, Result>(options: AccountQueryOptions<Input, Result>) {
  const execute = async (request: RequestContext, input: Input): Promise<Result> => {
    const { accountId } = request.standing;
    if (!accountId) throw notFound();
    authorize(request, options.permission, { ownerAccountId: accountId });
    return behindWall({ organizationId: null, accountId }, (tx, time) =>
      options.run({ ...request, tx, now: request.now ?? time, accountId }, input),
    );
  };
  return Object.assign(execute, { permission: options.permission });
}
