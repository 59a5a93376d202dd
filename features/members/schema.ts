import {
  CONTACT_LABELS,
  type ContactKind,
  GENDERS,
  MEMBERSHIP_ENDS,
  MEMBERSHIP_TYPES,
  NAME_FORMS,
  OWN_RULES,
  SHOWN_NAMES,
  VISIBILITIES,
} from '@/db/enums';
import { isOneDate, typedDate } from '@/lib/dates/typed-date';
import { normalizeEmail } from '@/lib/email-address';
import { LOCALES } from '@/lib/locales';
import { cleanLine, cleanText } from '@/lib/text';
import { z } from '@/lib/validation';
import { dateOrTyped, questionFields, wordOrNothing } from './asked-schema';
import { columnLetters } from './columns';
import { CONSENTS_ASKED } from './consent-words';
import { labelsOf } from './contact-labels';
import { contactsOf, spokenLanguages } from './contact-schema';
import { CHOOSABLE_FIELDS, choicesOf, PERSON_FIELDS, type PersonField } from './fields';
import { OWN_FIELDS, ownRulesOf } from './own-rules';

const LONGEST_NAME = 100;
const LONGEST_LINE = 200;

/** One line that people write. Too long is said, never cut. */
export const line = (max = LONGEST_LINE) =>
  z
    .string()
    .max(max)
    .transform((text) => cleanLine(text, max));

/** A part of a name: has a letter of some script in it. */
const namePart = line(LONGEST_NAME)
  .refine((text) => text !== '', 'required')
  .refine((text) => text === '' || /\p{L}/u.test(text), 'name-letters');

/** One day, month or year as well as it is known. */
export const honestDay = typedDate((date) => isOneDate(date) && date.from !== null);

const birth = typedDate(isOneDate);

const email = z
  .string()
  .max(254)
  .refine((text) => normalizeEmail(text) !== null, 'email')
  .transform((text) => normalizeEmail(text) ?? '');

const orNothing = (text: string) => (text === '' ? undefined : text);

const nameForm = z
  .strictObject({
    given: line(LONGEST_NAME).optional(),
    surname: line(LONGEST_NAME).optional(),
    patronymic: line(LONGEST_NAME).optional(),
  })
  .superRefine((form, issues) => {
    if (!form.given && !form.surname && !form.patronymic) return;
    for (const part of ['given', 'surname'] as const) {
      if (!form[part]) issues.addIssue({ code: 'custom', path: [part], message: 'required' });
    }
  });

const labelOf = (kind: ContactKind) =>
  z
    .enum(CONTACT_LABELS)
    .refine((label) => labelsOf(kind).includes(label), 'label-of-phones')
    .optional();

/** What the organization may leave to the person. */
const ownFields = {
  email: email.optional(),
  emailLabel: labelOf('email'),
  phone: line(40).transform(orNothing).optional(),
  phoneLabel: labelOf('phone'),
  city: line().transform(orNothing).optional(),
  address: z.string().max(500).transform(cleanText).transform(orNothing).optional(),
  addressLabel: labelOf('address'),
  gender: z.enum(GENDERS).optional(),
  languages: spokenLanguages.optional(),
  education: line().transform(orNothing).optional(),
  occupation: line().transform(orNothing).optional(),
  language: z.enum(LOCALES).optional(),
};

const patronymic = line(LONGEST_NAME).transform(orNothing).optional();
const names = z.partialRecord(z.enum(NAME_FORMS), nameForm).optional();

const personFields = {
  ...ownFields,
  contacts: contactsOf('keeper').optional(),
  given: namePart,
  surname: namePart,
  patronymic,
  names,
  /** Which form of the name is shown in which language. */
  shown: z.partialRecord(z.enum(LOCALES), z.enum(SHOWN_NAMES)).optional(),
  birth: birth.optional(),
  memberNumber: line(40).transform(orNothing).optional(),
  notes: z.string().max(20_000).transform(cleanText).transform(orNothing).optional(),
};

/** Answers to the organization's own questions, by the question. */
export const customAnswers = z.record(z.uuid(), z.string().max(2_000));

const id = z.uuid();
/** One of the four that everybody has, or the id of one of the organization's own. */
export const membershipType = z.union([z.enum(MEMBERSHIP_TYPES), id], 'membership-type');
const membership = { type: membershipType, start: honestDay };

export const addMemberInput = z.strictObject({
  ...personFields,
  ...membership,
  values: customAnswers.optional(),
  anyway: z.literal('on').optional(),
  key: z.string().max(64).optional(),
});

export const updateMemberInput = z.strictObject({ ...personFields, id, version: z.string().max(40) });
export const startMembershipInput = z.strictObject({ id, ...membership });
export const endMembershipInput = z.strictObject({
  id,
  membership: id,
  end: honestDay,
  reason: z.enum(MEMBERSHIP_ENDS),
});
export const pauseMembershipInput = z.strictObject({
  id,
  membership: id,
  start: honestDay,
  reason: line().transform(orNothing).optional(),
});
export const resumeMembershipInput = z.strictObject({ id, pause: id, end: honestDay });
export const reopenMembershipInput = z.strictObject({ id, membership: id });
export const inviteMemberInput = z.strictObject({ id, email: email.optional(), locale: z.enum(LOCALES) });

