import type { z } from 'zod';
import { fieldErrors } from '@/lib/validation';
import { Refusal } from './errors';

/** The input as the schema wants it. Throws `invalid` with the reason beside each field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const result = schema.safeParse(raw);
  if (!result.success) throw new Refusal('invalid', 'form', fieldErrors(result.error));
  return result.data;
}
