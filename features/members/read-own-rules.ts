import 'server-only';
import { eq } from 'drizzle-orm';
import { ownFieldRules } from '@/db/schema/change-requests';
import type { OrganizationContext } from '@/server/context';
import type { OwnRules } from './own-rules';

/** What the organization has said about its members' own fields. */
export async function readOwnRules({ tx, organization }: OrganizationContext): Promise<OwnRules> {
  const rows = await tx.select().from(ownFieldRules).where(eq(ownFieldRules.organizationId, organization.id));
  return Object.fromEntries(rows.map(({ field, rule }) => [field, rule]));
}
