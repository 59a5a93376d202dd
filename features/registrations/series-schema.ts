import { z } from '@/lib/validation';

export const SCOPES = ['date', 'series'] as const;

/** For what one registers at the dates of a series: a date by itself, or all that are left. */
export const scopeSchema = z.strictObject({ event: z.uuid(), scope: z.enum(SCOPES) });
