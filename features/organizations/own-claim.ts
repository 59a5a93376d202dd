import 'server-only';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { pageClaims } from '@/db/schema/organizations';
import type { OrganizationContext } from '@/server/context';
import { findClaim } from './claims';

/** The claim with its owner, locked; the policy lets only that account reply. */
export async function findOwnClaim(context: OrganizationContext, id: string) {
  const claim = await findClaim(context, id);
  return claim ? { ...claim, ownerAccountId: claim.accountId } : null;
}

/** The claim of an account that nobody decided yet. */
export async function findUndecided({ tx, organization }: OrganizationContext, accountId: string) {
  const [row] = await tx
    .select()
    .from(pageClaims)
    .where(
      and(
        eq(pageClaims.organizationId, organization.id),
        eq(pageClaims.accountId, accountId),
        inArray(pageClaims.state, ['open', 'asked']),
      ),
    );
  return row ?? null;
}

/** The newest claim of an account, whatever became of it. */
export async function findNewest({ tx, organization }: OrganizationContext, accountId: string) {
  const [row] = await tx
    .select()
    .from(pageClaims)
    .where(and(eq(pageClaims.organizationId, organization.id), eq(pageClaims.accountId, accountId)))
    .orderBy(desc(pageClaims.createdAt))
    .limit(1);
  return row ?? null;
}
