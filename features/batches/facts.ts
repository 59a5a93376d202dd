import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { DoneRow } from '@/db/schema/batches';
import { DETAILS_ROW } from '@/features/members/consent';
import { fieldIsVisible } from '@/features/members/scope';
import type { OrganizationContext } from '@/server/context';
import type { BatchSettings, PersonFacts } from './rules';

type Row = Omit<PersonFacts, 'membership'> & {
  membership: string | null;
  type: string;
  startsOn: string;
  endsOn: string | null;
  endReason: string | null;
};

/** What the plan has to know about the people `p` that fulfil a condition, in the order of the list. */
export async function readFacts(
  { tx, organization }: OrganizationContext,
  condition: SQL,
  settings: BatchSettings,
): Promise<PersonFacts[]> {
  const { id } = organization;
  const isInvite = settings.action === 'invite';
  const { rows } = await tx.execute<Row & Record<string, unknown>>(sql`
    select p.id as person, m.id as membership, m.type, m.starts_on::text as "startsOn",
      m.ends_on::text as "endsOn", m.end_reason as "endReason", p.account_id is not null as "hasAccount",
      ${isInvite ? isInvited(id) : sql`false`} as "isInvited", ${isInvite ? hasMail(id) : sql`false`} as "hasMail",
      ${isInGroup(id, settings)} as "isInGroup"
    from people p
    left join lateral (select m.id, m.type, m.starts_on, m.ends_on, m.end_reason from memberships m
      where m.organization_id = p.organization_id and m.person_id = p.id order by m.starts_on desc limit 1) m on true
    where p.organization_id = ${id} and ${condition}
    order by p.sort_key, p.id`);
  return rows.map(({ membership, type, startsOn, endsOn, endReason, ...row }) => ({
    ...row,
    membership: membership
      ? ({ id: membership, type, startsOn, endsOn, endReason } as PersonFacts['membership'])
      : null,
  }));
}

const isInvited = (organizationId: string) => sql`p.id in (select i.person_id from invitations i
  where i.organization_id = ${organizationId} and i.person_id is not null and i.accepted_at is null
    and i.revoked_at is null and i.expires_at > now())`;

/** A mail address that its owner hides from admins is as good as none. */
const hasMail = (organizationId: string) => sql`p.id in (select d.person_id from person_details d
  where d.organization_id = ${organizationId} and d.email is not null
    and ${fieldIsVisible('email', 'admins', DETAILS_ROW)})`;

function isInGroup(organizationId: string, settings: BatchSettings): SQL {
  if (settings.action !== 'add-to-group') return sql`false`;
  const { group, role, day } = settings;
  return sql`p.id in (select g.person_id from group_memberships g
    where g.organization_id = ${organizationId} and g.group_id = ${group} and g.role = ${role}::group_role
      and (g.ends_on is null or g.ends_on > ${day}::date))`;
}

/** These people and no others, as a condition on a row `p` of people. */
export const isOneOf = (ids: readonly string[]): SQL => sql`p.id = any (${sql.param([...ids])}::uuid[])`;

/** Locks people in one order, so that what is checked stays true until the commit and nobody waits crosswise. */
export async function lockPeople(
  { tx, organization }: OrganizationContext,
  ids: readonly string[],
): Promise<void> {
  await tx.execute(sql`select from people p where p.organization_id = ${organization.id} and ${isOneOf(ids)}
    order by p.id for update`);
}

/**
 * Marks the records of people who are locked as changed: a form that was opened before is refused. Gives what was done with the
 * versions, for the way back.
 */
export async function touchPeople<Done extends DoneRow>(
  { tx, organization }: OrganizationContext,
  done: readonly Done[],
): Promise<Done[]> {
  const { rows } = await tx.execute<{ person: string; was: string; is: string }>(sql`
    update people p set updated_at = clock_timestamp() from people before
    where p.organization_id = ${organization.id} and ${isOneOf(done.map(({ person }) => person))}
      and before.organization_id = p.organization_id and before.id = p.id
    returning p.id as person, before.updated_at::text as was, p.updated_at::text as is`);
  const versions = new Map(rows.map(({ person, was, is }) => [person, { was, is }]));
  return done.map((row) => ({ ...row, version: versions.get(row.person) }));
}

/**
 * Marks the records of people of whom a batch was taken back. Whose record nobody has touched since is as it was before, and so is
 * its version: an import that made them can still be undone. All others have changed once more.
 */
export async function returnVersions(
  { tx, organization }: OrganizationContext,
  people: readonly { person: string }[],
  done: readonly DoneRow[],
): Promise<void> {
  const undone = new Set(people.map(({ person }) => person));
  const rows = done.filter(({ person }) => undone.has(person));
  const column = (of: (row: DoneRow) => string | undefined) => sql.param(rows.map((row) => of(row) ?? null));
  await tx.execute(sql`
    update people p set updated_at = case when p.updated_at = v.made::timestamptz then v.was::timestamptz
      else clock_timestamp() end
    from unnest(${column(({ person }) => person)}::uuid[], ${column(({ version }) => version?.was)}::text[],
      ${column(({ version }) => version?.is)}::text[]) v (person, was, made)
    where p.organization_id = ${organization.id} and p.id = v.person`);
}
