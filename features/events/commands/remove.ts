import 'server-only';
import { and, inArray, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { lockDateOfSeries, titlesOf } from '../lock';
import { eventDatesSchema } from '../schema';
import { areEvents, otherDates } from '../series';

/** Throws a draft away that nobody has seen; of a series as many of its drafts as are meant. */
export const remove = command({
  name: 'event.remove',
  permission: 'event:create',
  input: eventDatesSchema,
  subject: (context, { event }) => lockDateOfSeries(context, event),
  run: async (context, { scope }, event) => {
    const { tx, organization } = context;
    if (event.state !== 'draft') throw new Refusal('conflict', 'remove-published');
    const others = await otherDates(context, event, scope);
    const ids = [event, ...others].filter(({ state }) => state === 'draft').map(({ id }) => id);
    const [title = ''] = await titlesOf(context, event.id);
    const isUnused = sql`not exists (select from registrations r
        where r.organization_id = events.organization_id and r.event_id = events.id)
      and not exists (select from statements s where s.organization_id = events.organization_id and s.event_id = events.id)`;
    const gone = await tx
      .delete(events)
      .where(and(areEvents(organization.id, ids), inArray(events.state, ['draft']), isUnused))
      .returning({ id: events.id });
    if (gone.length === 0) throw new Refusal('conflict', 'remove-used');
    return { event: event.id, title, dates: gone.length };
  },
  journal: ({ event, title, dates }) => ({
    subjectType: 'event',
    subjectId: event,
    subjectName: title,
    details: { dates },
  }),
});