/** Which fields a form had, so that what it had not is left as it is. */
const fieldsOfForm = z
  .string()
  .max(300)
  .transform((names) =>
    PERSON_FIELDS.filter((field): field is PersonField => names.split(',').includes(field)),
  );

export const updateProfileInput = z.strictObject({
  fields: fieldsOfForm.optional(),
  ...ownFields,
  contacts: contactsOf('person').optional(),
  version: z.string().max(40),
});

/** A form with fields that wait for approval: one of them that is left empty is asked to be emptied. */
export const requestChangesInput = z.strictObject({
  ...ownFields,
  fields: fieldsOfForm,
  given: namePart.optional(),
  surname: namePart.optional(),
  patronymic,
  names,
  birth: birth.optional(),
  version: z.string().max(40),
});

const words = z.string().max(2000).transform(cleanText).transform(orNothing).optional();
export const changeInput = z.strictObject({ id });
export const decideChangeInput = z.strictObject({ id, words });
export const approveChangeInput = z.strictObject({ id, words, version: z.string().max(40) });

export const chooseOwnRulesInput = z
  .strictObject({ rules: z.partialRecord(z.enum(OWN_FIELDS), z.enum(OWN_RULES)) })
  .superRefine(({ rules }, issues) => {
    for (const field of OWN_FIELDS) {
      const rule = rules[field];
      if (rule !== undefined && !ownRulesOf(field).includes(rule)) {
        issues.addIssue({ code: 'custom', path: ['rules', field], message: 'invalid' });
      }
    }
  });

export const chooseVisibilityInput = z
  .strictObject({ fields: z.partialRecord(z.enum(CHOOSABLE_FIELDS), z.enum(VISIBILITIES)) })
  .superRefine(({ fields }, issues) => {
    for (const field of CHOOSABLE_FIELDS) {
      const choice = fields[field];
      if (choice !== undefined && !choicesOf(field).includes(choice)) {
        issues.addIssue({ code: 'custom', path: ['fields', field], message: 'visibility' });
      }
    }
  });

export type PersonInput = Pick<z.output<typeof updateMemberInput>, keyof typeof personFields>;
export type RequestedChanges = Omit<z.output<typeof requestChangesInput>, 'version' | 'fields'>;

const uuidOrNothing = z.uuid().optional().catch(undefined);
const ageOrNothing = z
  .union([z.string().regex(/^\d{1,3}$/), z.number()])
  .transform(Number)
  .pipe(z.number().int().min(0).max(130))
  .optional()
  .catch(undefined);

/** What the address of a list asks for. What cannot be meant is left out: a link never fails by its filters. */
/** As many as a page of a list has, and more. */
export const MOST_CHOSEN = 200;
const ID = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';
const chosenIds = z.string().regex(new RegExp(`^${ID}(?:,${ID}){0,${MOST_CHOSEN - 1}}$`));

export const listInput = z.object({
  q: wordOrNothing,
  status: z
    .enum(['active', 'paused', 'applicant', 'former', 'deceased', 'future', 'none', 'all'])
    .optional()
    .catch(undefined),
  /** The day that is asked about instead of today: who was a member, held an office, was in a group, of what age. */
  on: dateOrTyped,
  office: z.enum(['held', 'none']).optional().catch(undefined),
  city: wordOrNothing,
  type: membershipType.optional().catch(undefined),
  joined: z.coerce.number().int().min(1800).max(2999).optional().catch(undefined),
  /** The first and the last day, month or year that somebody may have joined in. */
  joinedFrom: dateOrTyped,
  joinedTo: dateOrTyped,
  group: uuidOrNothing,
  /** Only whose whole possible birth lies within; of whom nothing is known never. */
  from: ageOrNothing,
  to: ageOrNothing,
  lacks: z.enum(['email', 'phone', 'both']).optional().catch(undefined),
  consent: z.enum(CONSENTS_ASKED).optional().catch(undefined),
  /** Of those whom the rest finds only these: ids with commas between, as they were ticked. */
  chosen: chosenIds.optional().catch(undefined),
  ...questionFields,
  order: z.enum(['name', 'name-down']).optional().catch(undefined),
  /** Which columns are shown, by their letters. */
  cols: z
    .union([z.string().max(40), z.array(z.string().max(1)).max(40)])
    .transform(columnLetters)
    .optional()
    .catch(undefined),
  after: uuidOrNothing,
  before: uuidOrNothing,
  /** Where in the alphabet the page begins. */
  letter: z.string().max(2).optional().catch(undefined),
});
export type ListInput = z.output<typeof listInput>;

export const directoryInput = listInput.pick({ q: true, after: true, before: true });
export type DirectoryInput = z.output<typeof directoryInput>;
