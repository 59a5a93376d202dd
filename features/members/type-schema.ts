import { LOCALES } from '@/lib/locales';
import { z } from '@/lib/validation';
import { line } from './schema';

const id = z.uuid();
export const LONGEST_TYPE = 60;

const texts = z
  .partialRecord(z.enum(LOCALES), z.strictObject({ label: line(LONGEST_TYPE).optional() }))
  .refine((given) => Object.values(given).some((text) => text?.label), 'required');

/** One language suffices; the others fall back. */
export const addTypeInput = z.strictObject({ texts });
export const renameTypeInput = z.strictObject({ id, texts });
export const typeInput = z.strictObject({ id });
export type TypeTexts = z.output<typeof texts>;
