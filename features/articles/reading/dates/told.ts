import type { Point } from './point';

/** A date or a span as the words say it, before years are inherited. */
export interface RawDate {
  /** First token, and the one after the last. */
  from: number;
  to: number;
  start: Point;
  end?: Point;
  rule: string;
  /** It is told by how far it is from another one. */
  distance?: Distance;
}

/** `date`: the day of that number, in the month of the date it is counted from. */
export type Unit = 'year' | 'month' | 'week' | 'day' | 'date';

/** A date that is told by how far it is from another: from the one told last, or from the day of publication. */
export interface Distance {
  unit: Unit;
  by: number;
  from: 'last' | 'published';
}

/** When an article appeared. */
export interface Published {
  /** An ISO date. */
  iso: string;
  /** The tokens that say it; nothing when it came with the article. */
  from?: number;
  to?: number;
}
