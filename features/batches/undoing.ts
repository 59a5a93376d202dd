import 'server-only';
import { sql } from 'drizzle-orm';
import type { DoneRow } from '@/db/schema/batches';
import type { OrganizationContext } from '@/server/context';
import { rememberEndings } from '@/server/hidden-list';
import { returnVersions } from './facts';
import { returnPauses } from './pauses';
import type { BatchSettings } from './rules';

type Undone = { person: string };
const uuids = (ids: readonly (string | undefined)[]) => sql`${sql.param(ids.filter(Boolean))}::uuid[]`;

/** Takes back what was done, wherever the rows are as they were left. Gives the people of whom it was taken back. */
export async function takeBack(
  context: OrganizationContext,
  settings: BatchSettings,
  done: readonly DoneRow[],
): Promise<Set<string>> {
  const rows = await takeBackRows(context, settings, done);
  return new Set(rows.map(({ person }) => person));
}

function takeBackRows(
  context: OrganizationContext,
  settings: BatchSettings,
  done: readonly DoneRow[],
): Promise<Undone[]> {
  switch (settings.action) {
    case 'add-to-group':
      return leaveGroup(context, done);
    case 'end-membership':
      return reopen(context, settings, done);
    case 'set-type':
      return resetType(context, settings, done);
    case 'invite':
      return revokeInvitations(context, done);
  }
}

async function leaveGroup({ tx, organization }: OrganizationContext, done: readonly DoneRow[]) {
  const { rows } = await tx.execute<Undone>(sql`
    delete from group_memberships g where g.organization_id = ${organization.id} and g.ends_on is null
      and g.id = any (${uuids(done.map(({ made }) => made))})
    returning g.person_id as person`);
  return rows;
}

async function reopen(
  context: OrganizationContext,
  { day, reason }: { day: string; reason: string },
  done: readonly DoneRow[],
) {
  const { tx, organization } = context;
  const { rows } = await tx.execute<Undone & { id: string }>(sql`
    update memberships m set end_edtf = null, ends_on = null, end_reason = null
    where m.organization_id = ${organization.id} and m.id = any (${uuids(done.map(({ ended }) => ended))})
      and m.end_edtf = ${day} and m.end_reason = ${reason}::membership_end
      and not exists (select from memberships n where n.organization_id = m.organization_id
        and n.person_id = m.person_id and n.starts_on > m.starts_on)
    returning m.person_id as person, m.id`);
  await rememberEndings(context, 'membership', rows.map(({ id }) => id), false); // biome-ignore format: one line
  await returnVersions(context, rows, done);
  return rows;
}

/** Both rows have to be as they were left: the new one goes, then the old one is open again and has its pauses back. */
async function resetType(
  context: OrganizationContext,
  { type, day }: { type: string; day: string },
  done: readonly DoneRow[],
) {
  const { tx, organization } = context;
  const { rows: pairs } = await tx.execute<{ person: string; made: string; ended: string }>(sql`
    select n.person_id as person, n.id as made, o.id as ended
    from unnest(${uuids(done.map(({ made }) => made))}, ${uuids(done.map(({ ended }) => ended))}) pair (made, ended)
    join memberships n on n.organization_id = ${organization.id} and n.id = pair.made
      and n.type = ${type} and n.starts_on = ${day}::date and n.ends_on is null
    join memberships o on o.organization_id = ${organization.id} and o.id = pair.ended
      and o.ends_on = ${day}::date and o.end_reason is null`);
  const undone = new Set(pairs.map(({ made }) => made));
  const split = done.flatMap(({ made, pause }) => (pause && made && undone.has(made) ? [pause] : []));
  await returnPauses(context, pairs, split);
  await tx.execute(sql`delete from memberships m where m.organization_id = ${organization.id}
    and m.id = any (${uuids(pairs.map(({ made }) => made))})`);
  await tx.execute(sql`update memberships m set end_edtf = null, ends_on = null
    where m.organization_id = ${organization.id} and m.id = any (${uuids(pairs.map(({ ended }) => ended))})`);
  await returnVersions(context, pairs, done);
  return pairs;
}

/** What was accepted stays; a link that nobody has used leads nowhere from now on. */
async function revokeInvitations({ tx, organization }: OrganizationContext, done: readonly DoneRow[]) {
  const made = uuids(done.map((row) => row.made));
  const isOpen = sql`i.organization_id = ${organization.id} and i.id = any (${made}) and i.accepted_at is null`;
  await tx.execute(sql`update links l set revoked_at = now() where l.organization_id = ${organization.id}
    and l.revoked_at is null and l.invitation_id in (select i.id from invitations i where ${isOpen})`);
  const { rows } =
    await tx.execute<Undone>(sql`update invitations i set revoked_at = coalesce(i.revoked_at, now())
    where ${isOpen} returning i.person_id as person`);
  return rows;
}
