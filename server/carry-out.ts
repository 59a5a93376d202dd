import 'server-only';
import type { z } from 'zod';
import type { Ask, CommandOptions } from './command-options';
import { behindWall } from './database';
import { refusedConstraint } from './errors';
import type { Outcome } from './lots';
import { inOneTransaction } from './one-transaction';
import type { Owned } from './policy/can';
import { expireHere } from './tags';

/**
 * Does what was asked of a command, in one transaction behind the wall of the organization, and of the account where one asks alone.
 * Whatever fails but a refusal among several fails all of them.
 */
export async function carryOut<Schema extends z.ZodType, Result, Subject extends Owned>(
  options: CommandOptions<Schema, Subject, Result>,
  asks: readonly [Ask<Schema>, ...Ask<Schema>[]],
): Promise<Outcome<Result>[]> {
  const [{ request }] = asks;
  const wall = {
    organizationId: request.organization.id,
    accountId: asks.length === 1 ? request.standing.accountId : null,
    isSystem: request.actor.kind === 'system',
  };
  const transaction = () =>
    behindWall(
      wall,
      (tx, time, isLocked) => inOneTransaction(options, asks, { tx, time, isLocked }),
      options.plans,
    );
  const { outcomes, changed } = await retryingDeadlocks(transaction).catch((error: unknown) => {
    const constraint = refusedConstraint(error);
    throw (constraint && options.constraints?.[constraint]) || error;
  });
  expireHere(changed);
  return outcomes;
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
