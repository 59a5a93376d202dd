import 'server-only';
import { createHash } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { idempotencyKeys } from '@/db/schema/kernel';
import { Refusal } from './errors';

/** Where a key counts: for one command of one organization. */
export interface KeyPlace {
  tx: Transaction;
  organizationId: string;
  command: string;
}

/** A key, and what was asked with it. */
export interface AskedKey {
  key: string;
  input: unknown;
}

/** What was answered to a key, and a hash of what was asked with it. */
interface Answered {
  inputHash: string;
  result: unknown;
}

const hashOf = (input: unknown) => createHash('sha256').update(JSON.stringify(input)).digest('hex');

/**
 * Takes keys for what is about to be done. Gives what was answered to those that were taken before; who asks with one of them at the same
 * moment elsewhere is waited for.
 */
export async function claimKeys(place: KeyPlace, asked: readonly AskedKey[]): Promise<Map<string, Answered>> {
  if (asked.length === 0) return new Map();
  const { tx, organizationId, command } = place;
  // In one order for all, so that no two wait for each other.
  const sorted = [...asked].sort((a, b) => (a.key < b.key ? -1 : 1));
  const claimed = await tx
    .insert(idempotencyKeys)
    .values(sorted.map(({ key, input }) => ({ organizationId, command, key, inputHash: hashOf(input) })))
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  const taken = asked.map(({ key }) => key).filter((key) => !claimed.some((row) => row.key === key));
  if (taken.length === 0) return new Map();
  const rows = await tx.select().from(idempotencyKeys).where(areKeys(place, taken));
  return new Map(rows.map(({ key, inputHash, result }) => [key, { inputHash, result }]));
}

/** What was answered to a key; undefined where nothing was. Throws where something else was asked with it. */
export function answerTo(answered: ReadonlyMap<string, Answered>, { key, input }: AskedKey) {
  const earlier = answered.get(key);
  if (earlier && earlier.inputHash !== hashOf(input)) throw new Refusal('conflict', 'key-reused');
  return earlier;
}

/** Keeps what is answered to a key. */
export async function keepAnswer(
  place: KeyPlace,
  answered: Map<string, Answered>,
  { key, input }: AskedKey,
  result: unknown,
): Promise<void> {
  answered.set(key, { inputHash: hashOf(input), result });
  await place.tx
    .update(idempotencyKeys)
    .set({ result })
    .where(areKeys(place, [key]));
}

/** Gives keys back for which nothing was done. */
export async function giveBackKeys(place: KeyPlace, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await place.tx.delete(idempotencyKeys).where(areKeys(place, keys));
}

const areKeys = ({ organizationId, command }: KeyPlace, keys: readonly string[]) =>
  and(
    eq(idempotencyKeys.organizationId, organizationId),
    eq(idempotencyKeys.command, command),
    inArray(idempotencyKeys.key, [...keys]),
  );
