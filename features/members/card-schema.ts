import { z } from '@/lib/validation';

/** Whose card. */
export const cardInput = z.strictObject({ id: z.uuid() });
