import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { GroupRole } from '@/db/enums';
import { readPeople } from '@/features/members/people';
import { viewerOf } from '@/features/members/scope';
import { today } from '@/features/members/today';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { findGroup, wasEverUsed } from '../group';
import type { GroupPageInput } from '../schema';
import type { GroupPage, GroupPerson } from '../view';

const PAGE_SIZE = 50;
const MOST_LEADERS = 100;

const holds = (day: string) =>
  sql`((m.starts_on is null or m.starts_on <= ${day}::date) and (m.ends_on is null or m.ends_on > ${day}::date))`;

/** A group and who is in it on a day, today unless said; members in pages. */
export const getGroup = query({
  permission: 'group:list',
  subject: (context, { id }: { id: string } & GroupPageInput) => findGroup(context, id),
  run: async (context, { on, page: asked = 1 }, group): Promise<GroupPage> => {
    const now = today(context);
    const day = on ?? now;
    const counts = await countOn(context, group.id, day);
    const pages = Math.max(1, Math.ceil(counts.members / PAGE_SIZE));
    const page = Math.min(asked, pages);
    const isMember = sql`m.role = 'member' and ${holds(day)}`;
    const { texts: _, ...head } = group;
    return {
      ...head,
      day,
      isToday: day === now,
      people: counts.people,
      page,
      pages,
      leaders: await readRows(context, group.id, sql`m.role = 'leader' and ${holds(day)}`, MOST_LEADERS),
      members: await readRows(context, group.id, isMember, PAGE_SIZE, (page - 1) * PAGE_SIZE),
      othersInAll: counts.others,
      others: await readRows(context, group.id, sql`not ${holds(day)}`, PAGE_SIZE, 0, NEWEST_FIRST),
    };
  },
});

/** A group as its form shows it. */
export const getGroupTexts = query({
  permission: 'group:update',
  subject: (context, { id }: { id: string }) => findGroup(context, id),
  run: async (context, { id }, group) => ({ ...group, canBeRemoved: !(await wasEverUsed(context, id)) }),
});

/** One dated row of a group, for the form that ends it. */
export const getGroupMembership = query({
  permission: 'group:update',
  subject: async (context, { id, membership }: { id: string; membership: string }) => {
    const group = await findGroup(context, id);
    if (!group) return null;
    const [row] = await readRows(context, id, sql`m.id::text = ${membership}`, 1);
    return row ? { id: group.id, group, row } : null;
  },
  run: async (_context, _input, { group, row }) => ({ group, row }),
});

const BY_NAME = sql`p.sort_key, p.id, m.starts_on nulls first`;
const NEWEST_FIRST = sql`m.ends_on desc nulls first, p.sort_key, p.id`;

async function countOn({ tx, organization }: OrganizationContext, groupId: string, day: string) {
  const { rows } = await tx.execute<{ people: number; members: number; others: number }>(sql`
    select count(distinct m.person_id) filter (where ${holds(day)})::integer as people,
      count(*) filter (where m.role = 'member' and ${holds(day)})::integer as members,
      count(*) filter (where not ${holds(day)})::integer as others
    from group_memberships m where m.organization_id = ${organization.id} and m.group_id = ${groupId}`);
  return rows[0] ?? { people: 0, members: 0, others: 0 };
}

interface Row extends Record<string, unknown> {
  id: string;
  personId: string;
  role: GroupRole;
  startEdtf: string | null;
  startsOn: string | null;
  endEdtf: string | null;
  endsOn: string | null;
}

async function readRows(
  context: OrganizationContext,
  groupId: string,
  condition: SQL,
  most: number,
  from = 0,
  order = BY_NAME,
): Promise<GroupPerson[]> {
  const { tx, organization } = context;
  const { rows } = await tx.execute<Row>(sql`
    select m.id, m.person_id as "personId", m.role, m.start_edtf as "startEdtf", m.starts_on::text as "startsOn",
      m.end_edtf as "endEdtf", m.ends_on::text as "endsOn"
    from group_memberships m join people p on p.organization_id = m.organization_id and p.id = m.person_id
    where m.organization_id = ${organization.id} and m.group_id = ${groupId} and ${condition}
    order by ${order} limit ${most} offset ${from}`);
  const ids = [...new Set(rows.map((row) => row.personId))];
  const people = await readPeople(tx, organization.id, ids, viewerOf(context));
  const byId = new Map(people.map((person) => [person.id, person]));
  return rows.map(({ personId, ...row }) => {
    const person = byId.get(personId);
    if (!person) throw notFound();
    return { ...row, person };
  });
}
