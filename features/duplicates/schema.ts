import { z } from '@/lib/validation';
import { CHOSEN_FIELDS } from './rules';

const id = z.uuid();
const choice = z.enum(['first', 'second', 'both']);

export const nothingInput = z.strictObject({});
export const pairInput = z.strictObject({ pair: id });

/** Two records that somebody says are one person. */
export const chooseInput = z.strictObject({ person: id, other: z.uuid('choose-person') });

export const mergeInput = z.strictObject({
  pair: id,
  /** Both records as the form showed them. */
  version: z.string().max(100),
  choices: z.partialRecord(z.enum(CHOSEN_FIELDS), choice).optional(),
});
export type MergeInput = z.output<typeof mergeInput>;

export const undoMergeInput = z.strictObject({ merge: id });
