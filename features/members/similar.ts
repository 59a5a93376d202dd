import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { queryTokens } from '@/lib/names/search-tokens';
import { searchKind } from './rules';

export const SIMILAR_AT_MOST = 20;
const SHORTEST = 3;
const LONG = 6;

/** How many letters of a name key may be wrong, missing or too many. */
const slipsIn = (token: string) => (token.length < SHORTEST ? 0 : token.length < LONG ? 1 : 2);

/**
 * People whose names are nearly what was typed: a slip of the pen in a word, in any script. Takes what the list asks for
 * besides the search, as a condition on a row `p` of people; gives ids, the nearest first. With the rights of an admin:
 * it looks at all spellings of a name.
 */
export async function similarPeople(
  tx: Transaction,
  organizationId: string,
  typed: string,
  condition: SQL,
): Promise<string[]> {
  const tokens = searchKind(typed) === 'name' ? queryTokens(typed) : [];
  if (!tokens.some(slipsIn)) return [];
  const words = sql.join(
    tokens.map((token, i) => sql`(${i}::int, ${token}::text collate "C", ${slipsIn(token)}::int)`),
    sql`, `,
  );
  const { rows } = await tx.execute<{ id: string }>(sql`
    with typed (nr, word, slips) as (values ${words}),
    near as materialized (
      select typed.nr, n.token, 0 as slips from typed
      join name_tokens n on n.organization_id = ${organizationId} and n.token >= typed.word and n.token < typed.word || '~'
      union all
      select typed.nr, n.token, levenshtein(n.token, typed.word) from typed
      join name_tokens n on n.organization_id = ${organizationId} and n.people > 0 and typed.slips > 0
        and levenshtein_less_equal(n.token, typed.word, typed.slips) between 1 and typed.slips
        and not (n.token >= typed.word and n.token < typed.word || '~')),
    met as (
      select t.person_id, near.nr, min(near.slips) as slips
      from near join person_tokens t on t.organization_id = ${organizationId} and t.token = near.token
      group by t.person_id, near.nr),
    ranked as (
      select person_id, sum(slips) as slips from met
      group by person_id having count(*) = ${tokens.length} and sum(slips) > 0)
    select p.id from ranked r join people p on p.organization_id = ${organizationId} and p.id = r.person_id
    where ${condition} order by r.slips, p.sort_key, p.id limit ${SIMILAR_AT_MOST}`);
  return rows.map(({ id }) => id);
}
