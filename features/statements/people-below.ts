import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { StatementPersonRole } from '@/db/enums';
import { statementPeople } from '@/db/schema/statements';
import type { OrganizationContext } from '@/server/context';

/** Puts somebody below a statement, as the last one. False where the same person stands there already. */
export async function appendPerson(
  { tx, organization }: OrganizationContext,
  below: { statementId: string; personId: string; role: StatementPersonRole },
): Promise<boolean> {
  const written = await tx
    .insert(statementPeople)
    .values({
      organizationId: organization.id,
      ...below,
      position: sql`(select coalesce(max(position), 0) + 1 from statement_people
        where organization_id = ${organization.id} and statement_id = ${below.statementId})`,
    })
    .onConflictDoNothing()
    .returning({ personId: statementPeople.personId });
  return written.length > 0;
}

/** Who stands below a statement, in order. */
export function listBelow({ tx, organization }: OrganizationContext, statementId: string) {
  return tx
    .select({
      personId: statementPeople.personId,
      role: statementPeople.role,
      position: statementPeople.position,
    })
    .from(statementPeople)
    .where(
      and(eq(statementPeople.organizationId, organization.id), eq(statementPeople.statementId, statementId)),
    )
    .orderBy(asc(statementPeople.position), asc(statementPeople.personId));
}
