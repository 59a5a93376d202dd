import 'server-only';
import { randomUUID } from 'node:crypto';
import { writeAnswers } from '@/features/questions/answers';
import { command } from '@/server/command';
import { invalid, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { phoneOf } from '../address';
import { afterArrival, tellArrival } from '../arrival';
import { lockEvent } from '../event-seats';
import { chosenKinds, readKinds } from '../kinds';
import { insertParty } from '../parties';
import { partyOf, stateOnArrival } from '../rules';
import { registerForSchema } from '../schema';
import { getsSeats } from '../seats-at-once';
import { wantedOfSeries } from '../series-dates';
import { getSeatsTogether } from '../series-line';
import { copyParty } from '../series-party';
import { settleEvent } from '../settle';
import { duplicates, formOf, newPeople, refuseTooMany } from './register';

/**
 * A manager registers people who came by phone or in person. The window does not bind the manager, the number of
 * seats does. Without a mail address there is a link to hand over.
 */
export const registerFor = command({
  name: 'registration.create-for',
  permission: 'registration:create-for',
  input: registerForSchema,
  idempotencyKey: ({ key }) => key,
  subject: (context, { event }) => lockEvent(context, { id: event }),
  run: async (context, input, asked) => {
    const { now } = context;
    let event = asked;
    if (event.state === 'cancelled') throw new Refusal('closed', 'event-cancelled');
    if (event.state === 'draft' || !event.startsAt || !event.endsAt) {
      throw new Refusal('conflict', 'registration-needs-published');
    }
    if (event.endsAt <= now) throw new Refusal('closed', 'event-past');
    await settleEvent(context, event);
    const who = { accountId: null, personId: input.person ?? null, email: input.email ?? null };
    const series = input.onlyThis ? null : await wantedOfSeries(context, event, who);
    if (series?.isKnown) throw duplicates.registrations_one_per_person;
    const dates = series?.dates ?? [];
    event = series?.event ?? event;
    const chosen = await chosenKinds(context, input, event.id);
    const people = partyOf({ ...input, ...chosen }, [], await readKinds(context, event.id));
    refuseTooMany(people.length, event.maxPartySize);
    const hasSeats = series
      ? await getSeatsTogether(
          context,
          event,
          dates.map(({ id }) => id),
          people,
        )
      : await getsSeats(context, event, people);
    const state = stateOnArrival({ hasSeats, needsApproval: false, isKnown: true });
    const arrived = await insertParty(
      context,
      {
        ...formOf(input, people.length, phoneOf(context, input.phone)),
        ...(series ? { seriesPartyId: randomUUID() } : {}),
        eventId: event.id,
        state,
        personId: input.person,
        email: input.email,
        locale: input.language,
        byAdmin: true,
        confirmedAt: state === 'confirmed' ? now : null,
      },
      newPeople(input, people),
    );
    await writeAnswers(
      context,
      { eventId: event.id, registrationId: arrived.id, isLenient: true },
      input.answers ?? {},
    );
    await copyParty(
      context,
      arrived.id,
      dates.map(({ id }) => id).filter((id) => id !== arrived.eventId),
    );
    const party = await afterArrival(context, event, arrived);
    if (party.state === state) await tellArrival(context, party, null);
    return { registration: party.id, event: event.slug, state: party.state };
  },
  journal: ({ registration, state }, { name }) => ({
    subjectType: 'registration',
    subjectId: registration,
    subjectName: name,
    details: { state },
  }),
  tags: ({ organization }) => [tag.events(organization.slug)],
  constraints: {
    ...duplicates,
    registrations_organization_id_person_id_people_organization_id_: invalid('person', 'not-found'),
  },
});
