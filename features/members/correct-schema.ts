import { MEMBERSHIP_ENDS } from '@/db/enums';
import { z } from '@/lib/validation';
import { honestDay, membershipType } from './schema';

const id = z.uuid();
/** The record as the form showed it. */
const version = z.string().max(40);

export const correctMembershipInput = z.strictObject({
  id,
  version,
  membership: id,
  type: membershipType,
  start: honestDay,
  /** Only of one that has ended: ending one is another matter, and so is opening it again. */
  end: honestDay.optional(),
  reason: z.enum(MEMBERSHIP_ENDS).optional(),
});
export type MembershipCorrection = z.output<typeof correctMembershipInput>;

export const removeMembershipInput = z.strictObject({ id, version, membership: id });
export const removePauseInput = z.strictObject({ id, version, pause: id });
