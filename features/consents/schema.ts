import { CONSENT_PURPOSES } from '@/db/enums';
import { honestDay, line } from '@/features/members/schema';
import { LOCALES } from '@/lib/locales';
import { z } from '@/lib/validation';

const ticked = z.literal('on');

/** One box for each purpose, none of them ticked before. */
export const ticks = z.strictObject({
  record: ticked.optional(),
  sharing: ticked.optional(),
  publication: ticked.optional(),
  photographs: ticked.optional(),
  newsletter: ticked.optional(),
});

/** Which purposes are ticked. */
export const tickedOf = (boxes: z.output<typeof ticks>) =>
  CONSENT_PURPOSES.filter((purpose) => boxes[purpose]);

/** Names the texts that the form showed: whoever agrees, agrees to those. */
const shown = z.string().max(100);
const purpose = z.enum(CONSENT_PURPOSES);

export const giveInput = z.strictObject({ shown, give: ticks.optional() });
export const withdrawInput = z.strictObject({ purpose });

const person = z.uuid();
export const giveForWardInput = giveInput.extend({ person });
export const withdrawForWardInput = withdrawInput.extend({ person });

/** What an admin writes down: a form that came back, or what somebody said. */
export const recordInput = z.strictObject({
  id: person,
  channel: z.enum(['paper', 'admin']),
  /** The day that stands on the form. */
  day: honestDay.refine((text) => /^\d{4}-\d\d-\d\d$/.test(text), 'whole-day'),
  purpose,
  answer: z.enum(['given', 'refused', 'withdrawn']),
  /** Of the text that was answered. */
  language: z.enum(LOCALES),
  note: line(500)
    .transform((text) => (text === '' ? undefined : text))
    .optional(),
});
