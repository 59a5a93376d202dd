import {
  ACCESS_ROLES,
  BODY_KINDS,
  HANDOVER_KINDS,
  HANDOVER_SIDES,
  OFFICE_KINDS,
  TERM_ORIGINS,
} from '@/db/enums';
import { honestDay, line } from '@/features/members/schema';
import { LOCALES } from '@/lib/locales';
import { z } from '@/lib/validation';

const id = z.uuid();
const MOST_SEATS = 50;
const place = z.coerce.number().int().min(0).max(999).optional();
const checked = z.literal('on').optional();

const names = z.partialRecord(z.enum(LOCALES), z.strictObject({ name: line().optional() })).optional();

const bodyFields = {
  texts: names,
  position: place,
  isPublic: checked,
  termMonths: z.coerce.number().int().min(1).max(240).optional(),
  nextElection: honestDay.optional(),
};

/** A body of our own needs a name: in one language, the others fall back. */
export const addBodyInput = z
  .strictObject({ ...bodyFields, kind: z.enum(BODY_KINDS) })
  .refine(({ kind, texts }) => kind !== 'other' || Object.values(texts ?? {}).some((text) => text?.name), {
    path: ['texts'],
    message: 'required',
  });
export const updateBodyInput = z.strictObject({ ...bodyFields, id });
export type BodyInput = Omit<z.output<typeof updateBodyInput>, 'id'>;

const titles = z.partialRecord(z.enum(LOCALES), z.strictObject({ title: line().optional() })).optional();

const officeFields = {
  texts: titles,
  seats: z.coerce.number().int().min(1).max(MOST_SEATS),
  position: place,
  isPublic: checked,
  mostTerms: z.coerce.number().int().min(1).max(20).optional(),
};

/** An office of our own needs a name: in one language, the others fall back. Without a body it is the board's. */
export const addOfficeInput = z
  .strictObject({ ...officeFields, kind: z.enum(OFFICE_KINDS), body: id.optional() })
  .refine(({ kind, texts }) => kind !== 'other' || Object.values(texts ?? {}).some((text) => text?.title), {
    path: ['texts'],
    message: 'required',
  });
export const updateOfficeInput = z.strictObject({ ...officeFields, id });
export type OfficeInput = Omit<z.output<typeof updateOfficeInput>, 'id'>;

/** What decided a term: an event or a source of the organization. */
const decidedBy = z.string().regex(/^(?:event|source):[0-9a-f-]{36}$/, 'invalid');

export const appointInput = z.strictObject({
  seat: id,
  person: z.uuid('choose-person'),
  start: honestDay.optional(),
  end: honestDay.optional(),
  /** Left empty: what the statutes plan for the start, unless the end is to stay open. */
  plannedEnd: honestDay.optional(),
  noPlannedEnd: checked,
  origin: z.enum(TERM_ORIGINS),
  decidedBy: decidedBy.optional(),
  decision: line().optional(),
  agrees: checked,
  /** One more in a row than the statutes allow. */
  anyway: checked,
  key: z.string().max(64).optional(),
});
export type AppointInput = z.output<typeof appointInput>;

export const endTermInput = z.strictObject({ term: id, end: honestDay });
export const giveAccessInput = z.strictObject({ term: id, role: z.enum(ACCESS_ROLES) });
export const remindInput = z.strictObject({ term: id });

const itemTexts = z.partialRecord(z.enum(LOCALES), z.strictObject({ text: line().optional() }));
const itemFields = {
  side: z.enum(HANDOVER_SIDES),
  kind: z.enum(HANDOVER_KINDS),
  texts: itemTexts.refine((texts) => Object.values(texts).some((text) => text?.text), 'required'),
};
export const addHandoverItemInput = z.strictObject(itemFields);
export const updateHandoverItemInput = z.strictObject({ ...itemFields, id });
export type HandoverItemInput = z.output<typeof addHandoverItemInput>;
export const removeHandoverItemInput = z.strictObject({ id });
export const tickInput = z.strictObject({ term: id, item: id });

/** There is no year 0, neither for the database nor for us. */
const day = z.iso
  .date()
  .refine((text) => text >= '0001-01-01')
  .optional()
  .catch(undefined);
export const boardInput = z.object({ on: day });

/** The day that an address asks for: none where it says nothing, and whether what it says is no day of the calendar. */
export function dayAskedFor(query: Record<string, unknown>): { on?: string; isNoDay: boolean } {
  const { on } = boardInput.parse(query);
  return { on, isNoDay: on === undefined && query.on !== undefined && query.on !== '' };
}
