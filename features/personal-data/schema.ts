import { RETENTION_KINDS } from '@/db/enums';
import { z } from '@/lib/validation';

const id = z.uuid({ error: 'choose-somebody' });
const sure = z.literal('on', { error: 'erasure-sure' });

export const orderInput = z.strictObject({});
export const openInput = z.strictObject({ token: z.string().min(20).max(100) });
/** Wards are included one by one. */
export const eraseOwnInput = z.strictObject({
  sure,
  self: z.literal('on').optional(),
  wards: z.union([id.transform((one) => [one]), z.array(id)]).default([]),
});
export const erasePersonInput = z.strictObject({
  id,
  sure,
  wards: z.union([id.transform((one) => [one]), z.array(id)]).default([]),
});
export const undoInput = z.strictObject({ request: id });
export const workInput = z.strictObject({ erasure: id });

export const updateRetentionInput = z.strictObject({
  kind: z.enum(RETENTION_KINDS),
  on: z.literal('on').optional(),
  days: z.coerce.number({ error: 'retention-days' }).int({ error: 'retention-days' }),
});
export const confirmRunInput = z.strictObject({ run: id, sure });
