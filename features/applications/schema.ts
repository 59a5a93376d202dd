import { APPLICATION_STATES } from '@/db/enums';
import { customAnswers, honestDay, line, membershipType } from '@/features/members/schema';
import { normalizeEmail } from '@/lib/email-address';
import { LOCALES } from '@/lib/locales';
import { cleanText } from '@/lib/text';
import { z } from '@/lib/validation';

const LONGEST_NAME = 100;
const LONGEST_TEXT = 3000;

const namePart = line(LONGEST_NAME)
  .refine((text) => text !== '', 'required')
  .refine((text) => text === '' || /\p{L}/u.test(text), 'name-letters');

const orNothing = (text: string) => (text === '' ? undefined : text);
const optionalLine = (max?: number) => line(max).transform(orNothing).optional();
const words = z.string().max(LONGEST_TEXT).transform(cleanText);
const neededWords = words.pipe(z.string().min(1));

const email = z
  .string()
  .max(254)
  .refine((text) => normalizeEmail(text) !== null, 'email')
  .transform((text) => normalizeEmail(text) ?? '');

const ticked = z.literal('on');

/** What anybody fills in who wants to join. */
export const applyInput = z.strictObject({
  /** Makes a form that is sent twice count once. */
  key: z.uuid(),
  birth: honestDay,
  guardianName: optionalLine(),
  guardianContact: optionalLine(),
  given: namePart,
  surname: namePart,
  patronymic: optionalLine(LONGEST_NAME),
  email,
  phone: optionalLine(40),
  city: optionalLine(),
  language: z.enum(LOCALES),
  message: words.transform(orNothing).optional(),
  values: customAnswers.optional(),
  consents: z.strictObject(
    {
      record: z.literal('on', 'consent-needed'),
      sharing: ticked.optional(),
      photographs: ticked.optional(),
      newsletter: ticked.optional(),
    },
    'consent-needed',
  ),
  /** Not seen by people; whoever fills it in is a program. */
  homepage: z.string().max(2000).optional(),
});
export type ApplyInput = z.output<typeof applyInput>;

export const nothingInput = z.strictObject({});
export const answerInput = z.strictObject({ text: neededWords });

const id = z.uuid();
export const askInput = z.strictObject({ id, text: neededWords });
export const declineInput = z.strictObject({ id, reason: words.transform(orNothing).optional() });
/** With the membership that begins; without one for who is a member already. */
export const acceptInput = z
  .strictObject({
    id,
    type: membershipType.optional(),
    start: honestDay.optional(),
    /** Ends the pause in which the membership rests. */
    resume: ticked.optional(),
    /** Answers that neither the application nor the record gives. */
    values: customAnswers.optional(),
    /** Somebody of that name is known, and this is somebody else. */
    anyway: ticked.optional(),
  })
  .superRefine(({ type, start }, issues) => {
    if (type && !start) issues.addIssue({ code: 'custom', path: ['start'], message: 'required' });
    if (start && !type) issues.addIssue({ code: 'custom', path: ['type'], message: 'membership-type' });
  });
export type AcceptInput = z.output<typeof acceptInput>;
export const attachInput = z.strictObject({ id, person: id });
export const detachInput = z.strictObject({ id });

/** What the address of the list asks for; without a meaning it shows what waits. */
export const applicationListInput = z.object({
  state: z.enum(APPLICATION_STATES).optional().catch(undefined),
});
export type ApplicationListInput = z.output<typeof applicationListInput>;
