import 'server-only';
import { setImmediate as pause } from 'node:timers/promises';
import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { duplicateKeys, duplicatePairs, duplicateSearches } from '@/db/schema/duplicates';
import { likelyFrom, likenessOf } from '@/lib/same-person';
import type { OrganizationContext } from '@/server/context';
import { findCandidates, writeKeys } from './candidates';
import { readTraits } from './traits';

type Search = typeof duplicateSearches.$inferSelect;

const PEOPLE_PER_STEP = { keys: 1_000, pairs: 500 } as const;
const COMPARED_AT_ONCE = 50;

/** Calls the runners at the commit of `tx`, so that the next step follows at once, other jobs between. */
export async function wakeRunner(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_notify('ocaq_work', '')`);
}

/**
 * Goes on with a search: first everybody gets the keys under which doubles meet, then whoever meets is compared. Gives
 * the number of pairs at the end, null before it.
 */
export async function searchStep(
  context: OrganizationContext,
  search: Search,
): Promise<{ found: number | null }> {
  const { tx, organization } = context;
  const own = eq(duplicateSearches.organizationId, organization.id);
  const ids = await nextPeople(context, search.afterId, PEOPLE_PER_STEP[search.stage]);
  const last = ids.at(-1);
  if (last === undefined) {
    if (search.stage === 'pairs') return finishSearch(context, search);
    await tx.update(duplicateSearches).set({ stage: 'pairs', afterId: null }).where(own);
    await wakeRunner(tx);
    return { found: null };
  }
  const people = search.people || (await countPeople(context));
  if (search.stage === 'keys') await writeKeys(context, ids);
  else await comparePeople(context, ids, people);
  await tx
    .update(duplicateSearches)
    .set({ afterId: last, people, done: sql`${duplicateSearches.done} + ${ids.length}` })
    .where(own);
  await wakeRunner(tx);
  return { found: null };
}

async function nextPeople({ tx, organization }: OrganizationContext, after: string | null, count: number) {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from people where organization_id = ${organization.id}
      and (${after}::uuid is null or id > ${after}::uuid)
    order by organization_id, id limit ${count}`);
  return rows.map(({ id }) => id);
}

/** How many people the organization has. */
export async function countPeople({ tx, organization }: OrganizationContext): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from people where organization_id = ${organization.id}`,
  );
  return rows[0]?.count ?? 0;
}

async function comparePeople(context: OrganizationContext, ids: readonly string[], people: number) {
  const candidates = await findCandidates(context, ids);
  const everybody = [...new Set(candidates.flatMap(({ first, second }) => [first, second]))];
  const traits = await readTraits(context, everybody);
  const least = likelyFrom(people);
  const found: { first: string; second: string; points: number; reasons: string[] }[] = [];
  for (const [index, { first, second }] of candidates.entries()) {
    // Whoever asks for a page meanwhile is not kept waiting.
    if (index % COMPARED_AT_ONCE === 0) await pause();
    const [one, other] = [traits.get(first), traits.get(second)];
    if (!one || !other) continue;
    const namesakes = Math.max(one.namesakes, other.namesakes);
    const likeness = likenessOf(one, other, { people, namesakes });
    if (likeness && likeness.points >= least) found.push({ first, second, ...likeness });
  }
  await keepPairs(context, found);
}

async function keepPairs({ tx, organization }: OrganizationContext, found: readonly object[]): Promise<void> {
  if (found.length === 0) return;
  await tx.execute(sql`
    insert into duplicate_pairs (organization_id, first_id, second_id, points, reasons, found_at)
    select ${organization.id}, first, second, points, reasons, clock_timestamp()
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f (first uuid, second uuid, points real, reasons jsonb)
    on conflict (organization_id, first_id, second_id)
      do update set points = excluded.points, reasons = excluded.reasons, found_at = excluded.found_at`);
}

/** What was found earlier and is no longer likely goes; what somebody decided or chose stays. */
async function finishSearch({ tx, organization, now }: OrganizationContext, search: Search) {
  const ofUs = eq(duplicatePairs.organizationId, organization.id);
  const isOpen = and(ofUs, isNull(duplicatePairs.dismissedAt), isNotNull(duplicatePairs.foundAt));
  const isOutdated = and(isOpen, lt(duplicatePairs.foundAt, search.requestedAt));
  await tx.delete(duplicatePairs).where(and(isOutdated, isNull(duplicatePairs.chosenAt)));
  await tx.update(duplicatePairs).set({ foundAt: null }).where(isOutdated);
  await tx.delete(duplicateKeys).where(eq(duplicateKeys.organizationId, organization.id));
  await tx
    .update(duplicateSearches)
    .set({ finishedAt: now, afterId: null })
    .where(eq(duplicateSearches.organizationId, organization.id));
  return { found: await tx.$count(duplicatePairs, isOpen) };
}
