import { randomBytes, randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { type Database, openDatabase } from '@/db/client';
import type { AccessRole, ConsentPurpose } from '@/db/enums';
import { accounts, sessions } from '@/db/schema/accounts';
import { bodies, offices, seats, terms } from '@/db/schema/board';
import { consents } from '@/db/schema/consents';
import { events, eventTexts } from '@/db/schema/events';
import { people, personDetails } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { accessGrants, organizations, organizationTexts } from '@/db/schema/organizations';
import { hashSessionToken } from './tokens';

let owner: Database | undefined;

/** The owner's connection: tests make and look at rows behind every wall. */
export function ownerDb(): Database {
  owner ??= openDatabase(process.env.DATABASE_OWNER_URL ?? '', 2).db;
  return owner;
}

const random = () => randomBytes(4).toString('hex');

/** Rows with sensible defaults; whatever matters to a test is said by the test. */
export async function makeOrganization(values: Partial<typeof organizations.$inferInsert> = {}) {
  const db = ownerDb();
  const [row] = await db
    .insert(organizations)
    .values({
      slug: `org-${random()}`,
      countryCode: 'AZ',
      timezone: 'Asia/Baku',
      publishedAt: new Date(),
      confirmedAt: new Date(),
      ...values,
    })
    .returning();
  if (!row) throw new Error('no organization');
  await db
    .insert(organizationTexts)
    .values({ organizationId: row.id, locale: 'az', name: `Təşkilat ${row.slug}` });
  return row;
}

export async function makeAccount(values: Partial<typeof accounts.$inferInsert> = {}) {
  const [row] = await ownerDb()
    .insert(accounts)
    .values({ email: `${random()}@example.org`, name: 'Nümunə Hesab', ...values })
    .returning();
  if (!row) throw new Error('no account');
  return row;
}

export async function grant(organizationId: string, accountId: string, role: AccessRole) {
  const [row] = await ownerDb().insert(accessGrants).values({ organizationId, accountId, role }).returning();
  if (!row) throw new Error('no grant');
  return row;
}

export async function makePerson(organizationId: string, values: Partial<typeof people.$inferInsert> = {}) {
  const db = ownerDb();
  const given = values.given ?? 'Nərgiz';
  const surname = values.surname ?? 'Nümunəli';
  const [row] = await db
    .insert(people)
    .values({
      organizationId,
      slug: `person-${random()}`,
      given,
      surname,
      sortKey: `${surname} ${given}`,
      ...values,
    })
    .returning();
  if (!row) throw new Error('no person');
  await db.insert(personDetails).values({ organizationId, personId: row.id });
  return row;
}

/** What a person agreed to, on paper. */
export async function makeConsents(
  organizationId: string,
  personId: string,
  purposes: readonly ConsentPurpose[] = ['sharing', 'photographs'],
) {
  const said = { textVersion: 'test', locale: 'az', channel: 'paper' } as const;
  if (purposes.length === 0) return;
  await ownerDb()
    .insert(consents)
    .values(purposes.map((purpose) => ({ organizationId, personId, purpose, ...said })));
}

/**
 * A person with a membership that holds today, and with a login when an account is given. Agreed to be shown to members, with a photo,
 * unless the test says what they agreed to.
 */
export async function makeMember(
  organizationId: string,
  accountId: string | null = null,
  agrees?: readonly ConsentPurpose[],
) {
  const person = await makePerson(organizationId, { accountId });
  await makeConsents(organizationId, person.id, agrees);
  await ownerDb()
    .insert(memberships)
    .values({ organizationId, personId: person.id, startsOn: '2020-01-01', startEdtf: '2020' });
  return person;
}

/** The board of an organization: every office belongs to a body. */
export async function boardOf(organizationId: string): Promise<string> {
  // Not by `eq`: the second wall's tests take such filters away.
  const isBoard = and(sql`${bodies.organizationId} = ${organizationId}`, eq(bodies.kind, 'board'));
  const [known] = await ownerDb().select({ id: bodies.id }).from(bodies).where(isBoard);
  if (known) return known.id;
  const [made] = await ownerDb().insert(bodies).values({ organizationId, kind: 'board' }).returning();
  if (!made) throw new Error('no body');
  return made.id;
}

/** A seat of an office, held by the person since `startsOn` when one is given. */
export async function makeTerm(organizationId: string, personId: string, startsOn = '2024-01-01') {
  const db = ownerDb();
  const bodyId = await boardOf(organizationId);
  const [office] = await db.insert(offices).values({ organizationId, bodyId, kind: 'chair' }).returning();
  if (!office) throw new Error('no office');
  const [seat] = await db.insert(seats).values({ organizationId, officeId: office.id }).returning();
  if (!seat) throw new Error('no seat');
  const [term] = await db
    .insert(terms)
    .values({ organizationId, seatId: seat.id, personId, startsOn, startEdtf: startsOn })
    .returning();
  if (!term) throw new Error('no term');
  return { office, seat, term };
}

/** A term that an organization has already. */
export async function termOf(organizationId: string): Promise<string> {
  const isOurs = eq(terms.organizationId, organizationId);
  const [row] = await ownerDb().select({ id: terms.id }).from(terms).where(isOurs).limit(1);
  if (!row) throw new Error('no term');
  return row.id;
}

/** A published event in ten days, open to the public. */
export async function makeEvent(organizationId: string, values: Partial<typeof events.$inferInsert> = {}) {
  const db = ownerDb();
  const startsAt = new Date(Date.now() + 10 * 86_400_000);
  const day = startsAt.toISOString().slice(0, 10);
  const [row] = await db
    .insert(events)
    .values({
      organizationId,
      slug: `event-${random()}`,
      state: 'published',
      audience: 'public',
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3 * 3_600_000),
      timezone: 'Asia/Baku',
      firstDay: day,
      lastDay: day,
      ...values,
    })
    .returning();
  if (!row) throw new Error('no event');
  await db
    .insert(eventTexts)
    .values({ organizationId, eventId: row.id, locale: 'az', title: 'Nümunə tədbir' });
  return row;
}

/** A signed-in session: the row, and the token for the cookie. */
export async function makeSession(accountId: string): Promise<string> {
  const token = `${randomUUID()}${randomUUID()}`;
  await ownerDb()
    .insert(sessions)
    .values({
      accountId,
      tokenHash: hashSessionToken(token),
      confirmedAt: new Date(Date.now() + 86_400_000),
      expiresAt: new Date(Date.now() + 86_400_000),
    });
  return token;
}

/** As if the account had shown who it is long ago. */
export async function forgetConfirmation(accountId: string): Promise<void> {
  await ownerDb()
    .update(sessions)
    .set({ confirmedAt: new Date(0) })
    .where(eq(sessions.accountId, accountId));
}

/** An organization that the seed has made. */
export async function seededOrganization(slug: string) {
  const [row] = await ownerDb().select().from(organizations).where(eq(organizations.slug, slug));
  if (!row) throw new Error(`no organization ${slug}`);
  return row;
}
