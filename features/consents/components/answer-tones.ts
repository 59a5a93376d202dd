import type { ConsentAnswer } from '@/db/enums';

/** The colour beside an answer; nothing recorded is none. */
export const ANSWER_TONES: Record<ConsentAnswer, 'good' | 'warn' | 'none'> = {
  given: 'good',
  refused: 'none',
  withdrawn: 'warn',
};
