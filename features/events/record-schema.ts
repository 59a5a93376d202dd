import { httpsUrl, requiredLine } from '@/features/organizations/schema';
import { typedDate } from '@/lib/dates/typed-date';
import { LOCALES } from '@/lib/locales';
import { cleanLine, cleanText } from '@/lib/text';
import { z } from '@/lib/validation';
import { coverFormSchema, setCoverSchema } from './cover-schema';

const LONGEST_TEXT = 20_000;

const told = z.strictObject({
  /** Markdown, as what is said of the event beforehand. */
  text: z.string().max(LONGEST_TEXT).transform(cleanText).optional(),
  /** The translation fits the text that it was made from, as that is now. */
  isCurrent: z.literal('on').optional(),
});

export const saveRecordSchema = z.strictObject({
  event: z.uuid(),
  attendance: z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, 'whole-number')
    .transform(Number)
    .optional(),
  texts: z.partialRecord(z.enum(LOCALES), told).default({}),
});
export type RecordTextsInput = z.output<typeof saveRecordSchema>['texts'];

/** Whoever puts a photograph there says of this one that everybody shown agreed. */
const everybodyAgreed = z.literal('on', 'everybody-agreed');

export const addPhotoSchema = setCoverSchema.extend({ everybodyAgreed });
export const photoFormSchema = coverFormSchema.extend({ everybodyAgreed });
export const removePhotoSchema = z.strictObject({ event: z.uuid(), photo: z.uuid() });

const LONGEST_CAPTION = 500;
const inLanguages = z
  .partialRecord(
    z.enum(LOCALES),
    z
      .string()
      .max(LONGEST_CAPTION)
      .transform((text) => cleanLine(text, LONGEST_CAPTION)),
  )
  .transform((texts) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')))
  .default({});

export const describePhotoSchema = z.strictObject({
  event: z.uuid(),
  photo: z.uuid(),
  captions: inLanguages,
  alts: inLanguages,
});

export const removePressSchema = z.strictObject({ event: z.uuid(), source: z.uuid() });

export const addPressSchema = z.strictObject({
  event: z.uuid(),
  publication: requiredLine(),
  title: requiredLine(300),
  url: httpsUrl,
  publishedEdtf: typedDate().optional(),
  /** The language that it was published in, as a two- or three-letter code. */
  language: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z]{2,3}$/, 'language-code'),
});
