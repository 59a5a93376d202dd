import { remembering } from '@/lib/remember';
import type { Token } from '../text/tokens';
import { mayBeDecade } from './decades';
import { monthWord } from './month-words';
import { isDash, mayBeDayWord, type Point, readDay } from './point';
import { readPoint } from './read-point';
import type { RawDate } from './told';
import { isSeason, mayLeadYear, readYear } from './year';

const WORDS_TO = new Set('по до to until till through thru'.split(' '));
const UNTIL = /^(?:[nyi]?a?e?d[ae]k|na|ne|ya|ye|sina|sine|i|si|su|u)$/;

/** `3-5`, `3 и 4`, `3 and 4`, `3 və 4`, `3 to 5`: days that share the month after them. */
function daysThenMonth(tokens: Token[], at: number): RawDate | null {
  const first = readDay(tokens, at);
  if (!first) return null;
  const joint = tokens[first.to];
  const isWeekday = isDash(joint?.text) && WEEKDAY.test(tokens[first.to + 1]?.plain ?? '');
  const next = isWeekday ? first.to + 2 : first.to + 1;
  const second = readDay(tokens, next);
  const direct = /^d[ae]n$/.test(first.ending) ? readPoint(tokens, first.to) : null;
  if (direct?.day !== undefined && direct.month !== undefined && direct.day > first.value)
    return span(
      at,
      { month: direct.month, day: first.value, to: first.to, ending: '' },
      direct,
      'days-of-month',
    );
  const before = tokens[at - 1]?.plain ?? '';
  const isOvernight = joint?.plain === 'на' && before === 'с';
  if (
    !joint ||
    !second ||
    !(isDash(joint.text) || WORDS_TO.has(joint.plain) || isAnd(joint.plain) || isOvernight)
  )
    return null;
  const last = readPoint(tokens, next);
  if (last?.month === undefined || last.day === undefined || last.numeric) return null;
  if (isAnd(joint.plain) && last.day !== first.value + 1 && before !== 'between') return null;
  if (last.day <= first.value) return null;
  return span(at, { month: last.month, day: first.value, to: first.to, ending: '' }, last, 'days-of-month');
}

const WEEKDAY =
  /^(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)$/;
const isAnd = (plain: string) => plain === 'и' || plain === 'and' || plain === 've';

function span(from: number, start: Point, end: Point, rule: string): RawDate {
  return { from, to: end.to, start, end, rule };
}

/** `January–March 2019`, `yanvar-mart aylarında`, `с мая по июль`: months that share what follows the second. */
function monthsJoined(tokens: Token[], at: number): RawDate | null {
  const first = tokens[at];
  const month = first?.kind === 'word' ? monthWord(first.plain) : undefined;
  if (first && !month && first.plain.includes('-')) return monthsInOneWord(tokens, at);
  if (!first || !month || month.form === 'short') return null;
  const joint = tokens[at + 1];
  const joined =
    joint &&
    (isDash(joint.text) ||
      WORDS_TO.has(joint.plain) ||
      month.form === 'from' ||
      (isAnd(joint.plain) &&
        (tokens[at - 1]?.plain === 'between' || isNextMonth(tokens, at + 2, month.month))));
  if (!joined) return null;
  const next = month.form === 'from' && !isDash(joint.text) ? at + 1 : at + 2;
  const second = tokens[next]?.kind === 'word' ? monthWord(tokens[next]?.plain ?? '') : undefined;
  if (!second || second.form === 'short' || second.month === month.month) return null;
  const last = readPoint(tokens, next) ?? { month: second.month, to: next + 1, ending: '' };
  if (last.month === undefined || last.day !== undefined) return null;
  return span(at, { month: month.month, to: at + 1, ending: '' }, last, 'months');
}

/** `in July and August 2016`: the month after it, with its year. */
const isNextMonth = (tokens: Token[], at: number, month: number) =>
  monthWord(tokens[at]?.plain ?? '')?.month === month + 1 &&
  tokens[at + 1]?.kind === 'number' &&
  (tokens[at + 1]?.text.length ?? 0) === 4;

function monthsInOneWord(tokens: Token[], at: number): RawDate | null {
  const parts = tokens[at]?.plain.split('-') ?? [];
  const [first, second] = [monthWord(parts[0] ?? ''), monthWord(parts[1] ?? '')];
  if (parts.length !== 2 || !first || !second || second.month <= first.month) return null;
  let to = at + 1;
  if (/^ay/.test(tokens[to]?.plain ?? '')) to++;
  const year = readPoint(tokens, to);
  const own =
    year && year.month === undefined && year.decade === undefined && typeof year.year !== 'undefined'
      ? year
      : null;
  return span(
    at,
    { month: first.month, to, ending: '' },
    {
      month: second.month,
      to: own?.to ?? to,
      ending: '',
      ...(own?.year === undefined ? {} : { year: own.year }),
    },
    'months',
  );
}

