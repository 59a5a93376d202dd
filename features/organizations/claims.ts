import 'server-only';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { accessGrants, organizations, pageClaims } from '@/db/schema/organizations';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';
import { isUndecided } from './claim-rules';

export type Claim = typeof pageClaims.$inferSelect;

/**
 * The claim, locked. The organization's row first: of two claims of one page one is decided after the other, and all changes of
 * access wait for it (grants.ts).
 */
export async function findClaim(context: OrganizationContext, id: string): Promise<Claim | null> {
  await lockPage(context);
  const { tx, organization } = context;
  const [row] = await tx
    .select()
    .from(pageClaims)
    .where(and(eq(pageClaims.organizationId, organization.id), eq(pageClaims.id, id)))
    .for('update');
  return row ?? null;
}

/** The page, held until the end of the transaction. */
export async function lockPage({ tx, organization }: OrganizationContext) {
  const [page] = await tx
    .select({ publishedAt: organizations.publishedAt, confirmedAt: organizations.confirmedAt })
    .from(organizations)
    .where(eq(organizations.id, organization.id))
    .for('update');
  return { isClaimable: Boolean(page?.publishedAt && !page.confirmedAt) };
}

/** Refuses to decide a second time. */
export function refuseDecided(claim: Claim): void {
  if (!isUndecided(claim.state)) throw new Refusal('conflict', 'already-answered');
}

type Changes = Partial<typeof pageClaims.$inferInsert>;

/** Writes what was said or decided. */
export async function saveClaim(
  { tx, organization }: OrganizationContext,
  { id }: Claim,
  changes: Changes,
): Promise<void> {
  await tx
    .update(pageClaims)
    .set(changes)
    .where(and(eq(pageClaims.organizationId, organization.id), eq(pageClaims.id, id)));
}

/** Makes whoever claimed an administrator, who stays one whatever an office of theirs brings. */
export async function makeAdmin(
  { tx, organization, standing }: OrganizationContext,
  accountId: string,
): Promise<void> {
  const admins = await tx
    .select({ id: accessGrants.id })
    .from(accessGrants)
    .where(
      and(
        eq(accessGrants.organizationId, organization.id),
        eq(accessGrants.accountId, accountId),
        eq(accessGrants.role, 'admin'),
        isNull(accessGrants.revokedAt),
        isNull(accessGrants.termId),
      ),
    );
  if (admins.length > 0) return;
  await tx
    .insert(accessGrants)
    .values({ organizationId: organization.id, accountId, role: 'admin', grantedBy: standing.accountId });
}

/** What the operators of the installation could do here only because the page had nobody of its own. */
export async function endInterimAccess(context: OrganizationContext, newAdmin: string): Promise<number> {
  const { tx, organization, now } = context;
  const ended = await tx
    .update(accessGrants)
    .set({ revokedAt: now })
    .where(
      and(
        eq(accessGrants.organizationId, organization.id),
        isNull(accessGrants.revokedAt),
        ne(accessGrants.accountId, newAdmin),
        sql`exists (select from ${accounts} where ${accounts.id} = ${accessGrants.accountId} and ${accounts.isOperator})`,
      ),
    )
    .returning({ id: accessGrants.id });
  await rememberEndings(
    context,
    'access',
    ended.map(({ id }) => id),
  );
  return ended.length;
}

/** The journal says which claim, never what was written in it. */
export const claimEntry = (claim: { id: string }) => ({ subjectType: 'claim', subjectId: claim.id });
