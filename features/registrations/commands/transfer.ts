import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { dropAnswers } from '@/features/questions/answers';
import { command } from '@/server/command';
import { invalid, notFound, Refusal } from '@/server/errors';
import { can } from '@/server/policy/can';
import { tag } from '@/server/tags';
import { phoneOf } from '../address';
import { lockEvent } from '../event-seats';
import { revokeLinks } from '../links';
import { findParty } from '../parties';
import { transferSchema } from '../schema';
import { allTogetherWith, areRegistrations } from '../series-party';
import { settleEvent } from '../settle';
import { tell } from '../tell';
import { isOwn, refuseTooLate } from './change-party';
import { duplicates } from './register';

/**
 * Hands a registration on to somebody else, with its state and its place: they get a link and a ticket of their own,
 * those of whoever had it open nothing any more, and what was answered goes. Where not everybody may register, the organizer does
 * it: anybody else would learn by trying whose address belongs to a member.
 */
export const transfer = command({
  name: 'registration.transfer',
  permission: 'registration:change',
  input: transferSchema,
  rateLimit: ({ standing }, { registration }) => ({
    key: `transfer:${standing.accountId ?? registration}`,
    // Seldom enough that nobody tries many addresses to learn which are registered.
    limit: 5,
    seconds: 86_400,
  }),
  subject: (context, { registration }) => findParty(context, registration),
  run: async (context, { name, ...given }, { id, eventId }) => {
    const { tx, organization, standing } = context;
    const event = await lockEvent(context, { id: eventId });
    if (!event) throw notFound();
    await settleEvent(context, event);
    const party = await findParty(context, id);
    if (!party) throw notFound();
    refuseTooLate(context, event, party);
    const isOpenToAll = event.audience === 'public' || event.audience === 'invited';
    if (!isOpenToAll && !can(standing, 'registration:decide'))
      throw new Refusal('forbidden', 'ask-organizer');
    // A link without an address is handed over by whoever makes it; nobody else sees the one of somebody else.
    if (!given.email && !can(standing, 'registration:decide')) throw invalid('email', 'required');
    const email = given.email ?? null;
    const phone = phoneOf(context, given.phone);
    const ticketNumber = party.ticketNumber + 1;
    const isByOthers = !isOwn(context, party);
    if (party.email) await tell(context, party, { kind: isByOthers ? 'handed-on-for' : 'handed-on' });
    const together = await allTogetherWith(context, party);
    const seriesPartyId = party.seriesPartyId === null ? null : randomUUID();
    for (const date of together) await revokeLinks(context, date.id);
    await tx
      .update(registrations)
      .set({
        name,
        email,
        phone,
        note: null,
        needs: null,
        accountId: null,
        personId: null,
        ticketNumber,
        // An address that a manager typed is known to managers already.
        ...(isByOthers ? { byAdmin: true } : {}),
        // What is over stays with who had it: its link must not lead to who comes now, nor its ticket let anybody in.
        seriesPartyId,
      })
      .where(areRegistrations(context, together));
    for (const date of together) await dropAnswers(context, date.id);
    const ofParty = and(
      eq(registrationPeople.organizationId, organization.id),
      inArray(
        registrationPeople.registrationId,
        together.map((date) => date.id),
      ),
    );
    // Those of the household that hands on are only counted from now on: who they are is nobody else's business.
    await tx
      .update(registrationPeople)
      .set({ name: null, age: null, personId: null })
      .where(and(ofParty, isNotNull(registrationPeople.personId)));
    await tx
      .update(registrationPeople)
      .set({ name, age: null, personId: null })
      .where(
        and(
          ofParty,
          sql`${registrationPeople.position} = (select min(p.position) from registration_people p
            where p.organization_id = ${organization.id} and p.registration_id = registration_people.registration_id)`,
        ),
      );
    const received = {
      ...party,
      seriesPartyId,
      name,
      email,
      ticketNumber,
      personId: null,
      ownerAccountId: null,
      event: event.slug,
    };
    await tell(context, received, { kind: 'received', hasSeats: party.state === 'confirmed' });
    return received;
  },
  journal: ({ id, name }) => ({ subjectType: 'registration', subjectId: id, subjectName: name }),
  tags: ({ organization }) => [tag.events(organization.slug)],
  constraints: duplicates,
});
