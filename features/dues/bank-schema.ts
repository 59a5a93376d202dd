import { CURRENCIES } from '@/lib/money';
import { cleanLine } from '@/lib/text';
import { z } from '@/lib/validation';

const id = z.uuid();
const number = z.coerce.number().int().min(0).max(100_000);

/** A statement of a year has some thousand lines. */
export const MOST_LINES = 5_000;
const MOST_BYTES = 4 * 1024 * 1024;

export const uploadBankFileInput = z.strictObject({
  file: z.strictObject(
    {
      name: z.string().transform((name) => cleanLine(name, 200)),
      bytes: z
        .custom<Uint8Array>((bytes) => bytes instanceof Uint8Array, 'file-missing')
        .refine((bytes) => bytes.length <= MOST_BYTES, 'file-too-big'),
    },
    'file-missing',
  ),
  currency: z.enum(CURRENCIES),
});

export const bankFileInput = z.strictObject({ id });
/** Without a person the line is left out. */
export const decideBankLineInput = z.strictObject({ id, number, person: z.uuid().optional() });

const one = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
export const bankPageInput = z.object({
  kind: one(z.enum(['certain', 'possible', 'unknown', 'known', 'outgoing', 'error'])),
  page: one(z.coerce.number().int().min(1).max(1_000)),
  q: one(z.string().max(200)),
});
export type BankPageInput = z.output<typeof bankPageInput>;
