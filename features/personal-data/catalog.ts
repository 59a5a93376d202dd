import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import type { Traces } from './traces';

/** What a table is about, as a person is told it. */
export type Topic =
  | 'record'
  | 'membership'
  | 'family'
  | 'groups'
  | 'offices'
  | 'events'
  | 'publications'
  | 'consents'
  | 'dues'
  | 'applications'
  | 'access'
  | 'mail'
  | 'imports'
  | 'bookkeeping'
  | 'journal';

/** What happens to the rows of an erased person. A function gives how many rows it took or emptied. */
export type Erasing =
  | 'goes-with-person'
  | 'goes-with-account'
  | { emptied: (context: OrganizationContext, of: Traces) => Promise<number> }
  /** Stays under a pseudonym; the reason is a message `kept.<reason>`. */
  | { kept: string; as: (context: OrganizationContext, of: Traces) => Promise<number> };

/**
 * A table that says something of people: whose its rows are, how they are handed out, and how they are erased. One entry makes a
 * table part of "my data", of what is said before an erasure, and of the erasure itself.
 */
export interface Entry {
  table: string;
  topic: Topic;
  /** Columns with a foreign key to people: the row is about them. */
  people: readonly string[];
  /** Columns with a foreign key to accounts: the row is about that login. */
  accounts: readonly string[];
  /** Columns with a foreign key to accounts: they did something to somebody else's row. */
  actors: readonly string[];
  /** Which rows are the person's, of the table as `t`. */
  whose: (of: Traces) => SQL;
  /** `false` says nothing that is theirs; otherwise the columns (all, if none are named) and what else explains them. */
  handedOut: false | { only?: readonly string[]; with?: Record<string, SQL>; whose?: (of: Traces) => SQL };
  erased: Erasing;
}

type Given = Partial<Omit<Entry, 'table' | 'topic'>>;

/** Rows that refer to a person and go with them: for most tables this is all there is to say. */
export function ofPerson(table: string, topic: Topic, given: Given = {}): Entry {
  const people = given.people ?? ['person_id'];
  return {
    table,
    topic,
    people,
    accounts: [],
    actors: [],
    whose: (of) => refersTo(people, of.id, of.organizationId),
    handedOut: {},
    erased: 'goes-with-person',
    ...given,
  };
}

/** Rows that belong to a row of the person's, such as the pauses of a membership. */
export function below(table: string, topic: Topic, parent: string, key: string, given: Given = {}): Entry {
  const whose = (of: Traces) => sql`t.organization_id = ${of.organizationId} and exists (
    select from ${sql.identifier(parent)} above where above.organization_id = t.organization_id
      and above.id = t.${sql.identifier(key)} and above.person_id = ${of.id})`;
  return ofPerson(table, topic, { people: [], whose, ...given });
}

/** Rows of the organization that only say which account made them; they stay, and no longer say so. */
export const madeBy = (table: string, actors: readonly string[]): Entry =>
  ofPerson(table, 'bookkeeping', {
    people: [],
    actors,
    whose: () => sql`false`,
    handedOut: false,
    erased: 'goes-with-account',
  });

/** Rows that hold traces of a person without referring to them: they are emptied or taken out by `erase`. */
export function traced(
  table: string,
  topic: Topic,
  whose: (of: Traces) => SQL,
  erase: (context: OrganizationContext, of: Traces) => Promise<number>,
  given: Given = {},
): Entry {
  return ofPerson(table, topic, {
    people: [],
    whose,
    handedOut: false,
    erased: { emptied: erase },
    ...given,
  });
}

function refersTo(columns: readonly string[], id: string, organizationId: string): SQL {
  const any = columns.map((column) => sql`t.${sql.identifier(column)} = ${id}`);
  return sql`t.organization_id = ${organizationId} and (${sql.join(any, sql` or `)})`;
}

/** The ids as an array of the database. */
export const uuids = (ids: readonly string[]): SQL => sql`${sql.param([...ids])}::uuid[]`;
export const texts = (values: readonly string[]): SQL => sql`${sql.param([...values])}::text[]`;

/** Whether a text holds one of the values as whole words. */
export const mentions = (text: SQL, needles: readonly string[]): SQL =>
  needles.length === 0
    ? sql`false`
    : sql`(lower(${text}) like any (likes_of(${texts(needles)})) and ${text} ~* pattern_of(${texts(needles)}))`;

/** Whether a text holds one of some ids. */
export const holds = (text: SQL, ids: readonly string[]): SQL =>
  sql`${text} like any (likes_of(${texts(ids)}))`;
