import { CUSTOM_FIELD_KINDS } from '@/db/enums';
import { LOCALES } from '@/lib/locales';
import { z } from '@/lib/validation';
import { CUSTOM_VISIBILITIES, MOST_OPTIONS, optionsOf } from './custom-rules';
import { line, customAnswers as values } from './schema';

const id = z.uuid();

const texts = z.partialRecord(
  z.enum(LOCALES),
  z.strictObject({
    label: line(100).optional(),
    options: z
      .string()
      .max(5_000)
      .transform(optionsOf)
      .refine((options) => options.length <= MOST_OPTIONS, 'too-many')
      .optional(),
  }),
);

const shared = {
  visibility: z.enum(CUSTOM_VISIBILITIES),
  isRequired: z.literal('on').optional(),
  isOwn: z.literal('on').optional(),
  texts,
};

const isNamed = (field: { texts: CustomFieldTexts }) =>
  Object.values(field.texts).some((text) => text?.label);

/** One language suffices for the question; a choice needs at least two answers to choose from. */
export const addCustomFieldInput = z
  .strictObject({ ...shared, kind: z.enum(CUSTOM_FIELD_KINDS) })
  .refine(isNamed, { path: ['texts'], message: 'required' })
  .refine(
    ({ kind, texts }) =>
      kind !== 'choice' || Object.values(texts).some((text) => (text?.options?.length ?? 0) >= 2),
    { path: ['texts.az.options'], message: 'two-options' },
  );
export const updateCustomFieldInput = z
  .strictObject({ ...shared, id })
  .refine(isNamed, { path: ['texts'], message: 'required' });
export const customFieldInput = z.strictObject({ id });

/** Which questions a form put: an answer to one of them that does not arrive was emptied. */
const asked = z
  .string()
  .max(20_000)
  .transform((ids) => ids.split(','))
  .pipe(z.array(z.uuid()))
  .optional();
const answered = { version: z.string().max(40), asked, values: values.optional() };
export type AnsweredForm = Pick<z.output<typeof writeOwnCustomInput>, 'asked' | 'values'>;

export const writeCustomInput = z.strictObject({ id, ...answered });
export const writeOwnCustomInput = z.strictObject(answered);

export type CustomFieldTexts = z.output<typeof texts>;
