import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { type NameDistance, nameDistance } from '@/lib/names/name-distance';
import { queryTokens } from '@/lib/names/search-tokens';
import { searchKind } from './rules';

export const SIMILAR_AT_MOST = 20;
/** More letters than that make another name. */
const FARTHEST = 2;
/** Looked at letter by letter; the keys have said already that they are near. */
const CANDIDATES = 400;

/** How many letters of a name key may differ. One slip of the pen may change up to three: a key leaves doubles out. */
const stepsIn = (token: string) => (token.length < 3 ? 0 : token.length < 7 ? 2 : 3);

/**
 * People whose names are nearly what was typed: a slip of the pen in one word, in any script. Takes what the list asks
 * for besides the search, as a condition on a row `p` of people; gives ids, the nearest first. With the rights of an
 * admin: it looks at all spellings of a name.
 */
export async function similarPeople(
  tx: Transaction,
  organizationId: string,
  typed: string,
  condition: SQL,
): Promise<string[]> {
  const tokens = searchKind(typed) === 'name' ? queryTokens(typed) : [];
  const slipped = tokens.filter((token) => stepsIn(token) > 0);
  if (slipped.length === 0) return [];
  const beginningWith = (token: string) => sql`select t.person_id from person_tokens t
    where t.organization_id = ${organizationId} and t.token >= ${token} and t.token < ${`${token}~`}`;
  const near = slipped.map((token) => {
    const others = tokens.filter((other) => other !== token).map(beginningWith);
    return sql`select t.person_id, levenshtein(n.token, ${token}) as steps
      from name_tokens n join person_tokens t on t.organization_id = n.organization_id and t.token = n.token
      where n.organization_id = ${organizationId}
        and levenshtein_less_equal(n.token, ${token}, ${stepsIn(token)}) <= ${stepsIn(token)}
        ${others.length > 0 ? sql`and (t.person_id in (${sql.join(others, sql` intersect `)})) is true` : sql``}`;
  });
  const { rows } = await tx.execute<{ id: string; names: string[] }>(sql`
    select p.id, array[p.surname || ' ' || p.given || coalesce(' ' || p.patronymic, '')] || array(
      select f.surname || ' ' || f.given from person_names f
      where f.organization_id = p.organization_id and f.person_id = p.id) as names
    from (select person_id, min(steps) as steps from (${sql.join(near, sql` union all `)}) each group by person_id) met
    join people p on p.organization_id = ${organizationId} and p.id = met.person_id
    where ${condition} order by met.steps, p.sort_key, p.id limit ${CANDIDATES}`);
  const distances = rows.map(({ id, names }) => ({
    id,
    ...nearest(names.map((name) => nameDistance(typed, name))),
  }));
  return distances
    .filter(({ steps }) => steps <= FARTHEST)
    .sort(byDistance)
    .slice(0, SIMILAR_AT_MOST)
    .map(({ id }) => id);
}

const byDistance = (one: NameDistance, other: NameDistance) =>
  one.steps - other.steps || one.both - other.both;
const nearest = (distances: NameDistance[]) => distances.reduce((a, b) => (byDistance(a, b) <= 0 ? a : b));
