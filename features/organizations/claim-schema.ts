import { emailSchema } from '@/features/accounts/schema';
import { z } from '@/lib/validation';
import { httpsUrl, requiredLine, requiredText } from './schema';

const id = z.uuid();

export const claimLinkInput = z.strictObject({ email: emailSchema });

export const requestClaimInput = z.strictObject({
  position: requiredLine(200),
  reason: requiredText(2000),
  proofEmail: emailSchema.optional(),
  proofUrl: httpsUrl.optional(),
});

export const askClaimantInput = z.strictObject({ id, question: requiredText(2000) });
export const replyToClaimInput = z.strictObject({ id, reply: requiredText(2000) });
export const refuseClaimInput = z.strictObject({ id, answer: requiredText(2000) });
export const grantClaimInput = z.strictObject({ id });
