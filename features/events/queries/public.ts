import 'server-only';
import { sql } from 'drizzle-orm';
import type { EventPersonRole } from '@/db/enums';
import { publicNames } from '@/features/members/queries/public';
import { openOrganization } from '@/features/organizations/queries/public-organization';
import { notFound } from '@/server/errors';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import type { PublicEvent, PublicEventList } from '../public-view';
import { readEvents } from './public-entry';

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
    const { rows } = await context.tx.execute<{ personId: string; role: EventPersonRole }>(sql`
      select person_id as "personId", role from event_people
      where organization_id = ${organization.id} and event_id = ${event.id} order by role, position, person_id`);
    const names = await publicNames(
      context,
      organization,
      rows.map(({ personId }) => personId),
    );
    const roles = [...new Set(rows.map(({ role }) => role))].map((role) => ({
      role,
      people: rows
        .filter((row) => row.role === role)
        .map(({ personId }) => names.get(personId))
        .filter((person) => person !== undefined),
    }));
    return { ...event, people: roles.filter(({ people }) => people.length > 0) };
  },
});
