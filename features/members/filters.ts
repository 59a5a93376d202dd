import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { livesIn } from './cities';
import { hasSaid } from './consent-filter';
import { hasAnswered, isOfAge, lacks } from './detail-filters';
import { askedDay, joinedRange, questionsOf } from './filter-rules';
import type { Selection } from './keyset';
import type { MembershipStatus } from './rules';
import type { ListInput } from './schema';
import { peopleNamed, privateSearch, searchCondition } from './search';

/** Rows of a person's memberships; `p` is the row of people. */
const membershipWhere = (condition: SQL) => sql`exists (select from memberships m
  where m.organization_id = p.organization_id and m.person_id = p.id and ${condition})`;

const holds = (day: string) =>
  sql`m.starts_on <= ${day}::date and (m.ends_on is null or m.ends_on > ${day}::date)`;

/** The membership rests. Few do: they are looked up once, not for each of everybody. */
const rests = (organizationId: string, day: string) => sql`m.id = any (array(select z.membership_id
  from membership_pauses z where z.organization_id = ${organizationId}
    and z.starts_on <= ${day}::date and (z.ends_on is null or z.ends_on > ${day}::date)))`;

/** An application that waits was attached to the person. Few are, too. */
const applies = (organizationId: string) => sql`p.id = any (array(select a.person_id from applications a
  where a.organization_id = ${organizationId} and a.state in ('open', 'asked') and a.person_id is not null))`;

/** `membershipStatus` of the rules as SQL; a test compares the two. */
function hasStatus(organizationId: string, status: MembershipStatus | 'all', day: string): SQL {
  const hasApplied = applies(organizationId);
  const isResting = rests(organizationId, day);
  const member = membershipWhere(holds(day));
  const died = membershipWhere(sql`m.end_reason = 'died' and m.ends_on <= ${day}::date`);
  const future = membershipWhere(sql`m.starts_on > ${day}::date`);
  const former = sql`p.joined_on <= ${day}::date and not ${member} and not ${died} and not ${future}`;
  switch (status) {
    case 'all':
      return sql`p.joined_on is not null`;
    case 'none':
      return sql`p.joined_on is null and not ${hasApplied}`;
    case 'active':
      return membershipWhere(sql`${holds(day)} and not ${isResting}`);
    case 'paused':
      return sql`p.id = any (array(select m.person_id from memberships m
        where m.organization_id = ${organizationId} and ${holds(day)} and ${isResting}))`;
    case 'deceased':
      return sql`${died} and not ${member}`;
    case 'future':
      return sql`${future} and not ${member} and not ${died}`;
    case 'applicant':
      return sql`${hasApplied} and (p.joined_on is null or (${former}))`;
    case 'former':
      return sql`${former} and not ${hasApplied}`;
  }
}

const holdsOffice = (organizationId: string, day: string) => sql`(select t.person_id from terms t
  where t.organization_id = ${organizationId} and t.hidden_at is null
    and (t.starts_on is null or t.starts_on <= ${day}::date) and (t.ends_on is null or t.ends_on > ${day}::date))`;

const isInGroup = (organizationId: string, group: string, day: string) => sql`p.id in (
  select g.person_id from group_memberships g where g.organization_id = ${organizationId} and g.group_id = ${group}
    and (g.starts_on is null or g.starts_on <= ${day}::date) and (g.ends_on is null or g.ends_on > ${day}::date))`;

const FEW = 2000;

const noOther = (condition: SQL) => sql`not exists (select from memberships n
  where n.organization_id = m.organization_id and n.person_id = m.person_id and ${condition})`;

/** It holds on the day, or is the last that had begun by then: memberships of one person never overlap. */
const isNewest = (day: string) => sql`m.starts_on <= ${day}::date
  and ${noOther(sql`n.starts_on > m.starts_on and n.starts_on <= ${day}::date`)}`;

const isNext = (day: string) => sql`m.starts_on > ${day}::date
  and ${noOther(sql`n.starts_on > ${day}::date and n.starts_on < m.starts_on`)}`;

