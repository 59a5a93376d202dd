import 'server-only';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { registrationPeople } from '@/db/schema/registrations';
import { command } from '@/server/command';
import { notFound, Refusal } from '@/server/errors';
import { findParty } from '../parties';
import { checkInSchema } from '../schema';

/** Somebody of a confirmed party has come, or the whole party; or that was a mistake. */
export const checkIn = command({
  name: 'registration.check-in',
  permission: 'registration:check-in',
  input: checkInSchema,
  subject: (context, { registration }) => findParty(context, registration),
  run: async ({ tx, organization, now }, { person, undo }, party) => {
    if (party.state !== 'confirmed') throw new Refusal('conflict', 'check-in-unconfirmed');
    const isOfParty = and(
      eq(registrationPeople.organizationId, organization.id),
      eq(registrationPeople.registrationId, party.id),
      person ? eq(registrationPeople.id, person) : undefined,
    );
    const [known] = await tx.select({ id: registrationPeople.id }).from(registrationPeople).where(isOfParty);
    if (!known) throw notFound();
    const changed = await tx
      .update(registrationPeople)
      .set({ checkedInAt: undo ? null : now })
      .where(
        and(
          isOfParty,
          undo ? isNotNull(registrationPeople.checkedInAt) : isNull(registrationPeople.checkedInAt),
        ),
      )
      .returning({ id: registrationPeople.id });
    return { ...party, people: changed.length };
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
