import { createHmac, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { doorMarks, doors, doorWalkIns } from '@/db/schema/doors';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { ownerDb } from './factories';
import { first, makeRegistration } from './single-rows';
import { hashSessionToken } from './tokens';

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

/** A confirmed party of so many people by name, the first of whom registered. */
export async function makeParty(
  organizationId: string,
  eventId: string,
  accountId: string | null,
  names: readonly [string, ...string[]],
): Promise<string> {
  const id = await makeRegistration(organizationId, eventId, accountId, 'confirmed', names[0]);
  const others = names
    .slice(1)
    .map((name, i) => ({ organizationId, registrationId: id, position: i + 1, name }));
  if (others.length > 0) await ownerDb().insert(registrationPeople).values(others);
  return id;
}

/** So many parties of one, each with its own name. Gives their ids. */
export async function makeRoster(organizationId: string, eventId: string, count: number): Promise<string[]> {
  const db = ownerDb();
  const own = { organizationId, eventId, state: 'confirmed', locale: 'az' } as const;
  const rows = await db
    .insert(registrations)
    .values(Array.from({ length: count }, (_, i) => ({ ...own, name: `Qonaq ${i} Nümunəli` })))
    .returning({ id: registrations.id, name: registrations.name });
  await db
    .insert(registrationPeople)
    .values(rows.map(({ id, name }) => ({ organizationId, registrationId: id, position: 0, name })));
  return rows.map(({ id }) => id);
}

/** A door whose PIN is known. */
export async function makeDoorWithPin({
  organizationId,
  eventId,
  token,
  pinHash,
}: {
  organizationId: string;
  eventId: string;
  token: string;
  pinHash: string;
}): Promise<string> {
  const row = first(
    await ownerDb()
      .insert(doors)
      .values({
        organizationId,
        eventId,
        name: 'Qapı 1',
        tokenHash: hashSessionToken(token),
        pinHash,
        hoursAfter: 6,
      })
      .returning(),
  );
  return row.id;
}

/** The tokens of tickets as the app signs them. */
export const ticketsOf = (
  secret: string,
  organizationId: string,
  registrations: readonly string[],
): string[] =>
  registrations.map((id) => {
    const packed = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');
    const signature = createHmac('sha256', secret).update(`ticket:1:${organizationId}:${id}`).digest();
    return `1${packed(organizationId)}${packed(id)}${signature.subarray(0, 16).toString('base64url')}`;
  });
