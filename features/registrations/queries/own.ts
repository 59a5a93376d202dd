import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { organizations } from '@/db/schema/organizations';
import { registrations } from '@/db/schema/registrations';
import { announcementOf } from '@/features/events/announcement';
import { eventCalendar } from '@/features/events/calendar';
import { readOnlineLink } from '@/features/events/save-details';
import { notFound } from '@/server/errors';
import { accountQuery, query } from '@/server/query';
import { findParty } from '../parties';
import type { RegistrationView } from '../registration-view';
import { readRegistration } from '../view';

const MOST = 100;

/** The registration that a private link opens. */
export const getLinkedRegistration = query({
  permission: 'registration:read',
  subject: async (context) =>
    context.actor.kind === 'link' ? findParty(context, context.actor.targetId) : null,
  run: async (context, _input: undefined, { id }) => {
    const view = await readRegistration(context, id);
    if (!view) throw notFound();
    return view;
  },
});

/** The event of that registration for one's own calendar. */
export const getLinkedCalendar = query({
  permission: 'registration:read',
  subject: async (context) =>
    context.actor.kind === 'link' ? findParty(context, context.actor.targetId) : null,
  run: async ({ tx, organization, locale }, _input: undefined, { eventId, state }) => {
    const onlineUrl = state === 'confirmed' ? await readOnlineLink({ tx }, organization.id, eventId) : null;
    return eventCalendar(await announcementOf(tx, organization, eventId), locale, onlineUrl);
  },
});

const ofEvent = and(
  eq(events.organizationId, registrations.organizationId),
  eq(events.id, registrations.eventId),
);

const organizationColumns = {
  id: organizations.id,
  slug: organizations.slug,
  defaultLocale: organizations.defaultLocale,
  timezone: organizations.timezone,
};

/** One's own registrations in all organizations, the next event first and what is over last. */
export const listMyRegistrations = accountQuery({
  permission: 'account:read',
  run: async ({ tx, accountId, locale, now }): Promise<RegistrationView[]> => {
    const rows = await tx
      .select({ id: registrations.id, organization: organizationColumns })
      .from(registrations)
      .innerJoin(organizations, eq(organizations.id, registrations.organizationId))
      .innerJoin(events, ofEvent)
      .where(eq(registrations.accountId, accountId))
      .orderBy(
        sql`${events.endsAt} <= ${now}`,
        sql`case when ${events.endsAt} > ${now} then ${events.startsAt} end`,
        desc(events.startsAt),
        desc(registrations.arrival),
      )
      .limit(MOST);
    const views: RegistrationView[] = [];
    for (const { id, organization } of rows) {
      const view = await readRegistration({ tx, organization, locale, now }, id);
      if (view) views.push(view);
    }
    return views;
  },
});

/** The event of one of one's own registrations as a calendar file, with a name for it. */
export const getMyCalendar = accountQuery({
  permission: 'account:read',
  run: async ({ tx, accountId, locale }, registrationId: string) => {
    const [row] = await tx
      .select({ eventId: registrations.eventId, slug: events.slug, organization: organizationColumns })
      .from(registrations)
      .innerJoin(organizations, eq(organizations.id, registrations.organizationId))
      .innerJoin(events, ofEvent)
      .where(and(eq(registrations.accountId, accountId), eq(registrations.id, registrationId)));
    if (!row) throw notFound();
    // The database shows it to who is confirmed.
    const onlineUrl = await readOnlineLink({ tx }, row.organization.id, row.eventId);
    return eventCalendar(await announcementOf(tx, row.organization, row.eventId), locale, onlineUrl);
  },
});
