import { AGE_GROUPS, REGISTRATION_AUDIENCES } from '@/db/enums';
import { seriesScopeSchema } from '@/features/events/series-schema';
import { answersSchema } from '@/features/questions/schema';
import { normalizeEmail } from '@/lib/email-address';
import { cleanLine, cleanText } from '@/lib/text';
import { z } from '@/lib/validation';

/** The most people that any party may have, whatever the event says. */
export const LARGEST_PARTY = 50;
/** The most kinds of ticket that an event may have. */
export const MOST_KINDS = 8;
const LONGEST_NAME = 200;
const LONGEST_NOTE = 2000;

const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => cleanLine(text, max));
const name = line(LONGEST_NAME).pipe(z.string().min(1));
const count = z.coerce.number().int().min(0).max(LARGEST_PARTY);
const age = z.coerce.number().int().min(0).max(130);

const email = z
  .string()
  .max(320)
  .transform((text, issue) => {
    const address = normalizeEmail(text);
    if (address) return address;
    issue.addIssue({ code: 'custom', message: 'email' });
    return z.NEVER;
  });

/** `6, 9`: the ages of children who come without being named. */
const ages = z
  .string()
  .max(200)
  .transform((text, issue) => {
    const numbers = text.split(/[\s,;]+/u).filter(Boolean);
    if (numbers.every((part) => /^\d{1,2}$/.test(part))) return numbers.map(Number);
    issue.addIssue({ code: 'custom', message: 'ages' });
    return z.NEVER;
  });

const guest = z
  .strictObject({ name: line(LONGEST_NAME).optional(), age: age.optional() })
  .transform(({ name: typed, age: years }) => ({ name: typed || undefined, age: years }));

/** How many come of each kind of ticket, by its id. */
const kinds = z
  .record(z.uuid(), count)
  .refine((counts) => Object.keys(counts).length <= MOST_KINDS, { message: 'too-many' });

const party = {
  name,
  phone: line(40).optional(),
  note: z.string().max(LONGEST_NOTE).transform(cleanText).optional(),
  guests: z.array(guest).max(LARGEST_PARTY).optional(),
  adults: count.optional(),
  children: count.optional(),
  ages: ages.optional(),
  /** The registrant's own kind of ticket. */
  kind: z.uuid().optional(),
  kinds: kinds.optional(),
  /** With so few they would come as well. */
  atLeast: z.coerce.number().int().min(1).max(LARGEST_PARTY).optional(),
  /** What they need, often about health: for the organizer alone. */
  needs: z.string().max(LONGEST_NOTE).transform(cleanText).optional(),
  noPhoto: z.literal('on').optional(),
  answers: answersSchema.optional(),
};

/** Boxes of one name: one ticked is a text, several are a list. */
const ticked = z
  .union([z.uuid(), z.array(z.uuid()).max(LARGEST_PARTY)])
  .transform((ids) => [...new Set([ids].flat())]);

/** The key makes a form that is sent twice count once. */
const key = z.uuid();

export const registerSchema = z.strictObject({
  event: z.string().max(100),
  key,
  email: email.optional(),
  /** Has no mail address: is reached by phone, and keeps the private link. */
  noEmail: z.literal('on').optional(),
  /** People of the registrant's household and minors for whom they may act, by their records: each a ticked box. */
  wards: ticked.optional(),
  /** The secret of the link of the invited. */
  invite: z.string().max(100).optional(),
  ...party,
});
export type RegisterInput = z.output<typeof registerSchema>;

/** A manager registers a party; without a mail address the link is handed over. */
export const registerForSchema = z.strictObject({
  event: z.uuid(),
  key,
  email: email.optional(),
  person: z.uuid().optional(),
  language: z.enum(['az', 'ru', 'en']),
  /** Only the date at hand, where one registers for the whole series otherwise. */
  onlyThis: z.literal('on').optional(),
  ...party,
});
export type RegisterForInput = z.output<typeof registerForSchema>;

export const acceptSchema = z.strictObject({
  registration: z.uuid(),
  /** Who comes, where there are seats for some only. */
  people: ticked.optional(),
});

const changedPerson = z.strictObject({
  name: line(LONGEST_NAME).optional(),
  age: age.optional(),
  kind: z.uuid().optional(),
});

