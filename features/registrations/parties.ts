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

/** A registration as it is to be written: with its id, and not in its place in the line yet. */
export type NewParty = Omit<typeof registrations.$inferInsert, 'organizationId' | 'id' | 'arrival'> & {
  id: string;
};

/** Somebody of it, with their id. */
export type NewPerson = PartyPerson & { id: string; noPhoto?: boolean };

/** Writes a registration and its people in their order. Gives its place in the order of arrival. */
export async function writeParty(
  { tx, organization }: Pick<OrganizationContext, 'tx' | 'organization'>,
  party: NewParty,
  people: readonly NewPerson[],
): Promise<number> {
  const own = { organizationId: organization.id };
  const rows = people.map((person, position) => ({ ...person, ...own, registrationId: party.id, position }));
  const [[row]] = await Promise.all([
    tx
      .insert(registrations)
      .values({ ...party, ...own })
      .returning({ arrival: registrations.arrival }),
    tx.insert(registrationPeople).values(rows),
  ]);
  if (!row) throw new Error('registration was not written');
  return row.arrival;
}

/** Writes a new registration and its people, as it is from then on. */
export async function insertParty(
  context: OrganizationContext,
  values: Omit<NewParty, 'id'>,
  people: readonly Omit<NewPerson, 'id'>[],
): Promise<Party> {
  const party = { ...values, id: randomUUID() };
  const arrival = await writeParty(
    context,
    party,
    people.map((person) => ({ ...person, id: randomUUID() })),
  );
  return { ...asParty(party, people.length), arrival };
}

/** A registration that has just been written, but for its place in the order of arrival. */
export function asParty(values: NewParty, size: number): Omit<Party, 'arrival'> {
  return {
    id: values.id,
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
    size,
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
