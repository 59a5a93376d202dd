import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { invitations, links, organizations } from '@/db/schema/organizations';
import type { Locale } from '@/lib/locales';
import type { SessionAccount } from '@/server/auth/session';
import { hashToken } from '@/server/auth/token';
import { linkContext, type RequestContext } from '@/server/context';
import { asAuth, behindWall } from '@/server/database';
import { notFound } from '@/server/errors';
import { ORGANIZATION_REF, type OrganizationRef } from '@/server/organization-ref';
import { invitationState } from './invitation-rules';

/** The invitation that a link leads to, before its organization is known: as the role that signs people in. */
export async function findInvitation(tx: Transaction, token: string, now: Date) {
  const [row] = await tx
    .select({
      linkId: links.id,
      id: invitations.id,
      organizationId: invitations.organizationId,
      email: invitations.email,
      acceptedAt: invitations.acceptedAt,
      revokedAt: invitations.revokedAt,
      expiresAt: invitations.expiresAt,
    })
    .from(links)
    .innerJoin(
      invitations,
      and(eq(invitations.organizationId, links.organizationId), eq(invitations.id, links.invitationId)),
    )
    .where(and(eq(links.tokenHash, hashToken(token)), eq(links.purpose, 'invitation')));
  return row ? { ...row, state: invitationState(row, now) } : null;
}

/**
 * Who opens an invitation: the link, and with it the account that is signed in, if one is. Throws `not-found` for a
 * token that leads nowhere.
 */
export async function invitationContext(
  locale: Locale,
  token: string,
  account: SessionAccount | null,
): Promise<RequestContext> {
  const found = await asAuth((tx, now) => findInvitation(tx, token, now));
  if (!found) throw notFound();
  const wall = { organizationId: found.organizationId, accountId: null };
  const organization = await behindWall(wall, (tx) => organizationOf(tx, found.organizationId));
  if (!organization) throw notFound();
  const request = linkContext(locale, organization, { id: found.linkId, targetId: found.id });
  if (!account) return request;
  const standing = { ...request.standing, accountId: account.id };
  return { ...request, actor: { kind: 'account', account }, standing };
}

async function organizationOf(tx: Transaction, id: string): Promise<OrganizationRef | undefined> {
  const [row] = await tx.select(ORGANIZATION_REF).from(organizations).where(eq(organizations.id, id));
  return row;
}
