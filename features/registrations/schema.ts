import { answersSchema } from '@/features/questions/schema';
import { normalizeEmail } from '@/lib/email-address';
import { cleanLine, cleanText } from '@/lib/text';
import { z } from '@/lib/validation';

/** The most people that any party may have, whatever the event says. */
export const LARGEST_PARTY = 50;
const LONGEST_NAME = 200;
const LONGEST_NOTE = 2000;

const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => cleanLine(text, max));
const name = line(LONGEST_NAME).pipe(z.string().min(1));
const count = z.coerce.number().int().min(0).max(LARGEST_PARTY);
const age = z.coerce.number().int().min(0).max(130);

const email = z
  .string()
  .max(320)
  .transform((text, issue) => {
    const address = normalizeEmail(text);
    if (address) return address;
    issue.addIssue({ code: 'custom', message: 'email' });
    return z.NEVER;
  });

/** `6, 9`: the ages of children who come without being named. */
const ages = z
  .string()
  .max(200)
  .transform((text, issue) => {
    const numbers = text.split(/[\s,;]+/u).filter(Boolean);
    if (numbers.every((part) => /^\d{1,2}$/.test(part))) return numbers.map(Number);
    issue.addIssue({ code: 'custom', message: 'ages' });
    return z.NEVER;
  });

const guest = z
  .strictObject({ name: line(LONGEST_NAME).optional(), age: age.optional() })
  .transform(({ name: typed, age: years }) => ({ name: typed || undefined, age: years }));

const party = {
  name,
  phone: line(40).optional(),
  note: z.string().max(LONGEST_NOTE).transform(cleanText).optional(),
  guests: z.array(guest).max(LARGEST_PARTY).optional(),
  adults: count.optional(),
  children: count.optional(),
  ages: ages.optional(),
  answers: answersSchema.optional(),
};

/** The key makes a form that is sent twice count once. */
const key = z.uuid();

export const registerSchema = z.strictObject({
  event: z.string().max(100),
  key,
  email: email.optional(),
  /** Minors for whom the registrant may act, by their records: each a ticked box. */
  wards: z
    .union([z.uuid(), z.array(z.uuid()).max(LARGEST_PARTY)])
    .transform((ids) => [...new Set([ids].flat())])
    .optional(),
  ...party,
});
export type RegisterInput = z.output<typeof registerSchema>;

/** A manager registers a party; without a mail address the link is handed over. */
export const registerForSchema = z.strictObject({
  event: z.uuid(),
  key,
  email: email.optional(),
  person: z.uuid().optional(),
  language: z.enum(['az', 'ru', 'en']),
  ...party,
});
export type RegisterForInput = z.output<typeof registerForSchema>;

/** The answer sheet of a registration, whole. */
export const answerSchema = z.strictObject({ registration: z.uuid(), answers: answersSchema.optional() });

export const registrationSchema = z.strictObject({ registration: z.uuid() });
export const noInputSchema = z.strictObject({});
export const eventSchema = z.strictObject({ event: z.uuid() });

export const exportSchema = z.strictObject({ event: z.string().max(100) });

export const checkInSchema = z.strictObject({
  registration: z.uuid(),
  /** One person of the party; without it the whole party. */
  person: z.uuid().optional(),
  undo: z.literal('on').optional(),
});

/** Who may register, when and how many. Times are what the clock of the event's zone shows. */
export const settingsSchema = z.strictObject({
  event: z.uuid(),
  audience: z.enum(['none', 'members', 'public']),
  capacity: z.coerce.number().int().min(1).max(100_000).optional(),
  opens: z.string().max(30).optional(),
  closes: z.string().max(30).optional(),
  needsApproval: z.literal('on').optional(),
  maxPartySize: z.coerce.number().int().min(1).max(LARGEST_PARTY),
});
