import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import { doorWalkIns } from '@/db/schema/doors';
import { registrations } from '@/db/schema/registrations';
import { undoArrived } from '@/features/registrations/door-marks';
import { countKinds, countSeats, lockEvent } from '@/features/registrations/event-seats';
import { readKinds } from '@/features/registrations/kinds';
import { freeCounts, needsOf } from '@/features/registrations/line';
import { insertParty, SETTLED } from '@/features/registrations/parties';
import { companyOf } from '@/features/registrations/rules';
import { settleEvent } from '@/features/registrations/settle';
import { isShort } from '@/features/registrations/waiting-list';
import type { OrganizationContext } from '@/server/context';
import { rememberEndings } from '@/server/hidden-list';
import { translator } from '@/server/i18n/translator';
import type { Seen } from './schema';

export type Dated = Omit<Seen, 'at'> & { at: Date };

export interface AtDoor {
  doorId: string;
  eventId: string;
}

/** Gives the registration that they got, or null where they came beyond the seats. */
export async function addWalkIn(
  context: OrganizationContext,
  door: AtDoor,
  { id, at, walkIn: size = 1 }: Dated,
) {
  const { tx, organization, locale } = context;
  const event = await lockEvent(context, { id: door.eventId });
  const { rows } = await tx.execute<{ registration: string | null }>(sql`
    select registration_id as registration from door_walk_ins where organization_id = ${organization.id} and id = ${id}`);
  const [known] = rows;
  if (known || !event) return { registration: known?.registration ?? null, isNew: false };
  const own = { organizationId: organization.id, id, eventId: door.eventId, doorId: door.doorId, size, at };
  const people = companyOf({ adults: size }, [], await readKinds(context, event.id));
  const kinds = await countKinds(context, event.id);
  if (isShort(needsOf(people, kinds), freeCounts(event, await countSeats(context, event.id), kinds))) {
    await tx.insert(doorWalkIns).values({ ...own, registrationId: null });
    return { registration: null, isNew: true };
  }
  const name = (await translator(locale, 'check-in'))('walkIn');
  const party = await insertParty(
    context,
    { eventId: event.id, state: 'confirmed', name, locale, byAdmin: true, confirmedAt: context.now },
    people,
  );
  await tx.insert(doorWalkIns).values({ ...own, registrationId: party.id });
  await tx.execute(sql`
    insert into door_marks (organization_id, event_id, registration_id, registration_person_id, door_id, at)
    select organization_id, ${event.id}, registration_id, id, ${door.doorId}, ${at} from registration_people
    where organization_id = ${organization.id} and registration_id = ${party.id}`);
  return { registration: party.id, isNew: true };
}

/**
 * Takes people back who were counted by mistake at this door: their seats go to those who wait, and they are nowhere counted as having
 * come. Rows are only added here: beyond the seats, one with as many people less. Gives the registration that they had, if any; null
 * where there is nothing to take back, or no more.
 */
export async function takeWalkInBack(
  context: OrganizationContext,
  { doorId, eventId }: AtDoor,
  { undoes: id, at }: Dated,
): Promise<{ registration: string | null } | null> {
  const { tx, organization, now } = context;
  const event = await lockEvent(context, { id: eventId });
  const { rows } = await tx.execute<{ registration: string | null }>(sql`
    select registration_id as registration from door_walk_ins
    where organization_id = ${organization.id} and id = ${id} and door_id = ${doorId} and size > 0`);
  const [counted] = rows;
  if (!counted || !event) return null;
  const { registration } = counted;
  if (!registration) {
    const { rowCount } = await tx.execute(sql`
      insert into door_walk_ins (organization_id, id, event_id, door_id, size, at)
      select organization_id, md5(id || ' taken back')::uuid, event_id, door_id, -size, ${at} from door_walk_ins
      where organization_id = ${organization.id} and id = ${id} on conflict do nothing`);
    return rowCount ? counted : null;
  }
  const ended = await tx
    .update(registrations)
    .set({ state: 'cancelled', ...SETTLED, cancelledAt: now })
    .where(
      and(
        eq(registrations.organizationId, organization.id),
        eq(registrations.id, registration),
        ne(registrations.state, 'cancelled'),
      ),
    )
    .returning({ id: registrations.id });
  if (ended.length === 0) return null;
  await undoArrived(context, eventId, { registrationId: registration });
  await rememberEndings(context, 'registration', [registration]);
  await settleEvent(context, event);
  return counted;
}
