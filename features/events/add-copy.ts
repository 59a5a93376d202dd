import 'server-only';
import { sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { daysBetween } from '@/lib/dates/days';
import type { OrganizationContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import { freeSlug } from './commands/create';
import { copyParts } from './copy-parts';
import { coverOf } from './cover';
import { titlesOf } from './lock';
import type { EventRow } from './series';
import { hoursOf, shifted, timesOf } from './series-times';
import { instantOf } from './when';

/**
 * Makes a draft like an event, by itself, that begins at a local time of the event's zone. It lasts as long, by the clock on the wall,
 * and registration opens and closes as many days before. Tickets, questions and the key of the invited are the business of whoever keeps
 * them. Throws `conflict` for an event without a time, `invalid` for a time that there is not.
 */
export async function addCopy(
  context: OrganizationContext,
  event: EventRow,
  { starts, inviteKey }: { starts: string; inviteKey: string | null },
) {
  const { tx, organization, now } = context;
  const { startsAt, endsAt, timezone } = event;
  if (!startsAt || !endsAt || !timezone) throw new Refusal('conflict', 'copy-needs-time');
  if (!instantOf(starts, timezone)) throw invalid('starts', 'date-time');
  const hours = hoursOf(startsAt, endsAt, timezone);
  const day = starts.slice(0, 10);
  const days = daysBetween(hours.day, day);
  const [title = ''] = await titlesOf(context, event.id);
  const copy = {
    ...event,
    ...timesOf(day, { ...hours, time: starts.slice(11, 16) }),
    id: crypto.randomUUID(),
    slug: await freeSlug(context, title),
    state: 'draft' as const,
    seriesId: null,
    seriesDay: null,
    registrationOpensAt: shifted(event.registrationOpensAt, days, timezone),
    registrationClosesAt: shifted(event.registrationClosesAt, days, timezone),
    inviteKey,
    cancelledAt: null,
    hiddenAt: null,
    createdAt: now,
    updatedAt: now,
  };
  await tx.insert(events).values(copy);
  await copyParts(context, event.id, [copy.id]);
  const cover = await coverOf(context, organization.id, event.id);
  await tx.execute(sql`
    insert into event_covers (organization_id, event_id, small, large)
    select c.organization_id, ${copy.id}, c.small, c.large from event_covers c
    where c.organization_id = ${organization.id} and c.id = ${cover}`);
  return { event: copy.id, slug: copy.slug, title };
}
