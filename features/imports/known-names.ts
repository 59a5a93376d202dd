import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { people } from '@/db/schema/members';
import { formatPersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';

/** Name and address of some people, for links to their records. */
export async function knownNames({ tx, organization }: OrganizationContext, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { name: string; slug: string }>();
  const rows = await tx
    .select()
    .from(people)
    .where(and(eq(people.organizationId, organization.id), inArray(people.id, [...ids])));
  return new Map(
    rows.map((person) => [person.id, { name: formatPersonName(person, 'surname-first'), slug: person.slug }]),
  );
}
