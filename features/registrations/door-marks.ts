import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';

/** A row `m` of door_marks says that somebody has come, and was not taken back: in whatever order the two arrived here. */
export const LIVE_MARK = sql`m.undoes is null and not exists (select from door_marks u
  where u.organization_id = m.organization_id and u.undoes = m.id)`;

interface Marked {
  registrationId: string;
  /** One of the party; without it all of them. */
  personId?: string;
}

/** The people of a party, as rows `p` of registration_people. */
const ofParty = ({ organization }: OrganizationContext, { registrationId, personId }: Marked): SQL =>
  sql`p.organization_id = ${organization.id} and p.registration_id = ${registrationId}
    and ${personId ? sql`p.id = ${personId}` : sql`true`}`;

/** Somebody with an account marks those who are not here yet as come. Gives how many. */
export async function markArrived(context: OrganizationContext, eventId: string, marked: Marked) {
  const { rowCount } = await context.tx.execute(sql`
    insert into door_marks (organization_id, event_id, registration_id, registration_person_id, at)
    select p.organization_id, ${eventId}, p.registration_id, p.id, ${context.now} from registration_people p
    where ${ofParty(context, marked)} and p.checked_in_at is null`);
  await settleArrivals(context, [marked.registrationId]);
  return rowCount ?? 0;
}

/** Takes every mark of theirs back. Gives how many people are not here any more. */
export async function undoArrived(context: OrganizationContext, eventId: string, marked: Marked) {
  const { rows } = await context.tx.execute<{ id: string }>(sql`
    insert into door_marks (organization_id, event_id, registration_id, registration_person_id, undoes, at)
    select p.organization_id, ${eventId}, p.registration_id, p.id, m.id, ${context.now} from registration_people p
    join door_marks m on m.organization_id = p.organization_id and m.registration_person_id = p.id and ${LIVE_MARK}
    where ${ofParty(context, marked)} returning registration_person_id as id`);
  await settleArrivals(context, [marked.registrationId]);
  return new Set(rows.map(({ id }) => id)).size;
}

/** Writes beside the people of these parties since when they are here: what their marks say together. */
export async function settleArrivals(
  { tx, organization }: OrganizationContext,
  registrationIds: readonly string[],
) {
  const ids = sql.param([...registrationIds]);
  // One after the other: each sees what the one before it has added.
  await tx.execute(sql`select from registrations where organization_id = ${organization.id}
    and id = any (${ids}::uuid[]) order by id for update`);
  await tx.execute(sql`
    update registration_people p set checked_in_at = seen.at
    from (select p.id, (select min(m.at) from door_marks m where m.organization_id = p.organization_id
        and m.registration_person_id = p.id and ${LIVE_MARK}) as at
      from registration_people p where p.organization_id = ${organization.id}
        and p.registration_id = any (${ids}::uuid[])) seen
    where p.organization_id = ${organization.id} and p.id = seen.id and p.checked_in_at is distinct from seen.at`);
}
