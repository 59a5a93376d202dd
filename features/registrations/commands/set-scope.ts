import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { eventSeries } from '@/db/schema/events';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { notFound, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { lockWithSeries } from '../event-seats';
import { scopeSchema } from '../series-schema';
import { settleEvent } from '../settle';

/**
 * Whether one registers for a date of a series, or for all that are left. Who is registered stays it: what was registered for together
 * waits for each date by itself from now on, or together again.
 */
export const setScope = command({
  name: 'event.set-scope',
  permission: 'event:publish',
  input: scopeSchema,
  subject: (context, { event }) => lockWithSeries(context, { id: event }),
  run: async (context, { scope }, event) => {
    const { tx, organization, now } = context;
    const { seriesId } = event;
    if (!seriesId) throw new Refusal('conflict', 'series-none');
    const done = { event: event.id, slug: event.slug, scope, changed: false };
    if ((scope === 'series') === event.isForSeries) return done;
    if (scope === 'series' && (await haveKinds(context, seriesId))) {
      throw new Refusal('conflict', 'series-has-kinds');
    }
    await tx
      .update(eventSeries)
      .set({ registrationScope: scope, updatedAt: now })
      .where(and(eq(eventSeries.organizationId, organization.id), eq(eventSeries.id, seriesId)));
    for (const date of await datesLeft(context, seriesId)) {
      const changed = await lockWithSeries(context, { id: date });
      if (!changed) throw notFound();
      await settleEvent(context, changed);
      if (changed.isForSeries) break;
    }
    return { ...done, changed: true };
  },
  journal: ({ event, scope, changed }) =>
    changed ? { subjectType: 'event', subjectId: event, details: { scope } } : null,
  tags: ({ organization }) => [tag.events(organization.slug)],
});

async function datesLeft({ tx, organization, now }: OrganizationContext, seriesId: string) {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from events where organization_id = ${organization.id} and series_id = ${seriesId} and ends_at > ${now}
    order by starts_at, id`);
  return rows.map(({ id }) => id);
}

/** A kind of ticket is one date's own: nobody could say which one of another date it is. */
async function haveKinds({ tx, organization, now }: OrganizationContext, seriesId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from ticket_kinds k join events e on e.organization_id = k.organization_id and e.id = k.event_id
    where k.organization_id = ${organization.id} and e.series_id = ${seriesId} and e.ends_at > ${now} limit 1`);
  return rows.length > 0;
}
