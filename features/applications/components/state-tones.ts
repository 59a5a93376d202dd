import type { ApplicationState } from '@/db/enums';

/** The colour of the dot beside the state. */
export const STATE_TONES = {
  unconfirmed: 'none',
  open: 'warn',
  asked: 'warn',
  accepted: 'good',
  declined: 'none',
  withdrawn: 'none',
} as const satisfies Record<ApplicationState, 'good' | 'warn' | 'bad' | 'none'>;
