import { ADDRESSED_STATES, ANNOUNCEMENT_AUDIENCES, MAIL_KINDS, OPTIONAL_MAIL_KINDS } from '@/db/enums';
import { localeSchema, optionalLine, optionalText } from '@/features/organizations/schema';
import { z } from '@/lib/validation';

const id = z.uuid();

/** Title and text belong together: a mail has both in its language, or is not in it. */
const texts = z
  .strictObject({
    title: optionalLine(200),
    text: optionalText(20_000),
    /** Not kept: says that the translation fits the source text as it is now. */
    isCurrent: z.literal('on').optional(),
  })
  .superRefine(({ title, text }, issues) => {
    if (title && !text) issues.addIssue({ code: 'custom', path: ['text'], message: 'announcement-half' });
    if (!title && text) issues.addIssue({ code: 'custom', path: ['title'], message: 'announcement-half' });
  });

const WHOLE = { eventState: null, questionId: null, answer: null };

/**
 * Whom it is for, as one choice: `all`, or `group:`, `list:` or `event:` and the id. Of an event also a part:
 * `event:<id>:waiting`, or `event:<id>:<question>:<answer>`.
 */
const to = z.string().transform((text, issues) => {
  const [audience, chosen, part, answer, ...more] = text.split(':');
  const kind = ANNOUNCEMENT_AUDIENCES.find((one) => one === audience);
  const key = kind === 'all' ? null : id.safeParse(chosen).data;
  if (kind && key !== undefined && part === undefined) return { audience: kind, key, ...WHOLE };
  if (kind === 'event' && key && part && more.length === 0) {
    const eventState = ADDRESSED_STATES.find((state) => state === part);
    if (eventState && answer === undefined) return { audience: kind, key, ...WHOLE, eventState };
    const questionId = id.safeParse(part).data;
    if (questionId && answer) return { audience: kind, key, ...WHOLE, questionId, answer };
  }
  issues.addIssue({ code: 'custom', message: 'choose-audience' });
  return z.NEVER;
});

const announcement = {
  kind: z.enum(MAIL_KINDS),
  to,
  texts: z.partialRecord(localeSchema, texts),
};

export const createAnnouncementInput = z.strictObject({
  ...announcement,
  key: z.string().max(64).optional(),
});
export const updateAnnouncementInput = z.strictObject({ id, ...announcement });
export type AnnouncementInput = z.output<typeof createAnnouncementInput>;
export const announcementIdInput = z.strictObject({ id });

export const sendAnnouncementInput = z.strictObject({
  id,
  /** A time on the clock of the organization; at once without it. */
  at: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'local-time')
    .optional(),
});
export const testAnnouncementInput = z.strictObject({ id, language: localeSchema });

/** What a request may carry, with the rest of the form. */
export const MAX_FILE_BYTES = 3_000_000;
export const MAX_FILES = 5;

export const addFileInput = z.strictObject({
  id,
  file: z
    .strictObject(
      { name: z.string(), bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array) },
      'file-missing',
    )
    .refine(({ bytes }) => bytes.length <= MAX_FILE_BYTES, 'attachment-too-big'),
});
export const removeFileInput = z.strictObject({ id, file: id });
export const recipientInput = z.strictObject({ id, recipient: id });

export const mailLimitsInput = z.strictObject({
  perHour: z.coerce.number().int().min(1).max(100_000).optional(),
  perDay: z.coerce.number().int().min(1).max(1_000_000).optional(),
  sendsBirthdayMail: z.literal('on').optional(),
});
export const addresseeInput = z.strictObject({ addressee: id });

export const subscriptionInput = z.strictObject({ kind: z.enum(OPTIONAL_MAIL_KINDS) });
export const bounceInput = z.strictObject({
  mail: id,
  reason: z.enum(['bounced', 'complained']),
  detail: z.string().max(300),
});

export const pageInput = z.object({
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined).default(1),
});

/** What becomes of the mail that waits since a restore. */
export const releaseMailInput = z.strictObject({ decision: z.enum(['send', 'stop']) });
