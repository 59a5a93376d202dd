import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import type { OrganizationContext } from '@/server/context';
import type { PartyPerson, WaitingPlace } from './rules';
import type { Told } from './tell';

/** A registration as commands work with it. `ownerAccountId` is what the policy asks for. */
export interface Party extends Told {
  state: typeof registrations.$inferSelect.state;
  arrival: number;
  heldUntil: Date | null;
  ownerAccountId: string | null;
  minSeats: number | null;
  /** What an offer keeps; null without one. */
  offeredSeats: number | null;
  seriesPartyId: string | null;
  /** And of each kind of ticket at most; null where it is for all of the party, or kinds have no seats of their own. */
  offeredKinds: Record<string, number> | null;
}

// By hand: drizzle writes columns of a single table unqualified, which would mean the inner table here.
const size = sql<number>`(select count(*) from registration_people
  where registration_people.organization_id = registrations.organization_id
    and registration_people.registration_id = registrations.id)::integer`;

export const partyColumns = {
  id: registrations.id,
  eventId: registrations.eventId,
  personId: registrations.personId,
  state: registrations.state,
  arrival: registrations.arrival,
  heldUntil: registrations.heldUntil,
  ownerAccountId: registrations.accountId,
  name: registrations.name,
  email: registrations.email,
  locale: registrations.locale,
  minSeats: registrations.minSeats,
  offeredSeats: registrations.offeredSeats,
  seriesPartyId: registrations.seriesPartyId,
  offeredKinds: registrations.offeredKinds,
  ticketNumber: registrations.ticketNumber,
  size,
};

/** What a registration no longer has that is decided: nothing is held, offered or put off. */
export const SETTLED = {
  heldUntil: null,
  offeredSeats: null,
  offeredKinds: null,
  offerExpiresAt: null,
  restingUntil: null,
};

/** One registration of the organization, or null. Read it again after the event was locked. */
export async function findParty(
  { tx, organization }: OrganizationContext,
  registrationId: string,
): Promise<Party | null> {
  const [row] = await tx
    .select(partyColumns)
    .from(registrations)
    .where(and(eq(registrations.organizationId, organization.id), eq(registrations.id, registrationId)));
  return row ?? null;
}

/** Writes a registration and its people, who are given in their order with their new ids. */
export async function insertParty(
  { tx, organization }: OrganizationContext,
  { id = randomUUID(), ...values }: Omit<typeof registrations.$inferInsert, 'organizationId' | 'arrival'>,
  people: readonly (PartyPerson & { noPhoto?: boolean })[],
): Promise<Party & { people: { id: string }[] }> {
  const organizationId = organization.id;
  const rows = people.map((person, position) => ({
    ...person,
    id: randomUUID() as string,
    organizationId,
    registrationId: id,
    position,
  }));
  const [[row]] = await Promise.all([
    tx
      .insert(registrations)
      .values({ ...values, organizationId, id })
      .returning({ id: registrations.id, arrival: registrations.arrival }),
    tx.insert(registrationPeople).values(rows),
  ]);
  if (!row) throw new Error('registration was not written');
  return {
    ...row,
    eventId: values.eventId,
    personId: values.personId ?? null,
    state: values.state,
    heldUntil: values.heldUntil ?? null,
    ownerAccountId: values.accountId ?? null,
    name: values.name,
    email: values.email ?? null,
    locale: values.locale,
    minSeats: values.minSeats ?? null,
    offeredSeats: null,
    seriesPartyId: values.seriesPartyId ?? null,
    offeredKinds: null,
    ticketNumber: 0,
    size: people.length,
    people: rows,
  };
}

/** Where a party stands that waits: its place, and how much stands before it. */
export async function waitingPlace(
  { tx }: Pick<OrganizationContext, 'tx'>,
  { organizationId, eventId, arrival }: { organizationId: string; eventId: string; arrival: number },
): Promise<WaitingPlace> {
  const { rows } = await tx.execute<WaitingPlace & Record<string, unknown>>(sql`
    select parties, seats, parties + 1 as place
    from waiting_before(${organizationId}::uuid, ${eventId}::uuid, ${arrival})`);
  return rows[0] ?? { place: 1, parties: 0, seats: 0 };
}
