import { sql } from 'drizzle-orm';
import { guardianships, householdMemberships, households } from '@/db/schema/households';
import { people, personDetails } from '@/db/schema/members';
import { makePerson, ownerDb } from './factories';
import { makeChange } from './full-record';

/**
 * A household in which somebody lives with a child of theirs, and the guardianship: the guardian is the record of
 * `ownerAccountId`, so that this account may act for the child.
 */
export async function fillHousehold(
  organizationId: string,
  { personId, ownerAccountId, canary }: { personId: string; ownerAccountId: string | null; canary: string },
) {
  const db = ownerDb();
  const [household] = await db
    .insert(households)
    .values({ organizationId, name: canary, address: canary, mailPersonId: personId })
    .returning();
  if (!household) throw new Error('no household');
  const child = await makeChild(organizationId, { given: canary });
  const rows = [
    { organizationId, householdId: household.id, personId, role: 'adult' as const },
    { organizationId, householdId: household.id, personId: child.id, role: 'child' as const },
  ];
  const [membership] = await db.insert(householdMemberships).values(rows).returning();
  const guardianId = ownerAccountId ? await recordOf(organizationId, ownerAccountId) : personId;
  const [guardianship] = await db
    .insert(guardianships)
    .values({ organizationId, minorId: child.id, guardianId, relation: 'parent' })
    .returning();
  if (!membership || !guardianship) throw new Error('nobody lives in it');
  return {
    household: household.id,
    householdMembership: membership.id,
    guardianship: guardianship.id,
    ward: child.id,
    wardVersion: child.updatedAt.toISOString(),
    wardChange: await makeChange(organizationId, child.id, canary),
  };
}

/** Somebody who is under age for some years to come. */
export async function makeChild(
  organizationId: string,
  values: Parameters<typeof makePerson>[1] = {},
  birthEdtf = `${new Date().getUTCFullYear() - 8}-05-14`,
) {
  const child = await makePerson(organizationId, values);
  await ownerDb().update(personDetails).set({ birthEdtf }).where(sql`person_id = ${child.id}`);
  return child;
}

/** The record that an account has in an organization: one only. */
async function recordOf(organizationId: string, accountId: string): Promise<string> {
  // Not by `eq`: the second wall's tests take such filters away.
  const isIt = sql`organization_id = ${organizationId} and account_id = ${accountId}`;
  const [known] = await ownerDb().select({ id: people.id }).from(people).where(isIt);
  return known?.id ?? (await makePerson(organizationId, { accountId })).id;
}
