import type { Document } from '../text/document';
import type { Sentence } from '../text/sentences';
import type { Token } from '../text/tokens';
import { dayDotMonth } from './day-dot-month';
import { withDaysToldUnder } from './days-told-under';
import { firstAfter } from './in-order';
import { monthWord } from './month-words';
import { withMoved } from './moved-days';
import { withNextDays } from './next-days';
import { isDash, type ReadNumber, readDay } from './point';
import { scanDates } from './scan';
import type { RawDate } from './told';

/** A month that the lines under it do not repeat. */
export interface MonthOver {
  month: number;
  year?: number;
  paragraph: number;
}

const MOST_LINES = 25;

/** `Май`, `May 2015`, `Mart ayı:` in a line of its own, or before a colon: the days after it are of that month. */
export function monthOver({ tokens }: Document, sentence: Sentence): MonthOver | null {
  let month: number | undefined;
  let year: number | undefined;
  for (let at = sentence.from; at < sentence.to; at++) {
    const { kind, plain, text } = tokens[at] as Token;
    if (text === ':' && month !== undefined) break;
    if (kind === 'mark') continue;
    const word = kind === 'word' ? monthWord(plain) : undefined;
    if (month === undefined && word && (word.form === 'bare' || word.form === 'in')) month = word.month;
    else if (kind === 'number' && text.length === 4 && year === undefined) year = Number(text);
    else if (!/^(?:в|in|ayi|ayinda|год[ау]?|г|il|ilin|ci|cu)$/.test(plain)) return null;
  }
  return month === undefined
    ? null
    : { month, paragraph: sentence.paragraph, ...(year === undefined ? {} : { year }) };
}

/** `15–16 – festival`, `5 və 6: görüş`: the second of two days before the mark of their line. */
function lastOf(tokens: readonly Token[], { value, to }: ReadNumber): ReadNumber | null {
  const joint = tokens[to];
  if (!isDash(joint?.text) && !/^(?:и|and|ve|&)$/.test(joint?.plain || (joint?.text ?? ''))) return null;
  const last = tokens[to + 1]?.kind === 'number' ? readDay(tokens, to + 1) : null;
  const mark = tokens[last?.to ?? to];
  return last && last.value > value && (isDash(mark?.text) || mark?.text === ':') ? last : null;
}

/** `3rd – picnic`, `12-də konsert`, `17, суббота: концерт` at the head of a line, `концерт (17)` in it. */
export function daysUnder({ tokens }: Document, sentence: Sentence, over: MonthOver): RawDate[] {
  if (sentence.paragraph - over.paragraph > MOST_LINES) return [];
  const found: RawDate[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const day = tokens[at]?.kind === 'number' ? readDay(tokens, at) : null;
    if (!day || tokens[day.to]?.kind === 'number') continue;
    const [before, after] = [tokens[at - 1], tokens[day.to]];
    const inBrackets = before?.text === '(' && after?.text === ')';
    const isOfIt = before?.plain === 'ayin' && at === sentence.from + 1;
    const opens =
      isOfIt || at === sentence.from || (at === sentence.from + 1 && /^[•▪*–—-]$/.test(before?.text ?? ''));
    const isLine = opens && (sentence.paragraph > over.paragraph || before?.text === ':');
    const isDay =
      isOfIt ||
      /^(?:st|nd|rd|th|d[ae]|го|числа)$/.test(day.ending) ||
      lastOf(tokens, day) !== null ||
      isDash(after?.text) ||
      after?.text === ':' ||
      (after?.text === ',' && sentence.paragraph > over.paragraph);
    if (!inBrackets && !(isLine && isDay)) continue;
    const year = over.year === undefined ? {} : { year: over.year };
    const start = { ...year, month: over.month, day: day.value, to: day.to, ending: day.ending };
    const end = isLine ? lastOf(tokens, day) : null;
    const until = end && { ...start, day: end.value, to: end.to, ending: end.ending };
    const to = end?.to ?? day.to;
    found.push({ from: at, to, start, ...(until ? { end: until } : {}), rule: 'day-under-month' });
    at = to - 1;
  }
  return found;
}

const isJoint = (token: Token | undefined) =>
  token !== undefined && (token.text === ',' || /^(?:и|and|ve|&)$/.test(token.plain));
const isYear = (token: Token | undefined) =>
  token?.kind === 'number' && token.text.length === 4 && /^(?:1[89]|20)/.test(token.text);

