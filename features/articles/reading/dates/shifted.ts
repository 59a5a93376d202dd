import type { Tense } from './inherit';
import type { Distance, Published, RawDate } from './told';

/** The date told last, as fine as it was told. */
export interface Anchor {
  year: number;
  month?: number;
  day?: number;
  sentence: number;
}

/** What distances are counted from behind a date: the end of a span, which may lie behind the turn of the year. */
export function anchorAt({ start, end }: RawDate, year: number, sentence: number): Anchor {
  const { month, day } = end ?? start;
  const turns = end?.year === undefined && (month ?? 0) < (start.month ?? 0);
  return {
    year: turns ? year + 1 : year,
    sentence,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

/** How many sentences a distance may look back. */
const REACH = 4;
/** "The day before", in the first sentences of a report, is that before publication. */
const EDGE = 4;

function anchorOf({ from }: Distance, sentence: number, last: Anchor | null, published: Published | null) {
  if (from === 'last') return last && sentence - last.sentence <= REACH ? last : null;
  if (!published) return null;
  const [year = 0, month, day] = published.iso.split('-').map(Number);
  return { year, month, day };
}

/** The date that lies a distance away, no finer than its unit; null where there is nothing to count from. */
export function shifted(
  distance: Distance,
  sentence: number,
  last: Anchor | null,
  published: Published | null,
  tense: Tense = 'unknown',
): { year: number; month?: number; day?: number } | null {
  const { unit, by } = distance;
  const near = () => anchorOf({ ...distance, from: 'published' }, sentence, last, published);
  // A day of "the month" that is to come is one of the month of publication.
  const isOfNow = unit === 'date' && tense === 'future';
  const isEve = unit === 'day' && by === -1 && sentence <= EDGE;
  const anchor =
    (isOfNow ? near() : null) ??
    anchorOf(distance, sentence, last, published) ??
    (unit === 'date' || isEve ? near() : null);
  if (!anchor) return null;
  const { year, month, day } = anchor;
  if (unit === 'year') return { year: year + by };
  if (month === undefined) return null;
  if (unit === 'month') {
    const months = year * 12 + month - 1 + by;
    return { year: Math.floor(months / 12), month: (months % 12) + 1 };
  }
  if (unit === 'date') {
    // At the beginning of a month the days of the one before are spoken of.
    const isBefore = day !== undefined && day <= EARLY && by - day > FAR;
    const moved = new Date(Date.UTC(year, month - (isBefore ? 2 : 1), by));
    return moved.getUTCDate() === by ? partsOf(moved) : null;
  }
  if (unit === 'week') {
    // Nobody counts the days of weeks: the month is sure.
    const { year: own, month: moved } = partsOf(new Date(Date.UTC(year, month - 1, (day ?? 1) + by * 7)));
    return { year: own, month: day === undefined ? month : moved };
  }
  if (day === undefined) return null;
  return partsOf(new Date(Date.UTC(year, month - 1, day + by)));
}

const EARLY = 10;
const FAR = 14;
const partsOf = (moved: Date) => ({
  year: moved.getUTCFullYear(),
  month: moved.getUTCMonth() + 1,
  day: moved.getUTCDate(),
});
