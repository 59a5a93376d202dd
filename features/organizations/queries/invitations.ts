import 'server-only';
import { and, desc, eq, gt, isNull, not, sql } from 'drizzle-orm';
import type { AccessRole } from '@/db/enums';
import { accounts } from '@/db/schema/accounts';
import { people } from '@/db/schema/members';
import { invitations, links } from '@/db/schema/organizations';
import { organizationName } from '@/features/accounts/organization-name';
import type { Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import { notFound } from '@/server/errors';
import { accountIsSafe } from '@/server/policy/safe-mode';
import { query } from '@/server/query';
import { type InvitationState, invitationState } from '../invitation-rules';
import { invitationUrl, isOfDeceased } from '../invitations';
import { shownName } from '../shown-name';

export interface InvitationView {
  state: InvitationState;
  organization: { slug: string; name: string; nameLocale: Locale };
  /** Who invited, where that is known and still has an account. */
  inviter: string | null;
  role: AccessRole | null;
  /** The name on the record that is offered. */
  record: string | null;
  /** The only address that may accept; null where the link was handed over. */
  email: string | null;
  expiresAt: Date;
}

/** What the page of an invitation shows. Read in the link's own context (`invitationContext`). */
export const getInvitation = query({
  permission: 'invitation:accept',
  run: async ({ tx, organization, standing, locale, now }, _input: undefined): Promise<InvitationView> => {
    const [row] = await tx
      .select({
        role: invitations.role,
        email: invitations.email,
        acceptedAt: invitations.acceptedAt,
        revokedAt: invitations.revokedAt,
        expiresAt: invitations.expiresAt,
        isOfDeceased: sql<boolean>`${isOfDeceased}`,
        inviter: sql<string | null>`case when not ${accountIsSafe(invitations.organizationId, accounts.id)}
          then ${accounts.name} end`,
        name: shownName(locale, { row: 'people' }),
        isRecord: sql<boolean>`${people.id} is not null`,
      })
      .from(invitations)
      .leftJoin(accounts, eq(accounts.id, invitations.invitedBy))
      .leftJoin(
        people,
        and(eq(people.organizationId, invitations.organizationId), eq(people.id, invitations.personId)),
      )
      .where(
        and(eq(invitations.organizationId, organization.id), eq(invitations.id, standing.linkedId ?? '')),
      );
    if (!row) throw notFound();
    const { name, isRecord, role, email, expiresAt, inviter } = row;
    return {
      state: invitationState(row, now),
      organization: { slug: organization.slug, ...(await organizationName(tx, organization, locale)) },
      inviter,
      role,
      record: isRecord ? formatPersonName(name, 'given-first') : null,
      email,
      expiresAt,
    };
  },
});

export interface OpenInvitation {
  id: string;
  role: AccessRole | null;
  personId: string | null;
  email: string | null;
  createdAt: Date;
  expiresAt: Date;
  /** To be handed over where it was not mailed, or did not arrive. */
  url: string | null;
}

/** The invitations that nobody has answered yet; those to one record only, where `personId` is given. */
export const listOpenInvitations = query({
  permission: 'access:list',
  run: async ({ tx, organization }, { personId }: { personId?: string }): Promise<OpenInvitation[]> => {
    const rows = await tx
      .select({
        id: invitations.id,
        role: invitations.role,
        personId: invitations.personId,
        email: invitations.email,
        locale: invitations.locale,
        createdAt: invitations.createdAt,
        expiresAt: invitations.expiresAt,
        linkId: links.id,
      })
      .from(invitations)
      .leftJoin(
        links,
        and(
          eq(links.organizationId, invitations.organizationId),
          eq(links.invitationId, invitations.id),
          isNull(links.revokedAt),
        ),
      )
      .where(
        and(
          eq(invitations.organizationId, organization.id),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
          gt(invitations.expiresAt, sql`now()`),
          not(isOfDeceased),
          personId === undefined ? undefined : eq(invitations.personId, personId),
        ),
      )
      .orderBy(desc(invitations.createdAt))
      .limit(200);
    return rows.map(({ linkId, locale, ...row }) => ({
      ...row,
      url: linkId ? invitationUrl(linkId, locale) : null,
    }));
  },
});
