import { ACCESS_ROLES, CORRECTION_KINDS, MAIL_TEMPLATES } from '@/db/enums';
import { emailSchema } from '@/features/accounts/schema';
import { isCountryCode } from '@/lib/countries';
import { isZone } from '@/lib/dates/zoned';
import { LOCALES, type Locale } from '@/lib/locales';
import { isSlug, RESERVED_SLUGS } from '@/lib/slug-rules';
import { cleanLine, cleanText } from '@/lib/text';
import { z } from '@/lib/validation';

const orNothing = (text: string) => (text === '' ? undefined : text);

/** One line that people write; nothing when it is empty. Too long is said, never cut. */
export const optionalLine = (max = 200) =>
  z
    .string()
    .max(max)
    .transform((text) => orNothing(cleanLine(text, max)))
    .optional();

export const requiredLine = (max = 200) =>
  z
    .string()
    .max(max)
    .transform((text) => cleanLine(text, max))
    .pipe(z.string().min(1));

/** Text of several lines; nothing when it is empty. */
export const optionalText = (max = 20_000) =>
  z
    .string()
    .max(max)
    .transform((text) => orNothing(cleanText(text)))
    .optional();

export const requiredText = (max = 20_000) =>
  z
    .string()
    .max(max)
    .transform((text) => cleanText(text))
    .pipe(z.string().min(1));

/** A link to another site: https, no name and password in it. */
export const httpsUrl = z
  .string()
  .max(2000)
  .transform((text) => text.trim())
  .refine(isHttpsUrl, 'url');

function isHttpsUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === 'https:' && url.hostname.includes('.') && !url.username && !url.password;
}

export const localeSchema = z.enum(LOCALES);

export const slugSchema = z
  .string()
  .max(200)
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => isSlug(text) && text.length >= 3, 'slug-form')
  .refine((text) => !RESERVED_SLUGS.has(text), 'slug-reserved');

const country = z.string().refine(isCountryCode, 'invalid');
const zone = z.string().refine(isZone, 'invalid');

const texts = z
  .strictObject({
    name: optionalLine(),
    shortName: optionalLine(),
    nameUnofficial: z.literal('on').optional(),
    /** Not kept: says that the translation fits the source text as it is now. */
    isCurrent: z.literal('on').optional(),
    kind: optionalLine(),
    summary: optionalText(1000),
    about: optionalText(),
    activity: optionalText(),
    city: optionalLine(),
    district: optionalLine(),
    address: optionalLine(300),
  })
  .superRefine(({ name, isCurrent: _, ...rest }, issues) => {
    if (name || !Object.values(rest).some(Boolean)) return;
    issues.addIssue({ code: 'custom', path: ['name'], message: 'required' });
  });

export const TEXT_FIELDS = [
  'name',
  'shortName',
  'kind',
  'summary',
  'about',
  'activity',
  'city',
  'district',
  'address',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Fields in which `[[cite:key]]` may stand. */
export const CITED_FIELDS = ['summary', 'about', 'activity'] as const satisfies readonly TextField[];

export const updateTextsInput = z.strictObject({ texts: z.partialRecord(localeSchema, texts) });
export type OrganizationTextsInput = Partial<Record<Locale, z.output<typeof texts>>>;

export const updateSettingsInput = z.strictObject({
  defaultLocale: localeSchema,
  countryCode: country,
  timezone: zone,
  contactEmail: emailSchema.optional(),
  contactPhone: optionalLine(40),
  website: httpsUrl.optional(),
  /** How many words of a source stand at a fact on the public page; 0 is none. */
  excerptWords: z.coerce.number().int().min(0).max(50).optional(),
});

export const changeSlugInput = z.strictObject({ slug: slugSchema });
export const nothingInput = z.strictObject({});

export const createOrganizationInput = z.strictObject({
  slug: slugSchema,
  defaultLocale: localeSchema,
  countryCode: country,
  timezone: zone,
  names: z.partialRecord(localeSchema, requiredLine()),
});
export type CreateOrganizationInput = z.input<typeof createOrganizationInput>;

const id = z.uuid();

export const revokeAccessInput = z.strictObject({ id });
export const changeRoleInput = z.strictObject({ id, role: z.enum(ACCESS_ROLES) });

export const createCorrectionInput = z.strictObject({
  kind: z.enum(CORRECTION_KINDS),
  /** A path without host and locale. */
  about: z.string().max(300).optional(),
  message: requiredText(5000),
  contact: optionalLine(200),
  /** Not seen by people; whoever fills it in is a program. */
  homepage: z.string().max(2000).optional(),
});

export const answerCorrectionInput = z.strictObject({ id, answer: requiredText(5000) });

export const retryMailInput = z.strictObject({ id });

/** Whether a part of an address can be the id of a row at all. */
export const isUuid = (text: string): boolean => id.safeParse(text).success;

const template = { template: z.enum(MAIL_TEMPLATES), language: localeSchema };
export const saveTemplateInput = z.strictObject({
  ...template,
  subject: requiredLine(200),
  text: requiredText(5000),
});
export const resetTemplateInput = z.strictObject(template);
