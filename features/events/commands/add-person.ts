import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { EventPersonRole } from '@/db/enums';
import { eventPeople } from '@/db/schema/events';
import { people, personDetails } from '@/db/schema/members';
import { indexPerson, personSortKey } from '@/features/members/index-person';
import { viewerOf } from '@/features/members/scope';
import { uniqueSlug } from '@/lib/slugs';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { isThereFor } from '@/server/policy/safe-mode';
import { tag } from '@/server/tags';
import { lockEventRow } from '../lock';
import { addEventPersonSchema } from '../schema';

/** Names somebody at an event: a guest, a speaker, whoever was honoured. A new name is no member. */
export const addPerson = command({
  name: 'event.add-person',
  permission: 'event:update',
  input: addEventPersonSchema,
  subject: (context, { event }) => lockEventRow(context, event),
  run: async (context, { person, given = '', surname = '', role }, { id, slug }) => {
    const found = person ? await findPerson(context, person) : await makePerson(context, { given, surname });
    await nameAtEvent(context, id, found.id, role);
    return { event: id, slug, name: `${found.given} ${found.surname}`.trim(), role };
  },
  journal: ({ event, name, role }) => ({
    subjectType: 'event',
    subjectId: event,
    subjectName: name,
    details: { role },
  }),
  tags: ({ organization }) => [tag.events(organization.slug), tag.organization(organization.slug)],
});

/** Puts somebody on the last place of an event, unless they are there already. */
export async function nameAtEvent(
  { tx, organization }: OrganizationContext,
  eventId: string,
  personId: string,
  role: EventPersonRole,
): Promise<void> {
  await tx
    .insert(eventPeople)
    .values({
      organizationId: organization.id,
      eventId,
      personId,
      role,
      // By hand: the last place of this event.
      position: sql`(select coalesce(max(e.position), 0) + 1 from event_people e
        where e.organization_id = ${organization.id} and e.event_id = ${eventId})`,
    })
    .onConflictDoNothing();
}

/** Somebody in safe mode is nobody that an event manager or an editor could name. */
async function findPerson(context: OrganizationContext, id: string) {
  const { tx, organization } = context;
  const [row] = await tx
    .select({
      id: people.id,
      given: people.given,
      surname: people.surname,
      isSafe: sql<boolean>`${people.safeSince} is not null`,
    })
    .from(people)
    .where(and(eq(people.organizationId, organization.id), eq(people.id, id)));
  if (!row || !isThereFor(viewerOf(context), row)) throw notFound();
  return row;
}

async function makePerson(
  { tx, organization }: OrganizationContext,
  name: { given: string; surname: string },
) {
  const rows = await tx
    .select({ slug: people.slug })
    .from(people)
    .where(eq(people.organizationId, organization.id));
  const taken = new Set(rows.map(({ slug }) => slug));
  const slug = uniqueSlug(`${name.given} ${name.surname}`, (candidate) => taken.has(candidate));
  const [row] = await tx
    .insert(people)
    .values({
      organizationId: organization.id,
      slug,
      ...name,
      sortKey: personSortKey(name),
      isNamedPublicly: true,
    })
    .returning({ id: people.id, given: people.given, surname: people.surname });
  if (!row) throw new Error('person was not written');
  await tx.insert(personDetails).values({ organizationId: organization.id, personId: row.id });
  await indexPerson(tx, organization.id, row.id);
  return row;
}
