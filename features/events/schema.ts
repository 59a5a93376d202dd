import { EVENT_CATEGORIES, EVENT_PERSON_ROLES, OUR_ROLES } from '@/db/enums';
import { emailSchema } from '@/features/accounts/schema';
import { httpsUrl, optionalLine, requiredLine } from '@/features/organizations/schema';
import { isCountryCode } from '@/lib/countries';
import { edtfOfTyped } from '@/lib/dates/typed-date';
import { LOCALES } from '@/lib/locales';
import { cleanLine, cleanText } from '@/lib/text';
import { z } from '@/lib/validation';
import { seriesScopeSchema } from './series-schema';
import { whenOf } from './when';

const LONGEST_TEXT = 20_000;

const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => cleanLine(text, max));

export const EVENT_TEXT_FIELDS = ['title', 'description', 'place', 'address', 'summary', 'city'] as const;

const texts = z
  .strictObject({
    title: line(200).optional(),
    summary: line(300).optional(),
    /** Markdown, as in announcements. */
    description: z.string().max(LONGEST_TEXT).transform(cleanText).optional(),
    city: line(100).optional(),
    place: line(200).optional(),
    address: line(300).optional(),
    /** The translation fits the text that it was made from, as that is now. */
    isCurrent: z.literal('on').optional(),
  })
  .superRefine((text, issues) => {
    const saysSomething = text.summary || text.description || text.city || text.place || text.address;
    if (saysSomething && !text.title) {
      issues.addIssue({ code: 'custom', path: ['title'], message: 'required' });
    }
  });
export type EventTextsInput = Partial<Record<(typeof LOCALES)[number], z.output<typeof texts>>>;

const details = {
  dateKind: z.enum(['scheduled', 'record']),
  edtf: line(40).transform(edtfOfTyped).optional(),
  starts: z.string().max(30).optional(),
  ends: z.string().max(30).optional(),
  timezone: z.string().max(64).optional(),
  category: z.enum(EVENT_CATEGORIES),
  ourRole: z.enum(OUR_ROLES),
  countryCode: z.string().refine(isCountryCode, 'country').optional(),
  mapUrl: httpsUrl.optional(),
  onlineUrl: httpsUrl.optional(),
  contactName: optionalLine(120),
  contactPhone: optionalLine(40),
  contactEmail: emailSchema.optional(),
  texts: z.partialRecord(z.enum(LOCALES), texts),
};

type Details = Parameters<typeof whenOf>[0] & { texts: EventTextsInput };

/** The same checks for a new event and a changed one: a title in one language, dates that can be. */
function check(input: Details, issues: z.RefinementCtx): void {
  const found = whenOf(input);
  if ('problem' in found) {
    issues.addIssue({ code: 'custom', path: [found.problem.field], message: found.problem.reason });
  }
  if (!Object.values(input.texts).some((text) => text?.title)) {
    issues.addIssue({ code: 'custom', path: ['texts'], message: 'title-in-one-language' });
  }
}

const key = z.uuid();

export const createEventSchema = z.strictObject({ key, ...details }).superRefine(check);
export const updateEventSchema = z
  .strictObject({ event: z.uuid(), scope: seriesScopeSchema, ...details })
  .superRefine(check);
export type EventDetails = Omit<z.output<typeof updateEventSchema>, 'event' | 'scope'>;

export const eventIdSchema = z.strictObject({ event: z.uuid() });
/** An event, and which other dates of its series are meant as well. */
export const eventDatesSchema = z.strictObject({ event: z.uuid(), scope: seriesScopeSchema });

export const addEventPersonSchema = z
  .strictObject({
    event: z.uuid(),
    role: z.enum(EVENT_PERSON_ROLES),
    /** Somebody whom the organization knows … */
    person: z.uuid().optional(),
    /** … or a new name. */
    given: line(200).optional(),
    surname: line(200).optional(),
  })
  .superRefine(({ person, given }, issues) => {
    if (!person && !given) issues.addIssue({ code: 'custom', path: ['given'], message: 'required' });
  });

export const removeEventPersonSchema = z.strictObject({
  event: z.uuid(),
  person: z.uuid(),
  role: z.enum(EVENT_PERSON_ROLES),
});

export const addPartnerSchema = z.strictObject({ event: z.uuid(), name: requiredLine() });
export const removePartnerSchema = z.strictObject({ event: z.uuid(), partner: z.uuid() });

export const calendarLinkSchema = z.strictObject({});
