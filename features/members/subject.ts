import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { people } from '@/db/schema/members';
import { membershipPauses, memberships } from '@/db/schema/memberships';
import { formatPersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';

/** A person as the policy and the journal want it. */
export interface PersonSubject {
  id: string;
  slug: string;
  ownerAccountId: string | null;
  label: string;
  version: string;
}

/** The person, locked, so that what is checked stays true until the commit. */
export async function lockPerson(
  { tx, organization }: OrganizationContext,
  id: string | null,
): Promise<PersonSubject | null> {
  if (id === null) return null;
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.organizationId, organization.id), eq(people.id, id)))
    .for('update');
  if (!person) return null;
  return {
    id: person.id,
    slug: person.slug,
    ownerAccountId: person.accountId,
    label: formatPersonName(person, 'given-first'),
    version: person.updatedAt.toISOString(),
  };
}

/** Refuses to write over what somebody else wrote since the form was shown. */
export function refuseStale(person: PersonSubject, version: string): void {
  if (person.version !== version) throw new Refusal('conflict', 'changed-meanwhile');
}

/** One of the person's memberships; null for anybody else's. */
export async function findMembership(
  { tx, organization }: OrganizationContext,
  personId: string,
  id: string,
) {
  const [row] = await tx
    .select()
    .from(memberships)
    .where(
      and(
        eq(memberships.organizationId, organization.id),
        eq(memberships.personId, personId),
        eq(memberships.id, id),
      ),
    );
  return row ?? null;
}

/** One of the times in which a membership of the person rests; null for anybody else's. */
export async function findPause(context: OrganizationContext, personId: string, id: string) {
  const { tx, organization } = context;
  const [row] = await tx
    .select()
    .from(membershipPauses)
    .where(and(eq(membershipPauses.organizationId, organization.id), eq(membershipPauses.id, id)));
  const isOfPerson = row && (await findMembership(context, personId, row.membershipId));
  return isOfPerson ? row : null;
}

/** What the journal says: the person, by the name they have then. */
export const personEntry = (
  person: { id: string; label: string },
  details: Record<string, unknown> = {},
) => ({
  subjectType: 'person',
  subjectId: person.id,
  subjectName: person.label,
  details,
});

/** Marks the record as changed: the version that the next form carries. */
export async function touch({ tx, organization }: OrganizationContext, personId: string): Promise<void> {
  await tx
    .update(people)
    .set({ updatedAt: sql`clock_timestamp()` })
    .where(and(eq(people.organizationId, organization.id), eq(people.id, personId)));
}
