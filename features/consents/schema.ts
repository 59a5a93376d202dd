import { CONSENT_PURPOSES } from '@/db/enums';
import { exactFilter } from '@/features/members/list-schema';
import { honestDay, line } from '@/features/members/schema';
import { LOCALES } from '@/lib/locales';
import { cleanText } from '@/lib/text';
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

/** One of them or several, as a form or an address sends them; all where none is named. */
const purposes = z
  .union([purpose.transform((one) => [one]), z.array(purpose)])
  .optional()
  .transform((named) => [...new Set(named ?? CONSENT_PURPOSES)]);

/** Whom to ask for what, as the address of the preview says it. */
export const planInput = z.object({
  ask: purposes.catch([...CONSENT_PURPOSES]),
  without: z.enum(['link', 'paper']).catch('link'),
});

export const askInput = z.strictObject({
  /** Makes a form that is sent twice count once. */
  key: z.uuid(),
  ask: purposes,
  /** How those are asked who have no mail address. */
  without: z.enum(['link', 'paper']),
  /** Whom, as the member list asks for them. */
  filter: exactFilter.optional(),
  /** How many the preview showed. */
  people: z.coerce.number().int().min(0),
});

export const mailInput = z.strictObject({ campaign: z.uuid() });

/** When was last looked for who comes of age. */
export const comeOfAgeInput = z.strictObject({ since: z.instanceof(Date) });

/** What the holder of a private link ticks; what is not ticked is a "no". */
export const answerInput = z.strictObject({ shown, give: ticks.optional() });

const paperDay = recordInput.shape.day;

/** Forms that came back, for many at once. */
export const recordManyInput = z.strictObject({
  id: z.uuid(),
  day: paperDay,
  note: recordInput.shape.note,
  rows: z.record(z.uuid(), ticks.extend({ back: ticked.optional() })).optional(),
});

/** Which people of a campaign its page shows. */
export const campaignInput = z.object({
  shown: z.enum(['unanswered', 'given', 'refused']).catch('unanswered'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

const words = (max: number) =>
  z
    .string()
    .max(max)
    .transform(cleanText)
    .transform((text) => (text === '' ? undefined : text))
    .optional();

/** What the privacy notice will say in a language. */
export const draftInput = z.strictObject({
  language: z.enum(LOCALES),
  responsible: words(500),
  contact: words(500),
  retention: words(2000),
  text: words(20_000),
});

/** Names the texts that the page showed: those are published. */
export const publishInput = z.strictObject({ shown: z.string().max(100) });
