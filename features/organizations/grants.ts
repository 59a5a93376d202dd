import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { AccessRole } from '@/db/enums';
import { accounts } from '@/db/schema/accounts';
import { accessGrants, invitations, organizations } from '@/db/schema/organizations';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';

export interface Grant {
  id: string;
  accountId: string;
  role: AccessRole;
  name: string;
  /** The term that it was given with, and ends with. */
  termId: string | null;
}

/** A grant that holds, and nobody changes meanwhile: all changes of access wait for the organization's row. */
export async function findGrant(context: OrganizationContext, id: string): Promise<Grant | null> {
  const { tx, organization } = context;
  await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.id, organization.id))
    .for('update');
  const [row] = await tx
    .select({
      id: accessGrants.id,
      accountId: accessGrants.accountId,
      role: accessGrants.role,
      termId: accessGrants.termId,
      name: sql<string>`coalesce(nullif(${accounts.name}, ''), ${accounts.email}, '')`,
    })
    .from(accessGrants)
    .innerJoin(accounts, eq(accounts.id, accessGrants.accountId))
    .where(
      and(
        eq(accessGrants.organizationId, organization.id),
        eq(accessGrants.id, id),
        isNull(accessGrants.revokedAt),
      ),
    );
  return row ?? null;
}

/**
 * Refuses to take the role of the last administrator: nobody could give it back. Who is one for a term only does not
 * count, or the organization would lose its last one by itself on the day on which that term ends.
 */
export async function keepAnAdmin({ tx, organization }: OrganizationContext, grant: Grant): Promise<void> {
  if (grant.role !== 'admin') return;
  const { rows } = await tx.execute<{ others: number }>(sql`
    select count(*)::integer as others from access_grants g
    where g.organization_id = ${organization.id} and g.role = 'admin' and g.revoked_at is null and g.term_id is null
      and g.account_id <> ${grant.accountId}`);
  if ((rows[0]?.others ?? 0) === 0) throw new Refusal('conflict', 'last-admin');
}

/** No older backup gives back what was taken away, nor the invitation by which it would be taken again. */
export async function rememberTaken(context: OrganizationContext, { id, accountId }: Grant): Promise<void> {
  const { tx, organization } = context;
  const accepted = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.organizationId, organization.id), eq(invitations.acceptedBy, accountId)));
  await rememberEndings(context, 'access', [id]);
  await rememberEndings(
    context,
    'invitation',
    accepted.map((invitation) => invitation.id),
  );
}
