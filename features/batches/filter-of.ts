import { askedOf } from '@/features/members/asked-of';
import type { ListInput } from '@/features/members/schema';

/** Whom a list was asked for, as the fields of a form. */
export const filterOf = (input: ListInput): Record<string, string> =>
  Object.fromEntries(
    Object.entries(askedOf(input)).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
