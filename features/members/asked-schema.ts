import { readTypedDate } from '@/lib/dates/written-date';
import { cleanLine } from '@/lib/text';
import { z } from '@/lib/validation';

/** The names under which a list asks questions of the organization: all that are asked must be fulfilled. */
export const QUESTION_SLOTS = [
  ['asks', 'answer'],
  ['asks2', 'answer2'],
  ['asks3', 'answer3'],
  ['asks4', 'answer4'],
  ['asks5', 'answer5'],
] as const;

/** Instead of an answer that is chosen: who gave none. */
export const NO_ANSWER = 'none';

/** A question of the organization, or one with the answer that is chosen, or none: `<id>`, `<id>:<answer>`, `<id>:none`. */
const ASKED = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(:(yes|no|none|\d{1,2}))?$/;

export const wordOrNothing = z
  .string()
  .transform((text) => cleanLine(text, 200) || undefined)
  .optional()
  .catch(undefined);

const asks = z.string().regex(ASKED).optional().catch(undefined);

/** To a question without choices: words, or a number or date or `a..b`. */
const answer = wordOrNothing;

export const questionFields = {
  asks,
  answer,
  asks2: asks,
  answer2: answer,
  asks3: asks,
  answer3: answer,
  asks4: asks,
  answer4: answer,
  asks5: asks,
  answer5: answer,
};

/** A date as people write it, as EDTF; what is none stays as it was typed, so that it can be said and corrected. */
export const dateOrTyped = z
  .string()
  .transform((text) => cleanLine(text, 60) || undefined)
  .transform((text) => text && (readTypedDate(text) ?? text))
  .optional()
  .catch(undefined);
