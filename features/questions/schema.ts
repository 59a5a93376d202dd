import { QUESTION_KINDS } from '@/db/enums';
import { MOST_OPTIONS, optionsOf } from '@/features/members/custom-rules';
import { LOCALES } from '@/lib/locales';
import { cleanLine } from '@/lib/text';
import { z } from '@/lib/validation';
import { hasChoices } from './rules';

export const MOST_QUESTIONS = 30;
export const LONGEST_LABEL = 300;
const id = z.uuid();

const label = z
  .string()
  .max(LONGEST_LABEL)
  .transform((text) => cleanLine(text, LONGEST_LABEL))
  .optional();

const texts = z.partialRecord(
  z.enum(LOCALES),
  z.strictObject({
    label,
    options: z
      .string()
      .max(5_000)
      .transform(optionsOf)
      .refine((options) => options.length <= MOST_OPTIONS, 'too-many')
      .optional(),
  }),
);
export type QuestionTexts = z.output<typeof texts>;

/** A condition as one choice: the id of the question, and its answer after a colon. */
const onlyIf = z.string().transform((text, issues) => {
  const [question, answer] = text.split(':');
  if (id.safeParse(question).success && question && answer) return { question, answer };
  issues.addIssue({ code: 'custom', message: 'invalid' });
  return z.NEVER;
});

const shared = {
  isRequired: z.literal('on').optional(),
  mayChange: z.literal('on').optional(),
  onlyIf: onlyIf.optional(),
  texts,
};
const isNamed = (question: { texts: QuestionTexts }) =>
  Object.values(question.texts).some((text) => text?.label);

export const addQuestionInput = z
  .strictObject({
    ...shared,
    event: id,
    kind: z.enum(QUESTION_KINDS),
    isPerPerson: z.literal('on').optional(),
  })
  .refine(isNamed, { path: ['texts'], message: 'required' })
  .refine(
    ({ kind, texts: words }) =>
      !hasChoices(kind) || Object.values(words).some((text) => (text?.options?.length ?? 0) >= 2),
    { path: ['texts.az.options'], message: 'two-options' },
  );
export const updateQuestionInput = z
  .strictObject({ ...shared, id })
  .refine(isNamed, { path: ['texts'], message: 'required' });
export const questionInput = z.strictObject({ id });
export const moveQuestionInput = z.strictObject({ id, direction: z.enum(['up', 'down']) });
export const copyQuestionsInput = z.strictObject({ event: id, from: id });

/** What is answered: by question, by place in the party (`all`, `p0`, `p1` …). */
export const answersSchema = z.record(
  z.uuid(),
  z.record(
    z.string().regex(/^(all|p\d{1,2})$/),
    z.union([z.string().max(2_000), z.array(z.string().max(100)).max(MOST_OPTIONS)]),
  ),
);
