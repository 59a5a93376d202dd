import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { organizations, pageClaims } from '@/db/schema/organizations';
import { organizationName } from '@/features/accounts/organization-name';
import { query } from '@/server/query';
import { isOfOrganization } from '../claim-rules';
import type { ClaimView, OwnClaimView } from '../claim-view';
import { findNewest } from '../own-claim';

const LONGEST_LIST = 200;

/** The claims of the page, what waits for the operator first, then the newest. */
export const listClaims = query({
  permission: 'claim:list',
  run: async ({ tx, organization }, _input: null): Promise<ClaimView[]> => {
    const rows = await tx
      .select({
        claim: pageClaims,
        name: accounts.name,
        email: accounts.email,
        website: organizations.website,
        contactEmail: organizations.contactEmail,
      })
      .from(pageClaims)
      .innerJoin(accounts, eq(accounts.id, pageClaims.accountId))
      .innerJoin(organizations, eq(organizations.id, pageClaims.organizationId))
      .where(eq(pageClaims.organizationId, organization.id))
      .orderBy(sql`array_position(array['open', 'asked'], ${pageClaims.state})`, desc(pageClaims.createdAt))
      .limit(LONGEST_LIST);
    return rows.map(({ claim, name, email, ...contact }) => {
      const { organizationId: _, accountId: __, answeredBy: ___, ...shown } = claim;
      return {
        ...shown,
        name,
        email,
        isAddressTheirs: isOfOrganization(email, contact),
        isProofTheirs: isOfOrganization(claim.proofEmail, contact),
      };
    });
  },
});

/** What somebody who is signed in finds under "claim this page"; null where there is nothing to claim. */
export const getOwnClaim = query({
  permission: 'claim:create',
  run: async (context, _input: null): Promise<OwnClaimView | null> => {
    const { tx, organization, locale, standing } = context;
    const [page] = await tx
      .select({ id: organizations.id })
      .from(organizations)
      .where(
        and(
          eq(organizations.id, organization.id),
          sql`${organizations.publishedAt} is not null and ${organizations.confirmedAt} is null`,
        ),
      );
    const claim = standing.accountId ? await findNewest(context, standing.accountId) : null;
    if (!page && !claim) return null;
    const name = await organizationName(tx, organization, locale);
    if (!claim) return { ...name, isOpen: true, claim: null };
    const { id, state, question, answer } = claim;
    return { ...name, isOpen: Boolean(page), claim: { id, state, question, answer } };
  },
});
