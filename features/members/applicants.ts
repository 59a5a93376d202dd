import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { applications } from '@/db/schema/applications';
import type { OrganizationContext } from '@/server/context';

/** Who of these people on record has an application that waits for a decision. */
export async function applicantsAmong(
  { tx, organization }: OrganizationContext,
  ids: readonly string[],
): Promise<ReadonlySet<string | null>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ personId: applications.personId })
    .from(applications)
    .where(
      and(
        eq(applications.organizationId, sql.placeholder('organizationId')),
        sql`${applications.personId} = any (${sql.placeholder('ids')}::uuid[])`,
        inArray(applications.state, ['open', 'asked']),
      ),
    )
    .prepare('applicants_among')
    .execute({ organizationId: organization.id, ids });
  return new Set(rows.map(({ personId }) => personId));
}
