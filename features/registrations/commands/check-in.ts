import 'server-only';
import { and, eq } from 'drizzle-orm';
import { registrationPeople } from '@/db/schema/registrations';
import { command } from '@/server/command';
import { notFound, Refusal } from '@/server/errors';
import { markArrived, undoArrived } from '../door-marks';
import { shareEvent } from '../lock-events';
import { findParty } from '../parties';
import { checkInSchema } from '../schema';

/** Somebody of a confirmed party has come, or the whole party; or that was a mistake. */
export const checkIn = command({
  name: 'registration.check-in',
  permission: 'registration:check-in',
  input: checkInSchema,
  subject: (context, { registration }) => findParty(context, registration),
  run: async (context, { person, undo }, { id, eventId }) => {
    const { tx, organization } = context;
    await shareEvent(context, eventId);
    const party = await findParty(context, id);
    if (!party) throw notFound();
    if (party.state !== 'confirmed') throw new Refusal('conflict', 'check-in-unconfirmed');
    const isOfParty = and(
      eq(registrationPeople.organizationId, organization.id),
      eq(registrationPeople.registrationId, party.id),
      person ? eq(registrationPeople.id, person) : undefined,
    );
    const [known] = await tx.select({ id: registrationPeople.id }).from(registrationPeople).where(isOfParty);
    if (!known) throw notFound();
    const marked = { registrationId: party.id, personId: person };
    const changed = undo
      ? await undoArrived(context, party.eventId, marked)
      : await markArrived(context, party.eventId, marked);
    return { ...party, people: changed };
  },
  journal: ({ id, name, people }, { undo }) =>
    people > 0
      ? {
          subjectType: 'registration',
          subjectId: id,
          subjectName: name,
          details: { people, undone: undo === 'on' },
        }
      : null,
});
