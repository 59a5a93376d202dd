import { z } from '@/lib/validation';

/** The same words as in series-rule.ts, which stays on the server. */
const repetition = z.enum(['weekly', 'fortnightly', 'monthly-day', 'monthly-weekday']);
const weekday = z.coerce.number().int().min(0).max(6);
const MOST = 200;

const end = {
  /** The last day that may be one … */
  until: z.iso.date('date').optional(),
  /** … or how many dates there are, the first one among them. */
  count: z.coerce.number().int().min(2, 'series-count').max(MOST, 'series-count').optional(),
};

function check({ until, count }: { until?: string; count?: number }, issues: z.RefinementCtx): void {
  if (until && count) issues.addIssue({ code: 'custom', path: ['count'], message: 'series-one-end' });
  if (!until && !count) issues.addIssue({ code: 'custom', path: ['until'], message: 'required' });
}

export const repeatSchema = z
  .strictObject({
    event: z.uuid(),
    repetition,
    /** Further days of the week; that of the first date is always one. */
    weekdays: z.union([weekday.transform((one) => [one]), z.array(weekday).max(7)]).optional(),
    ...end,
  })
  .superRefine(check);

export const extendSeriesSchema = z
  .strictObject({
    event: z.uuid(),
    ...end,
    /** How many are added. */
    count: z.coerce.number().int().min(1, 'series-count-added').max(MOST, 'series-count-added').optional(),
  })
  .superRefine(check);

export const seriesScopeSchema = z.enum(['this', 'following', 'all']).default('this');
