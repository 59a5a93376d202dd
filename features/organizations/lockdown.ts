import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { lockdowns, organizations } from '@/db/schema/organizations';
import type { OrganizationContext } from '@/server/context';
import { tag } from '@/server/tags';

export interface OpenLockdown {
  id: string;
  lockedAt: Date;
  lockedBy: string | null;
  agreedBy: string | null;
  agreedAt: Date | null;
}

/** The lockdown that holds. Nobody locks or lifts meanwhile: both wait for the organization's row. */
export async function lockOpenLockdown(context: OrganizationContext): Promise<OpenLockdown | null> {
  const { tx, organization } = context;
  await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.id, organization.id))
    .for('update');
  return findOpenLockdown(context);
}

/** The same to look at. */
export async function findOpenLockdown({
  tx,
  organization,
}: OrganizationContext): Promise<OpenLockdown | null> {
  const { id, lockedAt, lockedBy, agreedBy, agreedAt } = lockdowns;
  const [row] = await tx
    .select({ id, lockedAt, lockedBy, agreedBy, agreedAt })
    .from(lockdowns)
    .where(and(eq(lockdowns.organizationId, organization.id), isNull(lockdowns.liftedAt)));
  return row ?? null;
}

/** Whether an account is an administrator here, now: whoever agreed and lost the role since has not agreed. */
export async function isAdminNow(
  { tx, organization }: OrganizationContext,
  accountId: string,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from access_grants g join accounts a on a.id = g.account_id and a.disabled_at is null
    where g.organization_id = ${organization.id} and g.account_id = ${accountId} and g.role = 'admin'
      and g.revoked_at is null and (g.term_id is null or term_holds(g.organization_id, g.term_id))`);
  return rows.length > 0;
}

/** How many could lift a lockdown together. */
export async function countAdmins({ tx, organization }: OrganizationContext): Promise<number> {
  const { rows } = await tx.execute<{ admins: number }>(sql`
    select count(distinct g.account_id)::integer as admins
    from access_grants g join accounts a on a.id = g.account_id and a.disabled_at is null
    where g.organization_id = ${organization.id} and g.role = 'admin'
      and g.revoked_at is null and (g.term_id is null or term_holds(g.organization_id, g.term_id))`);
  return rows[0]?.admins ?? 0;
}

/** Everything public of the organization is made anew: names of people go and come with a lockdown. */
export const tagsOfLockdown = ({ organization }: OrganizationContext) => [
  tag.organization(organization.slug),
  tag.events(organization.slug),
  tag.directory,
];

/** What the journal says. */
export const lockdownEntry = (id: string, details: Record<string, unknown> = {}) => ({
  subjectType: 'lockdown',
  subjectId: id,
  details,
});
