// What of zod is used here, by name: taken as one object it brings its messages in fifty languages into every form.

export type { infer, input, output, RefinementCtx, ZodError, ZodObject, ZodType } from 'zod';
// biome-ignore lint/performance/noBarrelFile: what is not named here is left out of the bundle.
export {
  array,
  boolean,
  coerce,
  config,
  custom,
  discriminatedUnion,
  enum,
  guid,
  instanceof,
  iso,
  literal,
  NEVER,
  number,
  object,
  partialRecord,
  preprocess,
  record,
  strictObject,
  string,
  union,
  url,
  uuid,
} from 'zod';