/** What may follow a date to make a span of it. */
function spanFrom(tokens: Token[], at: number, start: Point): RawDate | null {
  const joint = tokens[start.to];
  if (!joint || start.decade !== undefined) return null;
  const before = tokens[at - 1]?.plain ?? '';
  const between = before === 'between' && joint.plain === 'and';
  const glued = isDash(joint.text) || WORDS_TO.has(joint.plain) || between;
  const next = glued ? start.to + 1 : start.to;
  if (!glued && !/^d[ae]n$/.test(start.ending) && !isAnd(joint.plain)) return null;
  const ofMonth = start.day !== undefined && start.month !== undefined;
  // "mayın 3-dən 6-dək", "July 7-8", "mayın 5 və 6-da"
  const monthFirst = ofMonth && !hasMonthAfterDay(tokens, at, start);
  const day = readDay(tokens, isAnd(joint.plain) ? start.to + 1 : next);
  if (monthFirst && day && start.day !== undefined && day.value > start.day && !isLongDate(tokens, day.to)) {
    const until = glued || UNTIL.test(day.ending) || /^(?:kimi|qeder)$/.test(tokens[day.to]?.plain ?? '');
    if (until || (isAnd(joint.plain) && day.value === start.day + 1)) {
      const year = readYear(tokens, tokens[day.to]?.text === ',' ? day.to + 1 : day.to);
      const bare = year && !year.sure && tokens[at]?.plain !== undefined && !start.bare;
      const own = year && typeof year.year === 'number' && start.year === undefined && !bare ? year : null;
      const end = { month: start.month ?? 1, day: day.value, to: own?.to ?? day.to, ending: day.ending };
      return span(at, start, own?.year === undefined ? end : { ...end, year: own.year }, 'days-of-month');
    }
  }
  if (isAnd(joint.plain) && !between) return null;
  const end = readPoint(tokens, next) ?? bareYear(tokens, next, start, glued);
  if (start.season || end?.season) return null;
  if (!end || end.decade !== undefined || end.numeric !== start.numeric) return null;
  if (
    (end.day === undefined) !== (start.day === undefined) ||
    (end.month === undefined) !== (start.month === undefined)
  )
    return null;
  return span(at, start, end, 'span');
}

/** The second year of "1980-1985", whose own word may stand only after it. */
function bareYear(tokens: Token[], at: number, start: Point, glued: boolean): Point | null {
  const number = tokens[at];
  if (!glued || start.month !== undefined || number?.kind !== 'number' || number.text.length !== 4)
    return null;
  return { year: Number(number.text), to: at + 1, ending: '' };
}

const isLongDate = (tokens: Token[], at: number) =>
  monthWord(tokens[at]?.plain ?? '') !== undefined && tokens[at]?.kind === 'word';

function hasMonthAfterDay(tokens: Token[], at: number, start: Point): boolean {
  return (
    tokens[at]?.kind === 'number' &&
    tokens[at]?.text.length !== 4 &&
    start.month !== undefined &&
    !start.numeric
  );
}

/** `1980-1985-ci illər`, `1918–1920`, `2010–2015 гг.`: the first year has no word of its own. */
function years(tokens: Token[], at: number): RawDate | null {
  const [first, dash, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (
    first?.kind !== 'number' ||
    first.text.length !== 4 ||
    second?.kind !== 'number' ||
    second.text.length !== 4
  )
    return null;
  const from = Number(first.text);
  const between = ['between', 'from', 'с', 'со'].includes(tokens[at - 1]?.plain ?? '');
  if (!(isDash(dash?.text) || (between && (isAnd(dash?.plain ?? '') || WORDS_TO.has(dash?.plain ?? '')))))
    return null;
  if (from < 1500 || from > 2099) return null;
  const end = readPoint(tokens, at + 2) ?? { to: at + 3, ending: '' };
  const to = Number(second.text);
  if (to <= from || to > 2099 || end.month !== undefined) return null;
  return span(at, { year: from, to: at + 1, ending: '' }, { year: to, to: end.to, ending: '' }, 'years');
}

/** Whether a word may begin a date: most begin none, and texts repeat their words. */
const mayBegin = remembering(
  (plain) =>
    monthWord(plain) !== undefined ||
    plain.includes('-') ||
    mayBeDayWord(plain) ||
    mayLeadYear(plain) ||
    mayBeDecade(plain) ||
    isSeason(plain),
  20_000,
);

/** All dates of some tokens in their order; none overlaps another. */
export function scanDates(tokens: Token[], from = 0, to = tokens.length): RawDate[] {
  const found: RawDate[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'mark' || (token.kind === 'word' && !mayBegin(token.plain))) continue;
    const whole = years(tokens, at) ?? daysThenMonth(tokens, at) ?? monthsJoined(tokens, at);
    if (whole && whole.to <= to) {
      found.push(whole);
      at = whole.to - 1;
      continue;
    }
    const start = readPoint(tokens, at);
    if (!start || start.to > to) continue;
    const longer = spanFrom(tokens, at, start);
    const raw = longer && longer.to <= to ? longer : { from: at, to: start.to, start, rule: ruleOf(start) };
    found.push(raw);
    at = raw.to - 1;
  }
  return found;
}

function ruleOf(point: Point): string {
  if (point.decade !== undefined) return 'decade';
  if (point.season) return 'season';
  if (point.numeric) return 'numeric';
  if (point.day !== undefined) return point.year === undefined ? 'day-and-month' : 'full-date';
  if (point.month !== undefined) return point.year === undefined ? 'month' : 'month-and-year';
  return 'year';
}