/** `в 2011, 2013 и 2016 годах`, `2011, 2013 və 2016-cı illərdə`, `in 2011, 2013 and 2016`: each of them is a date. */
export function withSeries({ tokens }: Document, raws: RawDate[], from: number, to: number): RawDate[] {
  const taken = new Set(raws.flatMap((raw) => [raw.from]));
  const more: RawDate[] = [];
  const add = (at: number) => {
    if (!isYear(tokens[at]) || taken.has(at)) return false;
    taken.add(at);
    more.push({
      from: at,
      to: at + 1,
      start: { year: Number(tokens[at]?.text), to: at + 1, ending: '' },
      rule: 'series-of-years',
    });
    return true;
  };
  for (const { start, from: first, to: after, end } of raws) {
    if (end || start.month !== undefined || typeof start.year !== 'number') continue;
    for (let at = first - 2; at >= from && isJoint(tokens[at + 1]) && add(at); at -= 2);
    for (let at = after + 1; at < to && isJoint(tokens[at - 1]) && add(at); at += 2);
  }
  return more.length > 0 ? [...raws, ...more].sort((a, b) => a.from - b.from) : raws;
}

const isDayNumber = (token: Token | undefined) => token?.kind === 'number' && token.text.length <= 2;

/** `5, 12 and 19 May`, `5 и 12 мая 2018 года`: days of the month that stands after the last of them; days in a row are a span. */
export function withDays({ tokens }: Document, raws: RawDate[], from: number): RawDate[] {
  return raws.flatMap((raw) => {
    const { day, month, numeric, year } = raw.start;
    if (day === undefined || month === undefined || numeric || !isDayNumber(tokens[raw.from])) return [raw];
    const before: RawDate[] = [];
    let [first, value] = [raw.from, day];
    let isRow = raw.end?.day === day + 1;
    while (first - 2 >= from && isJoint(tokens[first - 1])) {
      const other = readDay(tokens, first - 2);
      const isFree = (firstAfter(raws, first - 2)?.from ?? first) > first - 2;
      if (!isDayNumber(tokens[first - 2]) || !other || other.value >= value || !isFree) break;
      isRow &&= other.value === value - 1;
      [first, value] = [first - 2, other.value];
      const said = year ?? raw.end?.year;
      const start = {
        ...(said === undefined ? {} : { year: said }),
        month,
        day: value,
        to: first + 1,
        ending: '',
      };
      before.unshift({ from: first, to: first + 1, start, rule: 'series-of-days' });
    }
    const [head] = before;
    return isRow && head ? [{ ...raw, from: head.from, start: head.start }] : [...before, raw];
  });
}

/** `March – a class in lace`, `Май: поездка`: a month at the head of its line. */
function monthAtHead({ tokens }: Document, { from, to }: Sentence): RawDate | null {
  const [first, mark] = [tokens[from], tokens[from + 1]];
  if (first?.kind !== 'word' || !first.capital || to - from < 4) return null;
  if (!(isDash(mark?.text) && first.breaks > 0) && mark?.text !== ':') return null;
  const month = monthWord(first.plain);
  if (month?.form !== 'bare' || tokens[from + 2]?.kind === 'number') return null;
  return {
    from,
    to: from + 1,
    start: { month: month.month, to: from + 1, ending: '' },
    rule: 'month-of-line',
  };
}

/** All dates of a sentence that its own words say, and those that a month above it makes into days. */
export function rawDatesOf(doc: Document, sentence: Sentence, over: MonthOver | null): RawDate[] {
  const scanned = withDays(doc, scanDates(doc.tokens, sentence.from, sentence.to), sentence.from);
  const headed = [...dayDotMonth(doc, sentence), ...scanned].filter(
    (raw, at, all) => at === 0 || raw.from >= (all[0]?.to ?? 0),
  );
  const series = withSeries(
    doc,
    withMoved(doc, withNextDays(doc, withDaysToldUnder(doc, headed, sentence), sentence), sentence),
    sentence.from,
    sentence.to,
  );
  const head = series.length === 0 ? monthAtHead(doc, sentence) : null;
  const said = head ? [head] : series;
  if (!over) return said;
  const under = daysUnder(doc, sentence, over).filter(
    (day) => !said.some((raw) => raw.from < day.to && raw.to > day.from),
  );
  return under.length > 0 ? [...said, ...under].sort((a, b) => a.from - b.from) : said;
}
