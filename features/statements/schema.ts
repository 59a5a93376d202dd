import { STATEMENT_PERSON_ROLES } from '@/db/enums';
import { localeSchema, optionalLine, optionalText, requiredLine } from '@/features/organizations/schema';
import { typedDate } from '@/lib/dates/typed-date';
import { z } from '@/lib/validation';

export const HIDEABLE = ['person', 'person-fact', 'term', 'event', 'statement'] as const;
export type Hideable = (typeof HIDEABLE)[number];

const id = z.uuid();

export const hideInput = z.strictObject({ kind: z.enum(HIDEABLE), id });

const texts = z
  .strictObject({
    title: optionalLine(300),
    text: optionalText(),
    addressee: optionalLine(300),
    /** Not kept: says that the translation fits the source text as it is now. */
    isCurrent: z.literal('on').optional(),
  })
  .superRefine(({ title, text, addressee }, issues) => {
    if (!title && (text || addressee)) {
      issues.addIssue({ code: 'custom', path: ['title'], message: 'required' });
    }
  });

const statement = {
  edtf: typedDate().optional(),
  texts: z.partialRecord(localeSchema, texts),
  /** One switch: the names below it, or only how many there are. */
  showsNames: z.literal('on').optional(),
};

export const createStatementInput = z.strictObject({ ...statement, key: z.string().max(64).optional() });
export const updateStatementInput = z.strictObject({ id, ...statement });
export type StatementTextsInput = z.output<typeof createStatementInput>['texts'];

export const statementIdInput = z.strictObject({ id });

const role = z.enum(STATEMENT_PERSON_ROLES);

export const addKnownPersonInput = z.strictObject({
  id,
  role,
  personId: id,
  /** The name may be shown to everybody, because it stands below a published statement. */
  isNamedPublicly: z.literal('on').optional(),
});
export const addNewPersonInput = z.strictObject({
  id,
  role,
  given: requiredLine(100),
  surname: requiredLine(100),
  patronymic: optionalLine(100),
});
export const statementPersonInput = z.strictObject({ id, role, personId: id });
export const movePersonInput = statementPersonInput.extend({ direction: z.enum(['up', 'down']) });
