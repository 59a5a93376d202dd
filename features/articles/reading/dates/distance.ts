import type { Token } from '../text/tokens';
import { firstAfter } from './in-order';
import { readDay } from './point';
import type { Distance, RawDate, Unit } from './told';

/** Words for a time, without the marks of Azerbaijani. */
const UNITS = new Map<string, Unit>(
  Object.entries({
    year: 'year years год года лет годом годами году il ilden',
    week: 'week weeks неделю недели недель неделей неделями hefte',
    month: 'month months месяц месяца месяцев месяцем месяцами ay aydan',
    day: 'day days evening evenings night nights morning день дня дней днем днями утро вечером gun gunden',
  }).flatMap(([unit, words]) => words.split(' ').map((word): [string, Unit] => [word, unit as Unit])),
);
const NUMBERS = new Map<string, number>(
  [
    'a an one один одна одного bir',
    'two два две двух двумя iki',
    'three три трех тремя uc',
    'four четыре четырех четырьмя dord',
    'five пять пяти пятью bes',
    'six шесть шести шестью alti',
    'seven семь семи семью yeddi',
    'eight восемь восьми восемью sekkiz',
    'nine девять девяти девятью doqquz',
    'ten десять десяти десятью on',
  ].flatMap((words, at) => words.split(' ').map((word): [string, number] => [word, at + 1])),
);
/** Every word that a distance is told by. */
const WORDS = new Set([
  ...UNITS.keys(),
  'накануне',
  'назавтра',
  'наутро',
  'ayin',
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
]);
const LATER = /^(?:later|afterwards|позже|позднее|спустя|sonra)$/;
const EARLIER = /^(?:earlier|previously|раньше|ранее)$/;
const AGO = /^(?:ago|назад|evvel|once|qabaq)$/;
const SEASON = /^(?:spring|summer|autumn|fall|winter)$/;
/** `iki il keçəndən sonra`. */
const PASSED = /^(?:kecenden|kecdikden|otenden|otdukden)$/;
const NEXT = /^(?:following|next|следующий|следующее|другой|ertesi)$/;
const PREVIOUS = /^(?:previous|preceding|предыдущий|предыдущим)$/;
/** What makes a distance a rough one. */
const ROUGH =
  /^(?:about|almost|around|over|under|than|nearly|some|every|each|почти|около|более|менее|больше|примерно|каждый|каждые|раз|artiq|teqriben|texminen|her|qeder|yaxin)$/;
const THAT = /^(?:этого|него|нее|них|того|that|this)$/;
/** So far back people count in round numbers. */
const LONGEST_AGO = 5;

interface Counted {
  value: number;
  from: number;
}

/** The number before the word for a time; in Russian the word alone is one of it. */
function counted(tokens: readonly Token[], at: number): Counted | null {
  const before = tokens[at - 1];
  if (!before || (tokens[at]?.breaks ?? 0) > 0) return null;
  if (before.kind === 'number' && before.text.length <= 2 && tokens[at - 2]?.text !== '.')
    return { value: Number(before.text), from: at - 1 };
  const value = NUMBERS.get(before.plain);
  if (value !== undefined) return { value, from: at - 1 };
  return /^(?:год|месяц|день|неделю|годом|месяцем|днем|неделей)$/.test(tokens[at]?.plain ?? '')
    ? { value: 1, from: at }
    : null;
}

const dateOf = (from: number, to: number, distance: Distance): RawDate => ({
  from,
  to,
  start: { to, ending: '' },
  rule: 'distance',
  distance,
});

/** `the following day`, `на следующий день`, `ertəsi gün`: one from the date told last. */
function neighbour(tokens: readonly Token[], at: number, unit: Unit): RawDate | null {
  const before = tokens[at - 1]?.plain ?? '';
  const by = NEXT.test(before) ? 1 : PREVIOUS.test(before) ? -1 : 0;
  const lead = tokens[at - 2]?.plain ?? '';
  if (
    by === 0 ||
    unit === 'month' ||
    unit === 'week' ||
    !/^(?:the|на|в|)$/.test(before === 'ertesi' ? '' : lead || '-')
  )
    return null;
  return dateOf(at - 1, at + 1, { unit, by, from: 'last' });
}

