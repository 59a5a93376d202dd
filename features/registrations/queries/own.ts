import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { organizations } from '@/db/schema/organizations';
import { registrations } from '@/db/schema/registrations';
import { announcementsOf } from '@/features/events/announcement';
import { eventCalendar } from '@/features/events/calendar';
import { readOnlineLink } from '@/features/events/save-details';
import { notFound } from '@/server/errors';
import { ORGANIZATION_REF } from '@/server/organization-ref';
import { accountQuery, query } from '@/server/query';
import { findParty } from '../parties';
import type { RegistrationView } from '../registration-view';
import { togetherWith } from '../series-party';
import { readRegistration } from '../view';

const MOST_SHOWN = 100;
/** Rows; a registration for a series has one for each date. */
const MOST = 400;

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
  run: async ({ tx, organization, locale, now }, _input: undefined, party) => {
    const { eventId, state } = party;
    const onlineUrl = state === 'confirmed' ? await readOnlineLink({ tx }, organization.id, eventId) : null;
    const dates = (await togetherWith({ tx, organization, now }, party)).map((date) => date.eventId);
    return eventCalendar(await announcementsOf(tx, organization, dates), locale, onlineUrl);
  },
});

const ofEvent = and(
  eq(events.organizationId, registrations.organizationId),
  eq(events.id, registrations.eventId),
);

const organizationColumns = ORGANIZATION_REF;

/** One's own registrations in all organizations, the next event first and what is over last. */
export const listMyRegistrations = accountQuery({
  permission: 'account:read',
  run: async ({ tx, accountId, locale, now }): Promise<RegistrationView[]> => {
    const rows = await tx
      .select({
        id: registrations.id,
        seriesPartyId: registrations.seriesPartyId,
        organization: organizationColumns,
      })
      .from(registrations)
      .innerJoin(organizations, eq(organizations.id, registrations.organizationId))
      .innerJoin(events, ofEvent)
      .where(eq(registrations.accountId, accountId))
      .orderBy(
        sql`${events.endsAt} <= ${now}`,
        // Of what was registered for together, a date that still counts says more than one that does not.
        sql`${registrations.seriesPartyId} is not null and ${registrations.state} in ('cancelled', 'declined', 'expired')`,
        sql`case when ${events.endsAt} > ${now} then ${events.startsAt} end`,
        desc(events.startsAt),
        desc(registrations.arrival),
      )
      .limit(MOST);
    const views: RegistrationView[] = [];
    const shown = new Set<string>();
    for (const { id, seriesPartyId, organization } of rows) {
      // Once for all dates: by the next one, which stands first.
      if (seriesPartyId && shown.has(seriesPartyId)) continue;
      if (seriesPartyId) shown.add(seriesPartyId);
      if (views.length === MOST_SHOWN) break;
      const view = await readRegistration({ tx, organization, locale, now }, id);
      if (view) views.push(view);
    }
    return views;
  },
});

/** The event of one of one's own registrations as a calendar file, with a name for it. */
export const getMyCalendar = accountQuery({
  permission: 'account:read',
  run: async ({ tx, accountId, locale, now }, registrationId: string) => {
    const [row] = await tx
      .select({
        id: registrations.id,
        seriesPartyId: registrations.seriesPartyId,
        eventId: registrations.eventId,
        slug: events.slug,
        organization: organizationColumns,
      })
      .from(registrations)
      .innerJoin(organizations, eq(organizations.id, registrations.organizationId))
      .innerJoin(events, ofEvent)
      .where(and(eq(registrations.accountId, accountId), eq(registrations.id, registrationId)));
    if (!row) throw notFound();
    // The database shows it to who is confirmed.
    const onlineUrl = await readOnlineLink({ tx }, row.organization.id, row.eventId);
    const { organization } = row;
    const dates = (await togetherWith({ tx, organization, now }, row)).map((date) => date.eventId);
    return eventCalendar(await announcementsOf(tx, organization, dates), locale, onlineUrl);
  },
});