/** Which membership has to be of the type that is asked for; any, as long as neither a status nor a day is. */
function membershipMeant({ status, on }: ListInput, day: string): SQL {
  switch (status) {
    case undefined:
      return on ? holds(day) : sql`true`;
    case 'all':
      return on ? isNewest(day) : sql`true`;
    case 'active':
    case 'paused':
      return holds(day);
    case 'future':
      return isNext(day);
    default:
      return isNewest(day);
  }
}

/**
 * Whoever has such a membership of this type. Behind the wall Postgres knows nothing about how frequent a type is, and
 * would walk everybody to find the three of a rare one: a few are named to it.
 */
async function hasType(tx: Transaction, organizationId: string, type: string, meant: SQL): Promise<SQL> {
  const holders = sql`select m.person_id from memberships m
    where m.organization_id = ${organizationId} and m.type = ${type} and ${meant}`;
  const { rows } = await tx.execute<{ person_id: string }>(sql`${holders} limit ${FEW + 1}`);
  if (rows.length > FEW) return sql`p.id in (${holders})`;
  return sql`p.id = any (${sql.param(rows.map((row) => row.person_id))}::uuid[])`;
}

/** Whoever joined from one day to another; nobody, where no such days can be meant. */
function joinedWithin(input: ListInput): SQL[] {
  const range = joinedRange(input);
  if (!range) return [sql`false`];
  return [
    ...(range.from ? [sql`p.joined_on >= ${range.from}::date`] : []),
    ...(range.to ? [sql`p.joined_on <= ${range.to}::date`] : []),
  ];
}

/** Whom the member list asks for, with the rights of an admin. */
export async function listSelection(
  tx: Transaction,
  organizationId: string,
  input: ListInput,
  day: string,
): Promise<Selection> {
  const { q = '' } = input;
  return {
    named: peopleNamed(organizationId, q, 'admins'),
    condition: await filterCondition(
      tx,
      organizationId,
      input,
      day,
      privateSearch(organizationId, q, 'admins'),
    ),
  };
}

/** The same as one condition on a row `p` of people. */
export async function listCondition(
  tx: Transaction,
  organizationId: string,
  input: ListInput,
  day: string,
): Promise<SQL> {
  const search = await searchCondition(tx, organizationId, input.q ?? '', 'admins');
  return filterCondition(tx, organizationId, input, day, search);
}

async function filterCondition(
  tx: Transaction,
  organizationId: string,
  input: ListInput,
  today: string,
  search: SQL | null,
): Promise<SQL> {
  const day = askedDay(input, today);
  if (day === null) return sql`false`;
  const { status, office, type, city, joined, group, from, to, on } = input;
  const hasAge = from !== undefined || to !== undefined;
  const conditions = [
    sql`p.organization_id = ${organizationId}`,
    on && !status ? membershipWhere(holds(day)) : hasStatus(organizationId, status ?? 'all', day),
    ...(search ? [search] : []),
    ...(office === 'held' ? [sql`p.id in ${holdsOffice(organizationId, day)}`] : []),
    ...(office === 'none' ? [sql`p.id not in ${holdsOffice(organizationId, day)}`] : []),
    ...(type ? [await hasType(tx, organizationId, type, membershipMeant(input, day))] : []),
    ...(group ? [isInGroup(organizationId, group, day)] : []),
    ...(city ? [await livesIn(tx, organizationId, city)] : []),
    ...(input.chosen ? [sql`p.id = any (${sql.param(input.chosen.split(','))}::uuid[])`] : []),
    ...(hasAge ? [await isOfAge(tx, organizationId, { from, to }, day, 'admins')] : []),
    ...(input.consent ? [await hasSaid(tx, organizationId, input.consent)] : []),
    ...(input.lacks ? [await lacks(tx, organizationId, input.lacks, 'admins')] : []),
    ...(await hasAnswered(tx, organizationId, questionsOf(input), 'admins')),
    ...joinedWithin(input),
    ...(joined
      ? [sql`p.joined_on >= ${`${joined}-01-01`}::date and p.joined_on < ${`${joined + 1}-01-01`}::date`]
      : []),
  ];
  return sql.join(conditions, sql` and `);
}
