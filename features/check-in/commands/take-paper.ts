import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { announcementIn, announcementOf } from '@/features/events/announcement';
import { findEvent } from '@/features/registrations/event-seats';
import { IS_OF_SAFE_PERSON, IS_SAFE_PERSON, rosterOfFile } from '@/features/registrations/safe-parties';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { paperSchema } from '../schema';
import type { Paper } from '../view';

/** Who is expected, to be printed: without the names of people in safe mode. That somebody took it is written down. */
export const takePaper = command({
  name: 'door.paper',
  permission: 'registration:export',
  input: paperSchema,
  run: async (context, { event: slug, kind }): Promise<Paper> => {
    const { tx, organization, locale } = context;
    const event = await findEvent(context, { slug });
    if (!event) throw notFound();
    const told = announcementIn(await announcementOf(tx, organization, event.id), locale);
    const rows = await tx
      .select({
        registration: registrations,
        person: registrationPeople,
        isSafe: IS_OF_SAFE_PERSON,
        isSafePerson: IS_SAFE_PERSON,
      })
      .from(registrations)
      .innerJoin(
        registrationPeople,
        and(
          eq(registrationPeople.organizationId, registrations.organizationId),
          eq(registrationPeople.registrationId, registrations.id),
        ),
      )
      .where(
        and(
          eq(registrations.organizationId, organization.id),
          eq(registrations.eventId, event.id),
          inArray(registrations.state, ['confirmed']),
        ),
      )
      .orderBy(asc(registrations.arrival), asc(registrationPeople.position));
    const shownInFile = await rosterOfFile(context);
    const parties = new Map<string, Paper['parties'][number]>();
    for (const { registration, person, isSafe, isSafePerson } of rows) {
      const people = [{ name: person.name, isSafe: isSafePerson }];
      const shown = shownInFile({ ...registration, isSafe, people });
      const party = parties.get(registration.id) ?? { name: shown.name, people: [] };
      party.people.push({
        name: shown.people[0]?.name ?? null,
        isChild: person.ageGroup === 'child',
        noPhoto: person.noPhoto,
      });
      parties.set(registration.id, party);
    }
    return {
      kind,
      event: event.id,
      slug: event.slug,
      title: told.title,
      when: told.when,
      place: told.place,
      organization: told.organizationName,
      parties: [...parties.values()],
    };
  },
  journal: ({ event, slug, parties }, { kind }) => ({
    subjectType: 'event',
    subjectId: event,
    subjectName: slug,
    details: { kind, people: parties.reduce((sum, { people }) => sum + people.length, 0) },
  }),
});
