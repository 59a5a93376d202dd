import 'server-only';
import { randomUUID } from 'node:crypto';
import { doors } from '@/db/schema/doors';
import { lockEvent } from '@/features/registrations/event-seats';
import { hashPassword } from '@/server/auth/password';
import { hashToken } from '@/server/auth/token';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { doorToken, newPin } from '../door';
import { newDoorSchema } from '../schema';

/** Access for helpers at one door of one event. Its PIN is told this one time. */
export const createDoor = command({
  name: 'door.create',
  permission: 'door:create',
  input: newDoorSchema,
  subject: (context, { event }) => lockEvent(context, { id: event }),
  run: async ({ tx, organization, now }, { name, hours }, event) => {
    if (event.state !== 'published' || !event.endsAt) throw new Refusal('conflict', 'door-needs-published');
    if (event.endsAt <= now) throw new Refusal('closed', 'event-past');
    const [id, pin] = [randomUUID(), newPin()];
    await tx.insert(doors).values({
      organizationId: organization.id,
      id,
      eventId: event.id,
      name,
      tokenHash: hashToken(doorToken(id)),
      pinHash: await hashPassword(pin),
      hoursAfter: hours,
    });
    return { id, name, pin, slug: event.slug };
  },
  journal: ({ id, name }) => ({ subjectType: 'door', subjectId: id, subjectName: name }),
});
