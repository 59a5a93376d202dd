import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { organizations, pageClaims } from '@/db/schema/organizations';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { grantClaimInput } from '../claim-schema';
import {
  type Claim,
  claimEntry,
  endInterimAccess,
  findClaim,
  lockPage,
  makeAdmin,
  refuseDecided,
  saveClaim,
} from '../claims';
import { tellClaimant } from '../tell-claimant';

/**
 * Hands a page over: whoever claimed it becomes its administrator, it is confirmed, what the operator could do here meanwhile ends,
 * and whoever else claimed it is told. Pressed twice, it happens once.
 */
export const grantClaim = command({
  name: 'claim.grant',
  permission: 'claim:decide',
  input: grantClaimInput,
  subject: (context, { id }) => findClaim(context, id),
  run: async (context, _input, claim) => {
    const { tx, organization, now, standing } = context;
    if (claim.state === 'granted') return { isNew: false, ended: 0, isMailed: false };
    refuseDecided(claim);
    if (!(await lockPage(context)).isClaimable) throw new Refusal('closed', 'claim-closed');
    await refuseDisabled(context, claim);
    const decided = { answeredAt: now, answeredBy: standing.accountId };
    await makeAdmin(context, claim.accountId);
    await tx.update(organizations).set({ confirmedAt: now }).where(eq(organizations.id, organization.id));
    await saveClaim(context, claim, { state: 'granted', ...decided });
    const ended = await endInterimAccess(context, claim.accountId);
    const others = await tx
      .update(pageClaims)
      .set({ state: 'refused', ...decided })
      .where(
        and(
          eq(pageClaims.organizationId, organization.id),
          ne(pageClaims.id, claim.id),
          inArray(pageClaims.state, ['open', 'asked']),
        ),
      )
      .returning();
    for (const other of others) await tellClaimant(context, other, 'superseded');
    return { isNew: true, ended, isMailed: await tellClaimant(context, claim, 'granted') };
  },
  journal: ({ isNew, ended }, _input, claim) =>
    isNew ? { ...claimEntry(claim), details: { role: 'admin', ended } } : null,
  tags: ({ organization }) => [
    tag.organization(organization.slug),
    tag.events(organization.slug),
    tag.directory,
  ],
});

async function refuseDisabled({ tx }: OrganizationContext, claim: Claim) {
  const [account] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, claim.accountId), isNull(accounts.disabledAt)));
  if (!account) throw new Refusal('conflict', 'claim-no-account');
}
