import 'server-only';
import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { duplicateSearches, merges } from '@/db/schema/duplicates';
import { people } from '@/db/schema/members';
import { listName } from '@/features/members/list-name';
import { readPeople } from '@/features/members/people';
import { viewerOf } from '@/features/members/scope';
import { formatPersonName } from '@/lib/names/person-name';
import { LIKENESS_REASONS, type LikenessReason } from '@/lib/same-person';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import { DAYS_TO_UNDO } from '../rules';
import type { DuplicatesView, MergeLine, PairLine, PairPerson, SearchState } from '../view';

const SHOWN = 50;

/** The work list: pairs that are likely one person, the likeliest first, and what was decided lately. */
export const listDuplicates = query({
  permission: 'duplicate:list',
  run: async (context: OrganizationContext, _input: null): Promise<DuplicatesView> => {
    const open = await readPairs(
      context,
      sql`dismissed_at is null and found_at is not null`,
      sql`points desc nulls last, id`,
    );
    const dismissed = await readPairs(context, sql`dismissed_at is not null`, sql`dismissed_at desc, id`);
    return {
      search: await searchState(context),
      open,
      openCount: open.length < SHOWN ? open.length : await countOpen(context),
      dismissed,
      merges: await listMerges(context),
    };
  },
});

interface PairRow extends Record<string, unknown> {
  id: string;
  first: string;
  second: string;
  reasons: string[];
}

async function readPairs(
  context: OrganizationContext,
  which: ReturnType<typeof sql>,
  order: ReturnType<typeof sql>,
): Promise<PairLine[]> {
  const { tx, organization } = context;
  const { rows } = await tx.execute<PairRow>(sql`
    select id, first_id as first, second_id as second, reasons from duplicate_pairs
    where organization_id = ${organization.id} and ${which} order by ${order} limit ${SHOWN}`);
  const ids = [...new Set(rows.flatMap(({ first, second }) => [first, second]))];
  const views = await readPeople(tx, organization.id, ids, viewerOf(context));
  const shown = new Map(
    views.map((view): [string, PairPerson] => [
      view.id,
      {
        slug: view.slug,
        name: listName(view, context.locale),
        birth: view.birth ?? null,
        city: view.city ?? null,
      },
    ]),
  );
  return rows.flatMap(({ id, first, second, reasons }) => {
    const [one, other] = [shown.get(first), shown.get(second)];
    return one && other ? [{ id, people: [one, other], reasons: knownReasons(reasons) }] : [];
  });
}

/** Reasons as they are stored, without what no rule says any more. */
export const knownReasons = (reasons: readonly string[]): LikenessReason[] =>
  LIKENESS_REASONS.filter((reason) => reasons.includes(reason));

async function countOpen({ tx, organization }: OrganizationContext): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from duplicate_pairs
    where organization_id = ${organization.id} and dismissed_at is null and found_at is not null`);
  return rows[0]?.count ?? 0;
}

async function searchState({ tx, organization }: OrganizationContext): Promise<SearchState | null> {
  const [search] = await tx
    .select()
    .from(duplicateSearches)
    .where(eq(duplicateSearches.organizationId, organization.id));
  if (!search) return null;
  const { finishedAt, done, people: total } = search;
  return { isRunning: finishedAt === null, finishedAt, done, total: total * 2 };
}

async function listMerges({ tx, organization, now }: OrganizationContext): Promise<MergeLine[]> {
  const since = new Date(now.getTime() - DAYS_TO_UNDO * 86_400_000);
  const rows = await tx
    .select({ merge: merges, person: people })
    .from(merges)
    .innerJoin(people, and(eq(people.organizationId, merges.organizationId), eq(people.id, merges.personId)))
    .where(and(eq(merges.organizationId, organization.id), gt(merges.createdAt, since)))
    .orderBy(desc(merges.createdAt))
    .limit(SHOWN);
  return rows.map(({ merge, person }) => ({
    id: merge.id,
    goneName: merge.goneName,
    into: { slug: person.slug, name: formatPersonName(person, 'given-first') },
    at: merge.createdAt,
    undoneAt: merge.undoneAt,
    stayed: merge.stayed ?? [],
  }));
}
