import { command } from '@/server/command';
import { askClaimantInput } from '../claim-schema';
import { claimEntry, findClaim, refuseDecided, saveClaim } from '../claims';
import { tellClaimant } from '../tell-claimant';

/** The operator wants to know more before a page is handed over. */
export const askClaimant = command({
  name: 'claim.ask',
  permission: 'claim:decide',
  input: askClaimantInput,
  subject: (context, { id }) => findClaim(context, id),
  run: async (context, { question }, claim) => {
    refuseDecided(claim);
    await saveClaim(context, claim, { state: 'asked', question, reply: null });
    return { isMailed: await tellClaimant(context, claim, 'asked', question) };
  },
  journal: (_result, _input, claim) => claimEntry(claim),
});
