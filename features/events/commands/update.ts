import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { tag } from '@/server/tags';
import { changeOtherDates, readBefore } from '../change-series';
import { lockDateOfSeries } from '../lock';
import { isMoved } from '../moved';
import { detailColumns, saveOnlineLink } from '../save-details';
import { saveTexts } from '../save-texts';
import { updateEventSchema } from '../schema';
import { takeKindsOfSeries } from '../series-kinds';
import { readWhen, titleOf } from './create';

/**
 * Changes what an event is: its date, place, words, category. Its registrations stay. Other dates of its series get what was
 * changed, where they are meant.
 */
export const update = command({
  name: 'event.update',
  permission: 'event:update',
  input: updateEventSchema,
  subject: (context, { event }) => lockDateOfSeries(context, event),
  run: async (context, { event: _, scope, ...input }, event) => {
    const { tx, organization, now } = context;
    const when = readWhen(input);
    if (event.state !== 'draft' && !when.edtf && !when.startsAt) {
      throw invalid(input.dateKind === 'record' ? 'edtf' : 'starts', 'required');
    }
    if (!when.startsAt && (await hasRegistrations(context, event.id))) {
      throw invalid('dateKind', 'event-has-registrations');
    }
    if (!when.startsAt && event.seriesId) throw invalid('dateKind', 'series-needs-time');
    const before = await readBefore(context, event);
    const wasMoved = event.state === 'published' && isMoved(before, when, input);
    await tx
      .update(events)
      .set({ ...detailColumns(input), ...when, updatedAt: now })
      .where(and(eq(events.organizationId, organization.id), eq(events.id, event.id)));
    if (isOver(event, now) && !isOver(when, now)) await takeKindsOfSeries(context, event);
    await saveTexts(context, event.id, input.texts);
    await saveOnlineLink(context, event.id, input.onlineUrl);
    const dates = 1 + (await changeOtherDates(context, before, input, scope));
    return { event: event.id, slug: event.slug, title: titleOf(context, input.texts), dates, wasMoved };
  },
  journal: ({ event, title, dates }) => ({
    subjectType: 'event',
    subjectId: event,
    subjectName: title,
    ...(dates > 1 ? { details: { dates } } : {}),
  }),
  tags: ({ organization }) => [tag.events(organization.slug), tag.directory],
});

const isOver = ({ endsAt }: { endsAt: Date | null }, now: Date) => endsAt !== null && endsAt <= now;

async function hasRegistrations({ tx, organization }: OrganizationContext, eventId: string) {
  const { rows } = await tx.execute<{ found: boolean }>(sql`select exists (select from registrations
    where organization_id = ${organization.id} and event_id = ${eventId}
      and state not in ('cancelled', 'declined', 'expired')) as found`);
  return rows[0]?.found === true;
}
