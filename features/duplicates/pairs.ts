import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { duplicatePairs } from '@/db/schema/duplicates';
import { people } from '@/db/schema/members';
import { lockEventsOfPeople } from '@/features/registrations/lock-events';
import type { OrganizationContext } from '@/server/context';
import { readSides, type SideRecord } from './sides';

export type StoredPair = typeof duplicatePairs.$inferSelect;

export interface PairSubject {
  id: string;
  pair: StoredPair;
  sides: [SideRecord, SideRecord];
}

/** A pair and both its records; null when one of them is gone. */
export async function findPair(context: OrganizationContext, id: string): Promise<PairSubject | null> {
  const { tx, organization } = context;
  const [pair] = await tx
    .select()
    .from(duplicatePairs)
    .where(and(eq(duplicatePairs.organizationId, organization.id), eq(duplicatePairs.id, id)));
  if (!pair) return null;
  const sides = await readSides(context, [pair.firstId, pair.secondId]);
  return sides && { id: pair.id, pair, sides };
}

/**
 * The same with both people locked, always in one order, so that two merges never wait for each other crosswise. Their events come
 * first, as for whoever registers: what they are registered for moves.
 */
export async function lockPair(context: OrganizationContext, id: string): Promise<PairSubject | null> {
  const found = await findPair(context, id);
  if (!found) return null;
  const { tx, organization } = context;
  const ids = found.sides.map((side) => side.id);
  await lockEventsOfPeople(context, ids);
  await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.organizationId, organization.id), inArray(people.id, ids)))
    .orderBy(asc(people.id))
    .for('update');
  return findPair(context, id);
}

/** Both records as a form shows them: what was changed since is noticed. */
export const versionOf = (sides: readonly SideRecord[]): string =>
  sides.map(({ version }) => version).join(' ');

/** What the journal says of a pair. */
export const pairEntry = ({ pair, sides }: PairSubject, details: Record<string, unknown> = {}) => ({
  subjectType: 'duplicate-pair',
  subjectId: pair.id,
  subjectName: sides.map(({ label }) => label).join(' · '),
  details,
});
