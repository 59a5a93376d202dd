import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { replyToClaimInput } from '../claim-schema';
import { claimEntry, saveClaim } from '../claims';
import { findOwnClaim } from '../own-claim';

/** Whoever claims answers the operator's question. */
export const replyToClaim = command({
  name: 'claim.reply',
  permission: 'claim:reply',
  input: replyToClaimInput,
  rateLimit: ({ standing }) => ({ key: `claim-reply:${standing.accountId}`, limit: 20, seconds: 86_400 }),
  subject: (context, { id }) => findOwnClaim(context, id),
  run: async (context, { reply }, claim) => {
    if (claim.state !== 'asked') throw new Refusal('conflict', 'already-answered');
    await saveClaim(context, claim, { state: 'open', reply });
    return { id: claim.id };
  },
  journal: (claim) => claimEntry(claim),
});
