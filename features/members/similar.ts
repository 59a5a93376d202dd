import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { type NameDistance, nameDistanceFrom } from '@/lib/names/name-distance';
import { queryTokens } from '@/lib/names/search-tokens';
import { searchKind } from './rules';

const SIMILAR_AT_MOST = 20;
/** More letters than that make another name. */
const FARTHEST = 2;
/** Looked at letter by letter; the keys have said already that they are near. */
const CANDIDATES = 200;
const ENOUGH = 2000;
/** Whoever bears one and the same word is equally near to it, where nothing else was typed. */
const OF_ONE_WORD = 40;

/** One slip of the pen changes up to two letters of a name key; seldom, in a long one, three: a key leaves doubles out. */
const NEAR = 2;
const FAR = 3;
const LONG = 7;
/** Of such a short word hardly a letter would be left. */
const SHORTEST = 3;
/** The same beside somebody who has the name as it was typed: a shorter word is one that is still being typed. */
const SHORTEST_BESIDE = 5;

interface Question {
  organizationId: string;
  tokens: readonly string[];
  /** How many letters of one of their keys may differ. */
  steps: number;
  /** On a row `p` of people. */
  condition: SQL;
}

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
  isBesideFound = false,
): Promise<string[]> {
  const tokens = searchKind(typed) === 'name' ? queryTokens(typed) : [];
  const slipped = tokens.filter((token) => token.length >= (isBesideFound ? SHORTEST_BESIDE : SHORTEST));
  if (slipped.length === 0) return [];
  const peopleWithin = async (steps: number) =>
    byLetters(typed, await candidates(tx, slipped, { organizationId, tokens, steps, condition }));
  const near = await peopleWithin(NEAR);
  const isLong = slipped.some((token) => token.length >= LONG);
  return near.length === 0 && isLong ? peopleWithin(FAR) : near;
}

interface Candidate extends Record<string, unknown> {
  id: string;
  bare: string;
  names: string[];
}

/** People with one of the slipped words nearly, and all others typed. */
async function candidates(
  tx: Transaction,
  slipped: readonly string[],
  question: Question,
): Promise<Candidate[]> {
  const near: SQL[] = [];
  for (const token of slipped) {
    const find = question.tokens.length > 1 ? nearBesideOthers : nearAlone;
    near.push(await find(tx, token, question));
  }
  const { rows } = await tx.execute<Candidate>(sql`
    select p.id, p.surname || ' ' || p.given as bare,
      array[p.surname || ' ' || p.given || coalesce(' ' || p.patronymic, '')] || array(
      select f.surname || ' ' || f.given from person_names f
      where f.organization_id = ${question.organizationId} and f.person_id = p.id) as names
    from (select person_id as met_id, sort_key, min(steps) as steps
      from (${sql.join(near, sql` union all `)}) each
      group by person_id, sort_key order by steps, sort_key, met_id) met
    cross join lateral (select p.* from people p where p.id = met_id and ${question.condition} offset 0) p
    order by met.steps, met.sort_key, met.met_id limit ${CANDIDATES}`);
  return rows;
}

/** Those whose name is near to what was typed, letter by letter; the nearest first. */
function byLetters(typed: string, people: readonly Candidate[]): string[] {
  const distanceOf = nameDistanceFrom(typed);
  const distances = people.map(({ id, bare, names }) => ({
    id,
    ...nearest(names.map(distanceOf)),
    bare: distanceOf(bare).steps,
  }));
  return (
    distances
      .filter(({ steps }) => steps <= FARTHEST)
      // Of two who are equally near, whose own name it is goes before whose father's.
      .sort((one, other) => byDistance(one, other) || one.bare - other.bare)
      .slice(0, SIMILAR_AT_MOST)
      .map(({ id }) => id)
  );
}

/**
 * Selects whoever has a word nearly like this one, and words that begin with the others typed. The near words are named to
 * Postgres one by one: it would rather read the words of everybody.
 */
async function nearBesideOthers(
  tx: Transaction,
  token: string,
  { organizationId, tokens, steps }: Question,
): Promise<SQL> {
  const words = await nearWords(tx, organizationId, token, steps, Number.POSITIVE_INFINITY);
  const others = tokens.filter((other) => other !== token);
  const withOthers = others.map(
    (other) => sql`select o.person_id from person_tokens o
      where o.organization_id = ${organizationId} and o.token >= ${other} and o.token < ${`${other}~`}`,
  );
  return sql`select t.person_id, t.sort_key, n.steps from ${unnested(words)}
    cross join lateral (select t.person_id, t.sort_key from person_tokens t
      where t.organization_id = ${organizationId} and t.token = n.token collate "C" offset 0) t
    where (t.person_id in (${sql.join(withOthers, sql` intersect `)})) is true`;
}

/**
 * Selects whoever has a word nearly like the only one typed and fulfils the condition. It may be near to those of very many: of
 * each word some are enough, whoever they are, and the farther words are left out once the nearer ones have given enough people.
 */
async function nearAlone(
  tx: Transaction,
  token: string,
  { organizationId, steps, condition }: Question,
): Promise<SQL> {
  const words = await nearWords(tx, organizationId, token, steps, ENOUGH);
  return sql`select t.person_id, t.sort_key, n.steps from ${unnested(words)}
    cross join lateral (select t.person_id, t.sort_key from person_tokens t
      cross join lateral (select from people p
        where p.organization_id = ${organizationId} and p.id = t.person_id and ${condition} offset 0) fulfilling
      where t.organization_id = ${organizationId} and t.token = n.token collate "C"
      limit ${OF_ONE_WORD}) t`;
}

const unnested = (words: readonly NearWord[]) =>
  sql`unnest(${sql.param(words.map(({ token }) => token))}::text[], ${sql.param(words.map(({ steps }) => steps))}::int[])
    as n (token, steps)`;

interface NearWord extends Record<string, unknown> {
  token: string;
  steps: number;
  people: number;
}

/** The words of the organization's names that are nearly this one, the nearest first, until they give enough people. */
async function nearWords(
  tx: Transaction,
  organizationId: string,
  token: string,
  steps: number,
  enough: number,
) {
  const most = token.length < LONG ? NEAR : steps;
  const { rows } = await tx.execute<NearWord>(sql`
    select token, steps, people
    from (select token, people, levenshtein_less_equal(token, ${token}, ${most}) as steps from name_tokens
      where organization_id = ${organizationId}
        and octet_length(token) between ${token.length - most} and ${token.length + most}) words
    where steps <= ${most} order by steps`);
  const peopleNearerThan = (steps: number) =>
    rows.reduce((sum, row) => (row.steps < steps ? sum + row.people : sum), 0);
  return rows.filter(({ steps }) => peopleNearerThan(steps) < enough);
}

const byDistance = (one: NameDistance, other: NameDistance) =>
  one.steps - other.steps || one.both - other.both;
const nearest = (distances: NameDistance[]) => distances.reduce((a, b) => (byDistance(a, b) <= 0 ? a : b));
