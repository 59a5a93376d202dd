export const REFUSALS = [
  'not-found',
  'forbidden',
  'conflict',
  'full',
  'closed',
  'locked',
  'limit',
  'unconfirmed',
  'invalid',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/**
 * A clear "no" of the product. `reason` is a key of the messages in `errors`; `fields` puts reasons
 * beside the fields that caused them.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly reason: string = code,
    readonly fields: Readonly<Record<string, string>> = {},
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code}: ${reason}`);
    this.name = 'Refusal';
  }
}

export const notFound = () => new Refusal('not-found');

/** A refusal that belongs to one field of a form. */
export const invalid = (field: string, reason: string) => new Refusal('invalid', 'form', { [field]: reason });

/** The constraint that Postgres refused by, if the error is one of its refusals. */
export function refusedConstraint(error: unknown): string | null {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return null;
  const { code, constraint } = cause as { code: unknown; constraint?: unknown };
  const isConstraint = typeof code === 'string' && code.startsWith('23');
  return isConstraint ? String(constraint ?? code) : null;
}