/** `a year later`, `через два года`, `три года спустя`, `bir il sonra`, `two years ago`. */
function distanceAt(tokens: readonly Token[], at: number): RawDate | null {
  const told = ofThatMonth(tokens, at);
  if (told) return told;
  if (SEASON.test(tokens[at]?.plain ?? '') && tokens[at - 1]?.plain === 'following')
    return dateOf(at - 1, at + 1, { unit: 'year', by: 1, from: 'last' });
  const unit = UNITS.get(tokens[at]?.plain ?? '');
  if (!unit) return null;
  const beside = neighbour(tokens, at, unit);
  if (beside) return beside;
  const count = counted(tokens, at);
  if (!count || count.value < 1) return null;
  const [lead, next, more] = [tokens[count.from - 1], tokens[at + 1], tokens[at + 2]?.plain ?? ''];
  const [before, after] = [lead?.plain ?? '', next?.plain ?? ''];
  if (ROUGH.test(before)) return null;
  const { value, from } = count;
  const isThrough = before === 'через' || before === 'спустя';
  // "За месяц до этого", "two days before that": from the date told last.
  const isBeforeThat = /^(?:до|before)$/.test(after) && THAT.test(more);
  if (isBeforeThat && (before === 'за' || after === 'before'))
    return dateOf(before === 'за' ? from - 1 : from, at + 3, { unit, by: -value, from: 'last' });
  // "Через год после войны", "müharibədən iki il sonra": from something else.
  const isOfElse = /^(?:после|от|с|than|after|до)$/.test(after) || /^(?:после|than)$/.test(more);
  if (isThrough) return isOfElse ? null : dateOf(from - 1, at + 1, { unit, by: value, from: 'last' });
  if (/d[ae]n$/.test(before) && before !== 'bundan' && before !== 'ondan') return null;
  if (AGO.test(after)) {
    if (before === 'ondan') return dateOf(from - 1, at + 2, { unit, by: -value, from: 'last' });
    return value <= LONGEST_AGO ? dateOf(from, at + 2, { unit, by: -value, from: 'published' }) : null;
  }
  if (PASSED.test(after) && more === 'sonra') return dateOf(from, at + 3, { unit, by: value, from: 'last' });
  // "Nine years on, the rules were rewritten".
  if (after === 'on' && tokens[at + 2]?.kind === 'mark')
    return dateOf(from, at + 2, { unit, by: value, from: 'last' });
  // "На два года позже, чем основали хор": from what is told there.
  if (/^(?:than|чем)$/.test(more === '' ? (tokens[at + 3]?.plain ?? '') : more)) return null;
  if (LATER.test(after) && !/^(?:than|чем)$/.test(more))
    return dateOf(from, at + 2, { unit, by: value, from: 'last' });
  if (EARLIER.test(after) && !/^(?:than|чем)$/.test(more))
    return dateOf(from, at + 2, { unit, by: -value, from: 'last' });
  return null;
}

/** `ayın sonunda`, `в конце месяца`, `at the end of the month`, `later that month`: of the month that was told last. */
function ofThatMonth(tokens: readonly Token[], at: number): RawDate | null {
  const [before, lead, next] = [
    tokens[at - 1]?.plain ?? '',
    tokens[at - 2]?.plain ?? '',
    tokens[at + 1]?.plain ?? '',
  ];
  const distance: Distance = { unit: 'month', by: 0, from: 'last' };
  switch (tokens[at]?.plain) {
    case 'ayin':
      return /^(?:sonu|axiri|ortasi)n[dt]?a$/.test(next) ? dateOf(at, at + 2, distance) : null;
    case 'месяца':
      return /^(?:конце|середине)$/.test(before) ? dateOf(at - 1, at + 1, distance) : null;
    case 'month':
      return (before === 'the' && lead === 'of' && /^(?:end|middle)$/.test(tokens[at - 3]?.plain ?? '')) ||
        (/^(?:that|same)$/.test(before) && next !== 'of')
        ? dateOf(at - 1, at + 1, distance)
        : null;
    default:
      return null;
  }
}

/** So near to a spelled date a distance is that of the same day. */
const APART = 3;
const GOES_ON = /^(?:числа|в|во|на|и|уже|же|at|in|with|by|and|when|the|a|there|from|after|before)$/;

const JOINT = /^[,;–—-]$/;

