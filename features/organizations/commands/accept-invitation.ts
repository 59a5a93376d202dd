import { and, eq, gt, isNull, not, sql } from 'drizzle-orm';
import type { AccessRole } from '@/db/enums';
import { people } from '@/db/schema/members';
import { accessGrants, invitations } from '@/db/schema/organizations';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { mayAccept } from '../invitation-rules';
import { acceptInvitationSchema } from '../invitation-schema';
import { isOfDeceased, revokeLinks } from '../invitations';

/**
 * The account that is signed in takes what it was invited to: the record kept about it, or a role. The context is the
 * link's (`invitationContext`). Of two callers exactly one wins.
 */
export const acceptInvitation = command({
  name: 'invitation.accept',
  permission: 'invitation:accept',
  input: acceptInvitationSchema,
  subject: async ({ tx, organization, standing }) => {
    const [row] = await tx
      .select({
        id: invitations.id,
        email: invitations.email,
        personId: invitations.personId,
        role: invitations.role,
        invitedBy: invitations.invitedBy,
      })
      .from(invitations)
      .where(
        and(eq(invitations.organizationId, organization.id), eq(invitations.id, standing.linkedId ?? '')),
      );
    return row ?? null;
  },
  run: async (context, _input, invitation) => {
    const { tx, organization, actor } = context;
    if (actor.kind !== 'account') throw new Refusal('forbidden', 'sign-in-first');
    const { account } = actor;
    if (!mayAccept(invitation.email, account.email)) {
      throw new Refusal('forbidden', 'invitation-other-address');
    }
    const won = await tx
      .update(invitations)
      .set({ acceptedAt: sql`now()`, acceptedBy: account.id })
      .where(
        and(
          eq(invitations.organizationId, organization.id),
          eq(invitations.id, invitation.id),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
          gt(invitations.expiresAt, sql`now()`),
          not(isOfDeceased),
        ),
      )
      .returning({ id: invitations.id });
    if (won.length === 0) throw new Refusal('closed', 'invitation-gone');
    await revokeLinks(tx, organization.id, invitation.id);
    if (invitation.personId) await claimRecord(context, invitation.personId, account.id);
    if (invitation.role) await grantRole(context, invitation.role, account.id, invitation.invitedBy);
    return { accountId: account.id, slug: organization.slug, role: invitation.role };
  },
  journal: (_result, _input, { id, role }) => ({
    subjectType: 'invitation',
    subjectId: id,
    details: role ? { role } : {},
  }),
  constraints: { people_account: new Refusal('conflict', 'has-record') },
});

async function claimRecord({ tx, organization }: OrganizationContext, personId: string, accountId: string) {
  const claimed = await tx
    .update(people)
    .set({ accountId })
    .where(and(eq(people.organizationId, organization.id), eq(people.id, personId), isNull(people.accountId)))
    .returning({ id: people.id });
  if (claimed.length === 0) throw new Refusal('conflict', 'record-claimed');
}

async function grantRole(
  { tx, organization }: OrganizationContext,
  role: AccessRole,
  accountId: string,
  grantedBy: string | null,
) {
  const held = await tx
    .select({ id: accessGrants.id })
    .from(accessGrants)
    .where(
      and(
        eq(accessGrants.organizationId, organization.id),
        eq(accessGrants.accountId, accountId),
        eq(accessGrants.role, role),
        isNull(accessGrants.revokedAt),
        isNull(accessGrants.termId),
      ),
    );
  if (held.length > 0) return;
  await tx.insert(accessGrants).values({ organizationId: organization.id, accountId, role, grantedBy });
}
