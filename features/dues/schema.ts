import { DUES_PERIODS, FEE_BASES, PAYMENT_METHODS } from '@/db/enums';
import { line, membershipType } from '@/features/members/schema';
import { LOCALES } from '@/lib/locales';
import { CURRENCIES, readAmount } from '@/lib/money';
import { z } from '@/lib/validation';
import { isPeriodStart } from './rules';

const id = z.uuid();
const key = z.string().max(64).optional();
const day = z.iso.date();
const note = line(300).optional();
const year = z.coerce.number().int().min(1990).max(2200);

/** An amount as it is typed, more than nothing. */
const amount = z
  .string()
  .max(60)
  .transform((text, issues) => {
    const read = readAmount(text);
    if ('problem' in read) issues.addIssue({ code: 'custom', message: read.problem });
    else if (read.minor <= 0) issues.addIssue({ code: 'custom', message: 'amount-positive' });
    return 'problem' in read ? { minor: 0 } : read;
  });
const currency = z.enum(CURRENCIES);
const money = { amount, currency };

/** What was typed with another sign than the chosen currency was meant otherwise. */
function checkCurrency(
  input: { amount: z.output<typeof amount>; currency: z.output<typeof currency> },
  issues: z.RefinementCtx,
) {
  const typed = input.amount.currency;
  if (typed && typed !== input.currency)
    issues.addIssue({ code: 'custom', path: ['amount'], message: 'amount-currency' });
}

export const recordPaymentInput = z
  .strictObject({
    person: id,
    kind: z.enum(['payment', 'donation']),
    ...money,
    day,
    method: z.enum(PAYMENT_METHODS),
    settles: id.optional(),
    note,
    key,
  })
  .superRefine(checkCurrency);

/** Most boxes of one page. */
export const MOST_MARKED = 200;

export const markPaidInput = z.strictObject({
  // One box sends a word, several a list, none nothing.
  dues: z.preprocess(
    (ticked) => (ticked === undefined ? [] : [ticked].flat()),
    z
      .array(id)
      .min(1, 'dues-none')
      .max(MOST_MARKED)
      .transform((ids) => [...new Set(ids)].sort()),
  ),
  day,
  method: z.enum(PAYMENT_METHODS),
  key,
});

export const addDueInput = z
  .strictObject({ person: id, ...money, year, note, key })
  .superRefine(checkCurrency);

export const correctEntryInput = z.strictObject({
  id,
  note: line(300).refine((text) => text !== '', 'required'),
});

export const grantExemptionInput = z
  .strictObject({
    person: id,
    start: day,
    /** The last day of it. */
    end: day.optional(),
    reason: line(300).refine((text) => text !== '', 'required'),
    key,
  })
  .refine(({ start, end }) => end === undefined || start <= end, {
    path: ['end'],
    message: 'end-before-start',
  });
export const endExemptionInput = z.strictObject({ id, end: day });

export const addFeeInput = z
  .strictObject({
    type: membershipType,
    period: z.enum(DUES_PERIODS),
    ...money,
    basis: z.enum(FEE_BASES),
    start: day,
    key,
  })
  .superRefine(checkCurrency);
export const endFeeInput = z.strictObject({ id, end: day });
export const feeInput = z.strictObject({ id });

const periodInput = { period: z.enum(DUES_PERIODS), start: day };
export const raiseInput = z
  .strictObject({ ...periodInput, key })
  .refine(({ period, start }) => isPeriodStart(period, start), { path: ['start'], message: 'invalid' });
export type PeriodInput = { period: z.output<typeof raiseInput>['period']; start: string };

export const remindInput = z.strictObject({ person: id });
export const closeYearInput = z.strictObject({ year, sure: z.literal('on', 'confirm-close') });
export const exportInput = z.object({
  year,
  format: z.enum(['csv', 'xlsx']).catch('csv'),
});

const one = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** What the address of the list asks for. What cannot be meant is left out. */
export const duesListInput = z.object({
  year: one(year),
  type: one(z.string().max(40)),
  q: one(z.string().max(200)),
  page: one(z.coerce.number().int().min(1).max(10_000)),
});
export type DuesListInput = z.output<typeof duesListInput>;

/** What the address of the page that raises dues asks for: `year:2026-01-01`. */
export const raisePageInput = z.object({
  of: one(
    z
      .string()
      .regex(/^(?:year|half-year|month):\d{4}-\d{2}-01$/)
      .transform((text) => {
        const [period = 'year', start = ''] = text.split(':');
        return { period: period as PeriodInput['period'], start };
      })
      .refine(({ period, start }) => isPeriodStart(period, start)),
  ),
});

export const receiptPageInput = z.object({ in: one(z.enum(LOCALES)) });
