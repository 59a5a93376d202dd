import { IMPORT_ROW_KINDS } from '@/db/enums';
import { cleanLine } from '@/lib/text';
import { z } from '@/lib/validation';
import { honestDay, membershipType } from '../members/schema';
import {
  type CustomField,
  IMPORT_FIELDS,
  MAX_FILE_BYTES,
  MAX_UPLOAD_BYTES,
  type PaidField,
  ROW_DECISIONS,
} from './fields';

const id = z.uuid();
/** Of rows that say nothing of their membership. */
const membership = { type: membershipType, start: honestDay };
/** What the form that waits calls the step, to ask how far it is. */
const waiting = { progress: z.uuid().optional() };
const whole = (most: number) => z.coerce.number().int().min(0).max(most);

export const uploadInput = z.strictObject({
  file: z.strictObject(
    {
      name: z.string().transform((name) => cleanLine(name, 200)),
      bytes: z
        .custom<Uint8Array>((bytes) => bytes instanceof Uint8Array, 'file-missing')
        .refine((bytes) => bytes.length <= MAX_FILE_BYTES, 'file-too-big'),
    },
    'file-missing',
  ),
  ...membership,
  ...waiting,
});

/** The same in the browser: of the file its size, so that nothing is sent in vain. */
export const uploadFormInput = z.strictObject({
  file: z
    .number('file-missing')
    .refine((size) => size > 0, 'file-empty')
    .refine((size) => size <= MAX_UPLOAD_BYTES, 'file-too-big'),
  ...membership,
  ...waiting,
});

const columnField = z.union([
  z.enum(IMPORT_FIELDS),
  z
    .string()
    .regex(/^custom:[0-9a-f-]{36}$/)
    .transform((field) => field as CustomField),
  z
    .string()
    .regex(/^paid:(?:199|20\d)\d$/)
    .transform((field) => field as PaidField),
]);

export const remapInput = z.strictObject({
  id,
  ...membership,
  sheet: whole(1_000).optional(),
  headerRow: whole(1_000).optional(),
  /** `c0`, `c1` …: what was left empty is not read. */
  columns: z.partialRecord(z.string().regex(/^c\d{1,3}$/), columnField).optional(),
});
export type RemapInput = z.output<typeof remapInput>;

/** A key that cannot be meant is that of no step. */
export const progressInput = z.object({ key: z.uuid().catch('00000000-0000-0000-0000-000000000000') });

export const importInput = z.strictObject({ id });
export const decideInput = z.strictObject({
  id,
  /** Without it all possible duplicates are meant. */
  number: whole(10_000_000).optional(),
  /** Whom of the row; without it the row's own person. */
  part: whole(10_000).optional(),
  decision: z.enum(ROW_DECISIONS),
  /** Who it is, of those whom a row may be about; without it of all rows the one that looks certain. */
  person: id.optional(),
});
export type DecideInput = z.output<typeof decideInput>;

/** Where a page of the preview begins or ends: `14` for a row, `14-2` for one of those whom it names. */
const mark = z
  .string()
  .regex(/^\d{1,8}(?:-\d{1,4})?$/)
  .transform((text) => {
    const [number = 0, part = 0] = text.split('-').map(Number);
    return { number, part };
  });

/** What the address of a preview asks for. What cannot be meant is left out. */
export const previewInput = z.object({
  id: z.uuid().catch(''),
  kind: z
    .enum([...IMPORT_ROW_KINDS, 'noticed', 'kept'])
    .optional()
    .catch(undefined),
  after: mark.optional().catch(undefined),
  before: mark.optional().catch(undefined),
});
export type PreviewInput = z.output<typeof previewInput>;
