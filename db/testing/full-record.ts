import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { changeRequests, ownFieldRules } from '@/db/schema/change-requests';
import { personContacts, personNameChoices } from '@/db/schema/contacts';
import { people } from '@/db/schema/members';
import { ownerDb } from './factories';

/**
 * Of the record of a person: a further contact, a chosen spelling, a change that waits, and a rule of the organization.
 * `ownChange` is of whoever the account is in the organization; nobody's where it is nobody there.
 */
export async function fillRecord(
  organizationId: string,
  personId: string,
  accountId: string | null,
  canary: string,
): Promise<{ change: string; ownChange: string }> {
  const db = ownerDb();
  const own = { organizationId, personId };
  await db
    .insert(personContacts)
    .values({ ...own, kind: 'address', label: 'home', value: canary, visibility: 'members' });
  await db.insert(personNameChoices).values({ ...own, locale: 'ru', form: 'name' });
  await db
    .insert(ownFieldRules)
    .values({ organizationId, field: 'occupation', rule: 'ask' })
    .onConflictDoNothing();
  const [self] = accountId
    ? await db
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.organizationId, organizationId), eq(people.accountId, accountId)))
    : [];
  return {
    change: await makeChange(organizationId, personId, canary),
    ownChange: self ? await makeChange(organizationId, self.id, canary) : randomUUID(),
  };
}

/** A change of a record that waits. */
export async function makeChange(organizationId: string, personId: string, canary: string): Promise<string> {
  const db = ownerDb();
  await db.delete(changeRequests).where(eq(changeRequests.personId, personId));
  const [change] = await db
    .insert(changeRequests)
    .values({
      organizationId,
      personId,
      field: 'patronymic',
      before: { value: null },
      after: { value: canary },
    })
    .returning();
  if (!change) throw new Error('nothing was made');
  return change.id;
}