/** `on the 19th`, `19-го числа`, `ayın 19-da`: a day of the month that was spoken of. */
function dayAlone(tokens: readonly Token[], at: number): RawDate | null {
  const day = tokens[at]?.kind === 'number' ? readDay(tokens, at) : null;
  if (!day || day.ending === '') return null;
  const [before, lead, next] = [tokens[at - 1]?.plain ?? '', tokens[at - 2]?.plain ?? '', tokens[day.to]];
  const [of, that, month] = [0, 1, 2].map((step) => tokens[day.to + step]?.plain);
  if (before === 'the' && of === 'of' && that === 'this' && month === 'month')
    return dateOf(at, day.to + 3, { unit: 'date', by: day.value, from: 'published' });
  const isLast = !next || next.kind === 'mark' || next.breaks > 0 || GOES_ON.test(next.plain);
  const isEn = before === 'the' && lead === 'on' && /^(?:st|nd|rd|th)$/.test(day.ending) && isLast;
  const isRu =
    /^(?:го|е)$/.test(day.ending) &&
    (next?.plain === 'числа' ||
      ((/^(?:на|а|и)$/.test(before) || JOINT.test(tokens[at - 1]?.text ?? '')) && isLast));
  const isAz =
    before === 'ayin' && /^(?:d[ae]|nda|nde|inda|inde|unda|sinda|sinde|[iu]|s[iu])$/.test(day.ending);
  if (!isEn && !isRu && !isAz) return null;
  return dateOf(at, day.to, { unit: 'date', by: day.value, from: 'last' });
}

/** `Освящение состоялось накануне`, `the day before`: not the eve of something that is named. */
function eve(tokens: readonly Token[], at: number): RawDate | null {
  const [plain, next] = [tokens[at]?.plain, tokens[at + 1]];
  const isLast = (after: Token | undefined) =>
    !after || after.kind === 'mark' || /^(?:в|во|на|вечером)$/.test(after.plain);
  if (plain === 'накануне' && isLast(next)) return dateOf(at, at + 1, { unit: 'day', by: -1, from: 'last' });
  if (plain === 'назавтра' || plain === 'наутро')
    return dateOf(at, at + 1, { unit: 'day', by: 1, from: 'last' });
  const by = { before: -1, after: 1 }[next?.plain ?? ''];
  const isDay = plain === 'day' && by !== undefined && tokens[at - 1]?.plain === 'the';
  return isDay && isLast(tokens[at + 2]) ? dateOf(at - 1, at + 2, { unit: 'day', by, from: 'last' }) : null;
}

/** `iki il sonra, mayın 9-da`: the day is spelled, its year is counted. */
function yearOf(date: RawDate, known: readonly RawDate[]): RawDate | null {
  const spelled = firstAfter(known, date.to);
  const isNext = spelled !== undefined && spelled.from >= date.to && spelled.from <= date.to + 2;
  const isOpen =
    isNext && spelled.start.year === undefined && !spelled.end && spelled.start.month !== undefined;
  return isOpen && /^(?:year|month|week)$/.test(date.distance?.unit ?? '')
    ? { ...spelled, from: date.from, distance: date.distance }
    : null;
}

/** The dates of some tokens that are told by their distance, apart from those that are spelled. */
export function distancesIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  known: readonly RawDate[],
): RawDate[] {
  const found: RawDate[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'mark' || (token.kind === 'word' && !WORDS.has(token.plain))) continue;
    const date =
      tokens[at]?.kind === 'word' ? (distanceAt(tokens, at) ?? eve(tokens, at)) : dayAlone(tokens, at);
    const own = date && yearOf(date, known);
    if (own) {
      found.push(own);
      continue;
    }
    // "Two years ago, in 2014": the date says it itself.
    if (!date || date.from < from) continue;
    // "5 мая, назавтра …", "20-də tamaşa, ayın sonunda …": told beside a date, and not of it.
    const { unit, by } = date.distance ?? {};
    const isOfMonth =
      (unit === 'month' && by === 0) || (unit === 'day' && by === 1 && date.to === date.from + 1);
    const beside = isOfMonth ? undefined : firstAfter(known, date.from - APART);
    if (beside && beside.from < date.to + APART) continue;
    found.push(date);
  }
  return found;
}