/** A party as it is from now on: who stays of it, and who joins. The registrant always stays. */
export const changeSchema = z.strictObject({
  registration: z.uuid(),
  keep: ticked.optional(),
  /** What is otherwise about those who stay, by their rows; who comes by a record is called what the record says. */
  people: z.record(z.uuid(), changedPerson).optional(),
  wards: ticked.optional(),
  phone: line(40).optional(),
  note: party.note,
  guests: party.guests,
  adults: party.adults,
  children: party.children,
  ages: party.ages,
  kinds: party.kinds,
  atLeast: party.atLeast,
  needs: party.needs,
  noPhoto: party.noPhoto,
});

export type ChangeInput = z.output<typeof changeSchema>;

/** To whom; only the organizer hands on to somebody without a mail address. */
export const transferSchema = z.strictObject({
  registration: z.uuid(),
  name,
  email: email.optional(),
  phone: line(40).optional(),
});

/** Seats out of turn, and why. */
export const promoteSchema = z.strictObject({
  registration: z.uuid(),
  reason: line(500).pipe(z.string().min(1)),
});
/** The answer sheet of a registration, whole. */
export const answerSchema = z.strictObject({ registration: z.uuid(), answers: answersSchema.optional() });

export const registrationSchema = z.strictObject({ registration: z.uuid() });
export const cancelSchema = z.strictObject({
  registration: z.uuid(),
  /** Of what was made together for a series this one date: its own registration. Without it all dates to come. */
  only: z.uuid().optional(),
});
export const noInputSchema = z.strictObject({});
export const eventSchema = z.strictObject({ event: z.uuid() });

export const cancelEventSchema = z.strictObject({
  event: z.uuid(),
  /** Why, in the organizer's words. */
  note: z.string().max(1000).transform(cleanText).optional(),
});

export const exportSchema = z.strictObject({ event: z.string().max(100) });

export const checkInSchema = z.strictObject({
  registration: z.uuid(),
  /** One person of the party; without it the whole party. */
  person: z.uuid().optional(),
  undo: z.literal('on').optional(),
});

/** Who may register, when and how many. Times are what the clock of the event's zone shows. */
export const settingsSchema = z.strictObject({
  event: z.uuid(),
  audience: z.enum(REGISTRATION_AUDIENCES),
  group: z.uuid().optional(),
  capacity: z.coerce.number().int().min(1).max(100_000).optional(),
  opens: z.string().max(30).optional(),
  closes: z.string().max(30).optional(),
  needsApproval: z.literal('on').optional(),
  asksAgain: z.literal('on').optional(),
  maxPartySize: z.coerce.number().int().min(1).max(LARGEST_PARTY),
  hasWaitingList: z.literal('on').optional(),
  allowsNoEmail: z.literal('on').optional(),
  needsNames: z.literal('on').optional(),
  offerHours: z.coerce.number().int().min(1).max(336).optional(),
  price: line(200).optional(),
  paysAtDoor: z.literal('on').optional(),
  /** What follows for people has been looked at. */
  seen: z.literal('on').optional(),
  /** Where fewer seats are left than are taken: who got theirs last gives them back. */
  takeBack: z.literal('on').optional(),
});

export const tellChangeSchema = z.strictObject({
  event: z.uuid(),
  /** Of which dates of a series they hear. */
  scope: seriesScopeSchema,
  /** What the organizer adds. */
  note: z.string().max(1000).transform(cleanText).optional(),
});

export const copyEventSchema = z.strictObject({
  /** Of the form. */
  key: z.uuid(),
  event: z.uuid(),
  /** When the copy begins, by the clock of the event's zone. */
  starts: z.iso.datetime({ local: true, offset: false, precision: -1, message: 'date-time' }),
});

/** The names of the fields of the settings, as their form sends them. */
export const SETTINGS = Object.keys(settingsSchema.shape).filter(
  (name) => name !== 'seen' && name !== 'takeBack',
);

const kindName = line(60)
  .transform((text) => text || undefined)
  .optional();

/** The kinds of ticket, one after the other; a row without a name is none. */
export const kindsSchema = z.strictObject({
  event: z.uuid(),
  kinds: z
    .array(
      z.strictObject({
        id: z.uuid().optional(),
        names: z.strictObject({ az: kindName, ru: kindName, en: kindName }).optional(),
        ageGroup: z.enum(AGE_GROUPS).optional(),
        capacity: z.coerce.number().int().min(0).max(100_000).optional(),
      }),
    )
    .max(MOST_KINDS)
    .optional(),
  /** A kind may have fewer seats than are taken: nobody loses theirs. */
  belowTaken: z.literal('on').optional(),
  /** Or: who got them last gives them back. */
  takeBack: z.literal('on').optional(),
});
