import { OFFICE_KINDS, TERM_ORIGINS } from '@/db/enums';
import { honestDay, line } from '@/features/members/schema';
import { LOCALES } from '@/lib/locales';
import { z } from '@/lib/validation';

const id = z.uuid();
const MOST_SEATS = 50;

const titles = z.partialRecord(z.enum(LOCALES), z.strictObject({ title: line().optional() })).optional();

const officeFields = {
  texts: titles,
  seats: z.coerce.number().int().min(1).max(MOST_SEATS),
  position: z.coerce.number().int().min(0).max(999).optional(),
  isPublic: z.literal('on').optional(),
};

/** An office of our own needs a name: in one language, the others fall back. */
export const addOfficeInput = z
  .strictObject({ ...officeFields, kind: z.enum(OFFICE_KINDS) })
  .refine(({ kind, texts }) => kind !== 'other' || Object.values(texts ?? {}).some((text) => text?.title), {
    path: ['texts'],
    message: 'required',
  });
export const updateOfficeInput = z.strictObject({ ...officeFields, id });
export type OfficeInput = Omit<z.output<typeof updateOfficeInput>, 'id'>;

export const appointInput = z.strictObject({
  seat: id,
  person: z.uuid('choose-person'),
  start: honestDay.optional(),
  end: honestDay.optional(),
  origin: z.enum(TERM_ORIGINS),
  agrees: z.literal('on').optional(),
  key: z.string().max(64).optional(),
});

export const endTermInput = z.strictObject({ term: id, end: honestDay });

const day = z.iso.date().optional().catch(undefined);
export const boardInput = z.object({ on: day });
