import type { MembershipStatus } from './rules';

export type StatusTone = 'good' | 'warn' | 'none';

/** How a status looks. */
export const STATUS_TONES: Record<MembershipStatus, StatusTone> = {
  active: 'good',
  paused: 'warn',
  applicant: 'warn',
  future: 'warn',
  deceased: 'none',
  former: 'none',
  none: 'none',
};
