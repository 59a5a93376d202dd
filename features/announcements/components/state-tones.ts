import type { AnnouncementState } from '@/db/enums';

export const STATE_TONES = {
  draft: 'warn',
  scheduled: 'warn',
  sending: 'good',
  stopped: 'bad',
  done: 'good',
} as const satisfies Record<AnnouncementState, string>;
