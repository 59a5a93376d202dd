import type { ListInput } from '@/features/members/schema';

/** What a list was asked for, as the fields of a form; the page and the order play no part. */
export function filterOf({ after: _, before: __, order: ___, ...asked }: ListInput): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
