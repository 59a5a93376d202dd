import 'server-only';
import { sql } from 'drizzle-orm';
import { datesAsOne } from '@/features/events/series-seats';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { countSeatsOf, type RegisteredEvent, readDates, type Seats } from './event-seats';

/** What one registers for: an event, or all dates of a series that are left. */
export interface Wanted {
  /** Whose settings decide; of a series as `datesAsOne` says. */
  event: RegisteredEvent;
  seats: Seats;
  /** The dates of a series, the next one first; null for an event by itself. */
  dates: RegisteredEvent[] | null;
  /** The date of them with the fewest free seats. */
  fullest: RegisteredEvent;
  /** They are registered for all of these dates. */
  isKnown: boolean;
}

/** Who registers: dates at which they are registered already are left out. */
export interface Registrant {
  accountId: string | null;
  personId: string | null;
  email: string | null;
}

/**
 * All dates that are left, for an event where one registers for the whole series; null for any other, or where none is left. Without
 * those that they are registered for, unless these are all.
 */
export async function wantedOfSeries(
  context: OrganizationContext,
  event: RegisteredEvent,
  who: Registrant,
): Promise<Wanted | null> {
  if (!event.isForSeries || !event.seriesId) return null;
  const dates = await readDates(context, event.seriesId);
  const seats = await countSeatsOf(
    context,
    dates.map(({ id }) => id),
  );
  const counted = dates.flatMap((date) => {
    const taken = seats.get(date.id);
    return taken ? [{ event: date, seats: taken }] : [];
  });
  const all = datesAsOne(counted, context.now);
  if (!all) return null;
  const known = await datesKnown(
    context,
    all.left.map((one) => one.event.id),
    who,
  );
  const further = datesAsOne(
    counted.filter((one) => !known.has(one.event.id)),
    context.now,
  );
  const asOne = further ?? all;
  return {
    event: { ...asOne.event, registrationOpensAt: all.event.registrationOpensAt },
    seats: asOne.seats,
    dates: asOne.left.map((one) => one.event),
    fullest: asOne.fullest.event,
    isKnown: further === null,
  };
}

async function datesKnown(
  { tx, organization }: OrganizationContext,
  eventIds: readonly string[],
  { accountId, personId, email }: Registrant,
): Promise<ReadonlySet<string>> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct event_id as id from registrations
    where organization_id = ${organization.id} and event_id = any (${sql.param([...eventIds])}::uuid[])
      and state not in ('cancelled', 'declined', 'expired')
      and (account_id = ${accountId}::uuid or person_id = ${personId}::uuid or email = ${email}::text)`);
  return new Set(rows.map(({ id }) => id));
}

/** Nobody of these people comes with another party to any of these dates. */
export async function refuseComing(
  { tx, organization }: OrganizationContext,
  eventIds: readonly string[],
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0 || eventIds.length === 0) return;
  const ids = sql`${sql.param([...personIds])}::uuid[]`;
  const { rows } = await tx.execute(sql`
    select from registrations r
    where r.organization_id = ${organization.id} and r.event_id = any (${sql.param([...eventIds])}::uuid[])
      and r.state not in ('cancelled', 'declined', 'expired')
      and (r.person_id = any (${ids}) or exists (select from registration_people p
        where p.organization_id = r.organization_id and p.registration_id = r.id and p.person_id = any (${ids})))
    limit 1`);
  if (rows.length > 0) throw new Refusal('conflict', 'person-registered-already');
}
