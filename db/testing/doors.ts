import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { doorMarks, doors, doorWalkIns } from '@/db/schema/doors';
import { registrationPeople } from '@/db/schema/registrations';
import { ownerDb } from './factories';
import { first } from './single-rows';

/** A door of an event, with somebody who was seen there and people without a registration. */
export async function makeDoor(
  organizationId: string,
  eventId: string,
  registrationId: string,
): Promise<string> {
  const db = ownerDb();
  const { id: doorId } = first(
    await db
      .insert(doors)
      .values({
        organizationId,
        eventId,
        name: 'Qapı 1',
        tokenHash: randomUUID(),
        pinHash: 'x',
        hoursAfter: 48,
      })
      .returning(),
  );
  const person = first(
    await db.select().from(registrationPeople).where(eq(registrationPeople.registrationId, registrationId)),
  );
  const seen = { organizationId, eventId, doorId, at: new Date() };
  await db.insert(doorMarks).values({ ...seen, registrationId, registrationPersonId: person.id });
  await db.insert(doorWalkIns).values({ ...seen, size: 2 });
  return doorId;
}
