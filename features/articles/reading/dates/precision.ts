import type { FoundDate } from './found-date';
import type { RawDate } from './told';

/** How fine the words say a date. */
export function precisionOf({ start, end }: RawDate): FoundDate['precision'] {
  if (end) return 'interval';
  if (start.decade !== undefined) return 'decade';
  if (start.day !== undefined) return 'day';
  return start.month === undefined ? 'year' : 'month';
}
