import { parseEdtf } from '@/lib/dates/edtf';

/** Whether a date tells no more than the one that stands there: `2019` beside `2019-05-18`. */
export function isLessExact(now: string, before: string | null): boolean {
  if (before === null) return false;
  if (now === before) return true;
  const [one, other] = [parseEdtf(now), parseEdtf(before)];
  if (!one?.from || !one.to || !other?.from || !other.to) return false;
  return one.from <= other.from && other.to <= one.to;
}
