import type { ListInput } from '@/features/members/schema';

/** Whom a list was asked for, as the fields of a form; page, order and columns play no part. */
export function filterOf({
  after: _,
  before: __,
  letter: ___,
  order: ____,
  cols: _____,
  ...asked
}: ListInput): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
