import 'server-only';
import { sql } from 'drizzle-orm';
import type { EventPersonRole, EventState } from '@/db/enums';
import { publicNames } from '@/features/members/queries/public';
import {
  type OpenOrganization,
  openOrganization,
} from '@/features/organizations/queries/public-organization';
import type { Context } from '@/server/context';
import { notFound } from '@/server/errors';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import { coverOf } from '../cover';
import { readPartners } from '../partners';
import type { PublicEvent, PublicEventList, PublicSeriesDate } from '../public-view';
import { readEvents } from './public-entry';
import { readSeriesRegistration } from './public-series';

/** All published events of an organization. Throws `not-found`. */
export const listPublicEvents = publicQuery({
  permission: 'public',
  tags: (slug: string) => [tag.organization(slug), tag.events(slug)],
  run: async (context, slug): Promise<PublicEventList> => {
    const entries = await readEvents(context, await openOrganization(context, slug));
    return {
      upcoming: entries.filter((entry) => entry.isUpcoming).reverse(),
      past: entries.filter((entry) => !entry.isUpcoming),
    };
  },
});

interface EventAddress {
  organization: string;
  event: string;
}

/** One published event. Throws `not-found`. */
export const getPublicEvent = publicQuery({
  permission: 'public',
  tags: ({ organization }: EventAddress) => [tag.organization(organization), tag.events(organization)],
  run: async (context, address): Promise<PublicEvent> => {
    const organization = await openOrganization(context, address.organization);
    const [event] = await readEvents(context, organization, sql`e.slug = ${address.event}`);
    if (!event) throw notFound();
    const [people, ofSeries, dates, cover, partners, contact] = await Promise.all([
      peopleOf(context, organization, event.id),
      readSeriesRegistration(context, organization.id, event.seriesId),
      datesOf(context, organization.id, event.seriesId),
      coverOf(context, organization.id, event.id),
      readPartners(context, organization.id, event.id),
      contactOf(context, organization, event.id),
    ]);
    return {
      ...event,
      // A date that was called off or is over says so for itself.
      ...(ofSeries && event.state === 'published' && event.isUpcoming
        ? { registration: { ...event.registration, ...ofSeries } }
        : {}),
      ...{ people, dates, cover, partners, contact },
    };
  },
});

/** Who is named with an event, by what they are there. */
async function peopleOf(
  context: Context,
  organization: OpenOrganization,
  eventId: string,
): Promise<PublicEvent['people']> {
  const { rows } = await context.tx.execute<{ personId: string; role: EventPersonRole }>(sql`
    select person_id as "personId", role from event_people
    where organization_id = ${organization.id} and event_id = ${eventId} order by role, position, person_id`);
  const ids = rows.map(({ personId }) => personId);
  const names = await publicNames(context, organization, ids);
  const roles = [...new Set(rows.map(({ role }) => role))].map((role) => ({
    role,
    people: rows
      .filter((row) => row.role === role)
      .map(({ personId }) => names.get(personId))
      .filter((person) => person !== undefined),
  }));
  return roles.filter(({ people }) => people.length > 0);
}

/** Whom to call or to write to. A name that is withheld takes its phone and address along: they are the same person's. */
async function contactOf(
  { tx, locale }: Context,
  organization: OpenOrganization,
  eventId: string,
): Promise<PublicEvent['contact']> {
  const { rows } = await tx.execute<PublicEvent['contact'] & Record<string, unknown>>(sql`
    select contact_name as name, contact_phone as phone, contact_email as email from events
    where organization_id = ${organization.id} and id = ${eventId}`);
  const [row] = rows;
  const name = row?.name ? organization.read([{ locale, name: row.name }], (text) => text.name) : null;
  if (!row || name?.isWithheld) return { name: null, phone: null, email: null };
  return row;
}

async function datesOf(
  { tx, now }: Context,
  organizationId: string,
  seriesId: string | null,
): Promise<PublicSeriesDate[]> {
  if (!seriesId) return [];
  const { rows } = await tx.execute<Record<keyof PublicSeriesDate, string>>(sql`
    select slug, state, starts_at as "startsAt", ends_at as "endsAt", timezone from events
    where organization_id = ${organizationId} and series_id = ${seriesId} and state <> 'draft' and hidden_at is null
      and ends_at > ${now} order by starts_at, id`);
  return rows.map(({ slug, state, startsAt, endsAt, timezone }) => ({
    slug,
    state: state as EventState,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    timezone,
  }));
}
