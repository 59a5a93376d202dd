import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { MembershipStatus } from './rules';
import type { ListInput } from './schema';
import { detail, foldedCity, searchCondition } from './search';

/** Rows of a person's memberships; `p` is the row of people. */
const membershipWhere = (condition: SQL) => sql`exists (select from memberships m
  where m.organization_id = p.organization_id and m.person_id = p.id and ${condition})`;

const holds = (day: string) =>
  sql`m.starts_on <= ${day}::date and (m.ends_on is null or m.ends_on > ${day}::date)`;

/** `membershipStatus` of the rules as SQL; a test compares the two. */
function hasStatus(status: MembershipStatus | 'all', day: string): SQL {
  const active = membershipWhere(holds(day));
  const died = membershipWhere(sql`m.end_reason = 'died' and m.ends_on <= ${day}::date`);
  const future = membershipWhere(sql`m.starts_on > ${day}::date`);
  switch (status) {
    case 'all':
      return membershipWhere(sql`true`);
    case 'none':
      return sql`not ${membershipWhere(sql`true`)}`;
    case 'active':
      return active;
    case 'deceased':
      return sql`${died} and not ${active}`;
    case 'future':
      return sql`${future} and not ${active} and not ${died}`;
    case 'former':
      return sql`${membershipWhere(sql`m.ends_on <= ${day}::date`)} and not ${active} and not ${died} and not ${future}`;
  }
}

const holdsOffice = (day: string) => sql`exists (select from terms t
  where t.organization_id = p.organization_id and t.person_id = p.id
    and (t.starts_on is null or t.starts_on <= ${day}::date) and (t.ends_on is null or t.ends_on > ${day}::date))`;

/** The type of the newest membership. */
const hasType = (type: string) =>
  membershipWhere(sql`m.type = ${type}::membership_type and not exists (select from memberships n
    where n.organization_id = m.organization_id and n.person_id = m.person_id and n.starts_on > m.starts_on)`);

/** What the member list asks for, as a condition on a row `p` of people, with the rights of an admin. */
export function listCondition(organizationId: string, input: ListInput, day: string): SQL {
  const search = searchCondition(organizationId, input.q ?? '', 'admins');
  const conditions = [
    sql`p.organization_id = ${organizationId}`,
    hasStatus(input.status ?? 'all', day),
    ...(search ? [search] : []),
    ...(input.office === 'held' ? [holdsOffice(day)] : []),
    ...(input.office === 'none' ? [sql`not ${holdsOffice(day)}`] : []),
    ...(input.type ? [hasType(input.type)] : []),
    ...(input.city ? [inCity(organizationId, input.city)] : []),
    ...(input.joined ? [joinedIn(input.joined)] : []),
  ];
  return sql.join(conditions, sql` and `);
}

function inCity(organizationId: string, city: string): SQL {
  const begins = sql`starts_with(${foldedCity(sql`d.city`)}, ${foldedCity(sql`${city}::text`)})`;
  return detail('city', 'admins', begins, organizationId);
}

/** The first membership began in that year. */
function joinedIn(year: number): SQL {
  const [from, to] = [`${year}-01-01`, `${year + 1}-01-01`];
  const earlier = membershipWhere(sql`m.starts_on < ${from}::date`);
  return sql`${membershipWhere(sql`m.starts_on >= ${from}::date and m.starts_on < ${to}::date`)} and not ${earlier}`;
}
