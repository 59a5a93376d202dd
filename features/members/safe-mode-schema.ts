import { cleanText } from '@/lib/text';
import { z } from '@/lib/validation';

const id = z.uuid();

/** Why somebody is at risk, for the other administrators. */
export const putInSafeModeInput = z.strictObject({
  id,
  reason: z.string().max(500).transform(cleanText).pipe(z.string().min(1)),
});
export const liftSafeModeInput = z.strictObject({ id });
