import { command } from '@/server/command';
import { refuseClaimInput } from '../claim-schema';
import { claimEntry, findClaim, refuseDecided, saveClaim } from '../claims';
import { tellClaimant } from '../tell-claimant';

/** Says why a page is not handed over. */
export const refuseClaim = command({
  name: 'claim.refuse',
  permission: 'claim:decide',
  input: refuseClaimInput,
  subject: (context, { id }) => findClaim(context, id),
  run: async (context, { answer }, claim) => {
    refuseDecided(claim);
    const { now, standing } = context;
    await saveClaim(context, claim, {
      state: 'refused',
      answer,
      answeredAt: now,
      answeredBy: standing.accountId,
    });
    return { isMailed: await tellClaimant(context, claim, 'refused', answer) };
  },
  journal: (_result, _input, claim) => claimEntry(claim),
});
