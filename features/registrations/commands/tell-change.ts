import 'server-only';
import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import { registrations } from '@/db/schema/registrations';
import { lockDateOfSeries, titlesOf } from '@/features/events/lock';
import { type EventRow, otherDates } from '@/features/events/series';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { partyColumns } from '../parties';
import { tellChangeSchema } from '../schema';
import { tellMany } from '../tell';

const HAVE_SEATS = ['confirmed'] as const;
const HAVE_NONE = ['pending', 'offered', 'waiting'] as const;

/**
 * Tells everybody who is registered when and where the event is by now. The organizer says so once all is changed: not each saving is
 * worth a mail.
 */
export const tellChange = command({
  name: 'event.tell-change',
  permission: 'event:publish',
  input: tellChangeSchema,
  rateLimit: ({ standing }, { event }) => ({
    key: `tell-change:${event}:${standing.accountId}`,
    limit: 5,
    seconds: 86_400,
  }),
  subject: (context, { event }) => lockDateOfSeries(context, event),
  run: async (context, { scope, note }, event) => {
    if (event.state === 'cancelled') throw new Refusal('conflict', 'event-cancelled');
    const dates = [event, ...(await otherDates(context, event, scope))].filter((date) =>
      isToCome(context, date),
    );
    if (dates.length === 0) throw new Refusal('closed', 'event-past');
    const parties = { kind: 'event-changed', note: note || null } as const;
    const told =
      (await tellThose(context, dates, HAVE_SEATS, { ...parties, hasSeats: true })) +
      (await tellThose(context, dates, HAVE_NONE, { ...parties, hasSeats: false }));
    const [title = ''] = await titlesOf(context, event.id);
    return { event: event.id, slug: event.slug, title, told };
  },
  journal: ({ event, title, told }) => ({
    subjectType: 'event',
    subjectId: event,
    subjectName: title,
    details: { told },
  }),
});

const isToCome = ({ now }: OrganizationContext, { state, hiddenAt, endsAt }: EventRow) =>
  state === 'published' && hiddenAt === null && endsAt !== null && endsAt > now;

/** Gives how many there are. */
async function tellThose(
  context: OrganizationContext,
  dates: readonly EventRow[],
  states: readonly (typeof HAVE_SEATS | typeof HAVE_NONE)[number][],
  news: Parameters<typeof tellMany>[2],
): Promise<number> {
  const { tx, organization } = context;
  const found: SQL | undefined = and(
    eq(registrations.organizationId, organization.id),
    inArray(
      registrations.eventId,
      dates.map(({ id }) => id),
    ),
    inArray(registrations.state, [...states]),
  );
  const parties = await tx
    .select(partyColumns)
    .from(registrations)
    .where(found)
    .orderBy(asc(registrations.arrival));
  await tellMany(context, parties, news);
  return parties.length;
}
