import {
  EVENT_CATEGORIES,
  EVENT_PERSON_ROLES,
  OFFICE_KINDS,
  OUR_ROLES,
  PERSON_FACTS,
  type ProposalKind,
} from '@/db/enums';
import { httpsUrl, optionalLine, requiredLine } from '@/features/organizations/schema';
import { typedDate } from '@/lib/dates/typed-date';
import { z } from '@/lib/validation';

const id = z.uuid();
/** The positions of proposals of people in the same article. */
const people = z.array(z.number().int().min(0)).max(500);
const edtf = typedDate();

/** What each kind of proposal says, and what of it can be corrected. */
export const PAYLOADS = {
  organization: z.object({ name: requiredLine() }),
  person: z.object({
    given: requiredLine(100),
    surname: z.string().max(100).default(''),
    patronymic: optionalLine(100),
    /** Somebody said that it is none of those who are known. */
    isNew: z.boolean().optional(),
  }),
  role: z.object({
    person: z.number().int(),
    office: z.enum([...OFFICE_KINDS, 'none']),
    text: requiredLine(300),
  }),
  fact: z.object({
    person: z.number().int(),
    fact: z.enum(PERSON_FACTS),
    text: requiredLine(300),
    isPrivate: z.boolean(),
  }),
  event: z.object({
    title: requiredLine(200),
    edtf,
    category: z.enum(EVENT_CATEGORIES),
    ourRole: z.enum(OUR_ROLES),
    place: optionalLine(200),
    people,
    /** What somebody is at it, by the position; who is not here is a guest. */
    as: z.record(z.string(), z.enum(EVENT_PERSON_ROLES)).optional(),
    isNew: z.boolean().optional(),
  }),
  statement: z.object({
    title: requiredLine(300),
    edtf: edtf.optional(),
    addressee: optionalLine(300),
    people,
    isNew: z.boolean().optional(),
  }),
} satisfies Record<ProposalKind, z.ZodType>;
export type Payload<Kind extends ProposalKind> = z.output<(typeof PAYLOADS)[Kind]>;

/** The kinds that can be joined to a row that is there. */
export const JOINED_KINDS = ['person', 'event', 'statement'] as const;
export type JoinedKind = (typeof JOINED_KINDS)[number];

export const readInInput = z.strictObject({
  text: z.string().max(2_000_000).optional(),
  file: z.strictObject({ name: z.string().max(300), bytes: z.instanceof(Uint8Array) }).optional(),
  publication: optionalLine(200),
  publishedOn: z.iso.date('edtf').optional(),
  url: httpsUrl.optional(),
});

/** Without a text or a file it is the text that is there. */
export const readAgainInput = readInInput.pick({ text: true, file: true }).extend({ id });
export const CHANGE_ANSWERS = ['accept', 'refuse'] as const;
export const decideChangeInput = z.strictObject({ id, change: id, answer: z.enum(CHANGE_ANSWERS) });
export const decideChangesInput = z.strictObject({ id, answer: z.enum(CHANGE_ANSWERS) });

export const decideContradictionInput = z.strictObject({
  id,
  decision: z.enum(['recorded', 'replaced', 'disputed']),
});

const one = { id, proposal: id };
export const decideInput = z.strictObject({ ...one, decision: z.enum(['open', 'accepted', 'rejected']) });
export const joinInput = z.strictObject({ ...one, to: z.union([id, z.literal('new')]) });
/** What was typed; what it has to be depends on the kind, and is asked in the command. */
const typed = z.string().max(400).optional();
export const correctInput = z.strictObject({
  ...one,
  given: typed,
  surname: typed,
  patronymic: typed,
  name: typed,
  text: typed,
  office: typed,
  title: typed,
  edtf: typed,
  category: typed,
  ourRole: typed,
  place: typed,
  addressee: typed,
});
/** In percent. */
export const CONFIDENCES = ['95', '90', '80', '70'] as const;
export const acceptAboveInput = z.strictObject({ id, confidence: z.enum(CONFIDENCES) });
export const articleIdInput = z.strictObject({ id });
