import { z } from '@/lib/validation';

/** What a request may carry, with the rest of the form. */
const MAX_BYTES = 3_900_000;

export const setCoverSchema = z.strictObject({
  event: z.uuid(),
  file: z
    .strictObject(
      { name: z.string(), bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array) },
      'photo-missing',
    )
    .refine(({ bytes }) => bytes.length <= MAX_BYTES, 'photo-too-big'),
});

/** The same in the browser: of the file its size, so that nothing is sent in vain. */
export const coverFormSchema = z.strictObject({
  event: z.uuid(),
  file: z
    .number('photo-missing')
    .refine((size) => size > 0, 'photo-broken')
    .refine((size) => size <= MAX_BYTES, 'photo-too-big'),
});
