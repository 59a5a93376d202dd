import { remembering } from '../remember';

/**
 * A date exactly as well known as it is. `from` and `to` are the first and the last day it may mean (ISO, inclusive);
 * null is open, and both are null when the year is unknown.
 */
export interface HonestDate {
  edtf: string;
  precision: 'day' | 'month' | 'year' | 'interval' | 'unknown-year';
  from: string | null;
  to: string | null;
  approximate: boolean;
  uncertain: boolean;
}

const LONGEST_DATE = 40;

export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const inRange = (number: number, from: number, to: number) => number >= from && number <= to;

function spanOf(body: string): Pick<HonestDate, 'precision' | 'from' | 'to'> | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?$/.exec(body) ?? [];
  if (year === undefined) return unspecifiedSpanOf(body);
  if (year === '0000') return null;
  if (month === undefined || month === 'XX') {
    return day === undefined || day === 'XX'
      ? { precision: 'year', from: `${year}-01-01`, to: `${year}-12-31` }
      : null;
  }
  if (!inRange(Number(month), 1, 12)) return null;
  const lastDay = lastDayOfMonth(Number(year), Number(month));
  if (day === undefined || day === 'XX') {
    return { precision: 'month', from: `${year}-${month}-01`, to: `${year}-${month}-${lastDay}` };
  }
  return inRange(Number(day), 1, lastDay) ? { precision: 'day', from: body, to: body } : null;
}

/** `199X`, `19XX`: a span of years; `XXXX-01-22`, `XXXX-05`: a day or month of an unknown year. */
function unspecifiedSpanOf(body: string): Pick<HonestDate, 'precision' | 'from' | 'to'> | null {
  if (/^\d{2}(?:\dX|XX)$/.test(body) && !/^0+X*$/.test(body)) {
    return {
      precision: 'interval',
      from: `${body.replaceAll('X', '0')}-01-01`,
      to: `${body.replaceAll('X', '9')}-12-31`,
    };
  }
  const [, month, day = '01'] = /^XXXX-(\d{2})(?:-(\d{2}))?$/.exec(body) ?? [];
  const isDay = inRange(Number(month), 1, 12) && inRange(Number(day), 1, lastDayOfMonth(2000, Number(month)));
  return isDay ? { precision: 'unknown-year', from: null, to: null } : null;
}

function parseSingle(text: string): HonestDate | null {
  const [, body = '', qualifier = ''] = /^([\dX-]+)([~?%]?)$/.exec(text) ?? [];
  const span = spanOf(body);
  if (!span) return null;
  const both = qualifier === '%';
  return {
    edtf: text,
    ...span,
    approximate: both || qualifier === '~',
    uncertain: both || qualifier === '?',
  };
}

function parseInterval(text: string, first: string, last: string): HonestDate | null {
  const start = first === '..' ? null : parseSingle(first);
  const end = last === '..' ? null : parseSingle(last);
  if ((!start && first !== '..') || (!end && last !== '..') || (!start && !end)) return null;
  if (start?.precision === 'unknown-year' || end?.precision === 'unknown-year') return null;
  const [from, to] = [start?.from ?? null, end?.to ?? null];
  if (from && to && to < from) return null;
  return {
    edtf: text,
    precision: 'interval',
    from,
    to,
    approximate: Boolean(start?.approximate || end?.approximate),
    uncertain: Boolean(start?.uncertain || end?.uncertain),
  };
}

/**
 * Reads the part of EDTF that we write: `2019`, `2019-08`, `2019-05-18`, each with `~` (about), `?` (doubtful) or `%`
 * (both); intervals `a/b`, `a/..`, `../b`; `199X`, `19XX`; `2019-XX`, `2019-08-XX`; `XXXX-01-22`, `XXXX-05`. Years 1 to
 * 9999. Gives null for anything else, for days that do not exist and for an end before its start. Never throws.
 * Our own code, not the `edtf` package, because it also runs in forms; the tests compare the two.
 */
export function parseEdtf(text: string): Readonly<HonestDate> | null {
  return typeof text !== 'string' || text.length > LONGEST_DATE ? null : parse(text);
}

/** Who reads a list or a file asks for the same date again and again: in a long one stands every second day of seventy years. */
const parse = remembering((text): Readonly<HonestDate> | null => {
  const [first = '', last, ...more] = text.trim().split('/');
  if (more.length > 0) return null;
  return last === undefined ? parseSingle(first) : parseInterval(text.trim(), first, last);
}, 20_000);

function compareBounds(a: string | null, b: string | null, open: -1 | 1): number {
  if (a === b) return 0;
  if (a === null) return open;
  if (b === null) return -open;
  return a < b ? -1 : 1;
}

/**
 * The order of a chronicle, for `sort`: by first possible day, then by last (the more exact first); dates of unknown
 * year at the end, by their month and day. A total order: 0 only for the same EDTF text.
 */
export function compareHonestDates(a: HonestDate, b: HonestDate): number {
  const unknown = Number(a.precision === 'unknown-year') - Number(b.precision === 'unknown-year');
  const byBounds = unknown || compareBounds(a.from, b.from, -1) || compareBounds(a.to, b.to, 1);
  return byBounds || (a.edtf < b.edtf ? -1 : Number(a.edtf > b.edtf));
}

/** Tells whether two spans of days (ISO, both ends belong to them, null is open) have a day in common. */
export function overlaps(
  aFrom: string | null,
  aTo: string | null,
  bFrom: string | null,
  bTo: string | null,
): boolean {
  const startsInTime = aFrom === null || bTo === null || aFrom <= bTo;
  const endsInTime = bFrom === null || aTo === null || bFrom <= aTo;
  return startsInTime && endsInTime;
}
