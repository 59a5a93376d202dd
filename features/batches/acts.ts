import 'server-only';
import { sql } from 'drizzle-orm';
import type { DoneRow, PlannedPerson } from '@/db/schema/batches';
import { lockGroup } from '@/features/groups/group';
import { today } from '@/features/members/today';
import { endInvitationsOf } from '@/features/organizations/invitations';
import type { OrganizationContext } from '@/server/context';
import { rememberEndings } from '@/server/hidden-list';
import { touchPeople } from './facts';
import { invitePeople } from './inviting';
import { carryPauses } from './pauses';
import type { BatchSettings } from './rules';

type SettingsOf<Action extends BatchSettings['action']> = Extract<BatchSettings, { action: Action }>;

const uuids = (ids: readonly (string | undefined)[]) => sql`${sql.param(ids.filter(Boolean))}::uuid[]`;
const peopleOf = (rows: readonly { person: string }[]) => rows.map(({ person }) => person);

/** How many are done at one go; of more, the runner does so many at a time. An invitation takes a letter each. */
export const CHUNK_OF = {
  'add-to-group': 5000,
  'set-type': 5000,
  'end-membership': 5000,
  invite: 100,
} as const;

/** Does to these people what the settings say. They are locked, and the plan still holds for them. */
export function act(
  context: OrganizationContext,
  settings: BatchSettings,
  planned: readonly PlannedPerson[],
): Promise<DoneRow[]> {
  switch (settings.action) {
    case 'add-to-group':
      return addToGroup(context, settings, planned);
    case 'set-type':
      return setType(context, settings, planned);
    case 'end-membership':
      return endMemberships(context, settings, planned);
    case 'invite':
      return invitePeople(context, settings, planned);
  }
}

/** Puts everybody into the group with one statement; nobody where it has been taken away meanwhile. */
async function addToGroup(
  context: OrganizationContext,
  { group, role, day }: SettingsOf<'add-to-group'>,
  planned: readonly PlannedPerson[],
): Promise<DoneRow[]> {
  const { tx, organization } = context;
  if (!(await lockGroup(context, group))) return [];
  const { rows } = await tx.execute<{ person: string; made: string }>(sql`
    insert into group_memberships (organization_id, group_id, person_id, role, start_edtf, starts_on)
    select ${organization.id}, ${group}, person, ${role}::group_role, ${day}, ${day}::date
    from unnest(${uuids(peopleOf(planned))}) person
    returning person_id as person, id as made`);
  return rows;
}

/** Ends the memberships that the plan names. */
async function endMemberships(
  context: OrganizationContext,
  { day, reason }: SettingsOf<'end-membership'>,
  planned: readonly PlannedPerson[],
): Promise<DoneRow[]> {
  const { tx, organization } = context;
  const { rows } = await tx.execute<{ person: string; ended: string }>(sql`
    update memberships m set end_edtf = ${day}, end_reason = ${reason}::membership_end,
      ends_on = case when m.starts_on = ${day}::date then ${day}::date + 1 else ${day}::date end
    where m.organization_id = ${organization.id} and m.ends_on is null
      and m.id = any (${uuids(planned.map(({ membership }) => membership))})
    returning m.person_id as person, m.id as ended`);
  const ended = day <= today(context) ? rows.map((row) => row.ended) : [];
  await rememberEndings(context, 'membership', ended);
  if (reason === 'died') await endInvitationsOf(context, peopleOf(rows));
  return touchPeople(context, rows);
}

/**
 * Ends the memberships that the plan names and begins one of the other type on the same day. Nobody has left: no reason. Who
 * rests goes on resting.
 */
async function setType(
  context: OrganizationContext,
  { type, day }: SettingsOf<'set-type'>,
  planned: readonly PlannedPerson[],
): Promise<DoneRow[]> {
  const { tx, organization } = context;
  const { rows: ended } = await tx.execute<{ person: string; ended: string }>(sql`
    update memberships m set end_edtf = ${day}, ends_on = ${day}::date, end_reason = null
    where m.organization_id = ${organization.id} and m.ends_on is null
      and m.id = any (${uuids(planned.map(({ membership }) => membership))})
    returning m.person_id as person, m.id as ended`);
  const { rows: begun } = await tx.execute<{ person: string; made: string }>(sql`
    insert into memberships (organization_id, person_id, type, start_edtf, starts_on)
    select ${organization.id}, person, ${type}, ${day}, ${day}::date
    from unnest(${uuids(peopleOf(ended))}) person
    returning person_id as person, id as made`);
  const made = new Map(begun.map((row) => [row.person, row.made]));
  const followed = ended.map((row) => ({ ...row, made: made.get(row.person) ?? '' }));
  const pauses = await carryPauses(context, day, followed);
  const done = followed.map((row) => {
    const pause = pauses.get(row.ended);
    return pause ? { ...row, pause } : row;
  });
  return touchPeople(context, done);
}
