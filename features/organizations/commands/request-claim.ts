import { pageClaims } from '@/db/schema/organizations';
import { command } from '@/server/command';
import { invalid, Refusal } from '@/server/errors';
import { requestClaimInput } from '../claim-schema';
import { claimEntry, lockPage } from '../claims';
import { findUndecided } from '../own-claim';
import { tellClaimant, tellOperators } from '../tell-claimant';

const PER_DAY = 5;

/** Somebody who is signed in says that they speak for the organization. Asked twice, it is one claim. */
export const requestClaim = command({
  name: 'claim.create',
  permission: 'claim:create',
  input: requestClaimInput,
  rateLimit: ({ standing }) => ({ key: `claim:${standing.accountId}`, limit: PER_DAY, seconds: 86_400 }),
  run: async (context, { proofEmail, proofUrl, ...values }) => {
    const { tx, organization, locale, standing } = context;
    if (!standing.accountId) throw new Refusal('not-found');
    // One answer for all that cannot be claimed: nobody learns by it whether a page has an administrator.
    if (!(await lockPage(context)).isClaimable) throw new Refusal('closed', 'claim-closed');
    if (!proofEmail && !proofUrl) throw invalid('proofEmail', 'claim-proof');
    const earlier = await findUndecided(context, standing.accountId);
    if (earlier) return { id: earlier.id, isNew: false };
    const claim = {
      organizationId: organization.id,
      accountId: standing.accountId,
      locale,
      proofEmail: proofEmail ?? null,
      proofUrl: proofUrl ?? null,
      ...values,
    };
    const [row] = await tx.insert(pageClaims).values(claim).returning({ id: pageClaims.id });
    if (!row) throw new Error('the claim was not written');
    await tellClaimant(context, claim, 'received');
    await tellOperators(context);
    return { id: row.id, isNew: true };
  },
  journal: ({ id, isNew }) => (isNew ? claimEntry({ id }) : null),
});
