import type { Locale } from '@/lib/locales';
import { remembering } from '@/lib/remember';
import type { Token } from '../text/tokens';
import type { Tense } from './inherit';
import { tenseOf } from './tense';
import type { Published, RawDate } from './told';

/** `yesterday` and its like, by how many days on. */
const DAYS_ON = new Map(
  Object.entries({
  today: 0, yesterday: -1, tomorrow: 1, сегодня: 0, вчера: -1, позавчера: -2, завтра: 1, послезавтра: 2, dunen: -1,
  sragagun: -2, sabah: 1,
}),
); // biome-ignore format: a table
/** From Sunday on, as `Date.getUTCDay` counts. */
const WEEKDAYS: RegExp[] = [
  /^(?:sunday|воскресенье|bazar)$/,
  /^(?:monday|понедельник)$/,
  /^(?:tuesday|вторник)$/,
  /^(?:wednesday|среду)$/,
  /^(?:thursday|четверг)$/,
  /^(?:friday|пятницу|cume)$/,
  /^(?:saturday|субботу|senbe)$/,
];
const BEFORE_WEEKDAY =
  /^(?:on|last|past|this|next|coming|в|во|эту|минувш\p{L}+|прошедш\p{L}+|прошл\p{L}+|ближайш\p{L}+|следующ\p{L}+|будущ\p{L}+|oten|kecen|gelen|novbeti|bu)$/u;
const TO_COME = /^(?:next|coming|ближайш\p{L}+|следующ\p{L}+|будущ\p{L}+|gelen|novbeti)$/u;
const GONE_BY = /^(?:last|past|минувш\p{L}+|прошедш\p{L}+|прошл\p{L}+|oten|kecen)$/u;
const WEEKEND_BEFORE = /^(?:last|past|the|минувшие|прошедшие|прошлые|эти|oten|kecen)$/;
const LAST_MONTH = /^(?:last|прошлом|минувшем|прошедшем|oten|kecen)$/;
const NEXT_MONTH = /^(?:next|следующем|будущем|gelen|novbeti)$/;
const THIS_MONTH = /^(?:this|этом|нынешнем|текущем|bu)$/;
/** A weekday so near to a date is the weekday of that date. */
const APART = 4;
const DAY = 24 * 60 * 60 * 1000;
/** How far from "today" its verb is. */
const SOON = 14;
const SATURDAY = 6;

interface Said {
  /** Days from the day of publication, or months from its month. */
  days?: number;
  months?: number;
  /** The weekend that begins on that day. */
  weekend?: boolean;
  from: number;
  to: number;
}

/** Whether a word may tell a day by the day of publication. */
const maySay = remembering(
  (plain) =>
    DAYS_ON.has(plain) ||
    /^(?:last|bu|weekend|выходные|hefte|month|месяце|ay)$/.test(plain) ||
    WEEKDAYS.some((word) => word.test(plain.replace(/'s$/, ''))),
  20_000,
);

/** How far from the day of publication the words at a token are, and where they end. */
function saidAt(
  tokens: readonly Token[],
  at: number,
  published: number,
  tense: Tense,
  locale: Locale,
): Said | null {
  const [before, token, next] = [tokens[at - 1]?.plain ?? '', tokens[at], tokens[at + 1]?.plain ?? ''];
  if (token?.kind !== 'word' || !maySay(token.plain)) return null;
  const on = DAYS_ON.get(token.plain);
  // "Sabah", "завтра" of what is over are other words; "today it has 900 members" is no day.
  if (on !== undefined) {
    const isNow = on === 0 && (tenseOf(tokens, at, at + SOON, locale) === 'unknown' || lasts(tokens, at));
    const isOther = on > 0 ? tense === 'past' || (tense === 'unknown' && token.plain === 'sabah') : isNow;
    return isOther ? null : { days: on, from: at, to: at + 1 };
  }
  if (token.plain === 'last' && /^(?:night|evening)$/.test(next)) return { days: -1, from: at, to: at + 2 };
  // "Bu gün" without a verb that is over or to come: nowadays.
  if (token.plain === 'bu' && next === 'gun')
    return tense === 'unknown' ? null : { days: 0, from: at, to: at + 2 };
  const today = new Date(published).getUTCDay();
  const isWeekend =
    /^(?:weekend|выходные)$/.test(token.plain) || (token.plain === 'hefte' && next === 'sonu');
  if (isWeekend && WEEKEND_BEFORE.test(before) && tense === 'past') {
    const over = before !== 'the' || tokens[at - 2]?.plain === 'over';
    // Published at a weekend: it may be that one or the one before.
    return over && today > 0 && today < SATURDAY
      ? { days: -(today + 1), weekend: true, from: at - 1, to: token.plain === 'hefte' ? at + 2 : at + 1 }
      : null;
  }
  const isMonth = /^(?:month|месяце)$/.test(token.plain) || (/^ay$/.test(token.plain) && next !== 'erzinde');
  if (isMonth && NEXT_MONTH.test(before)) return { months: 1, from: at - 1, to: at + 1 };
  if (isMonth && LAST_MONTH.test(before)) return { months: -1, from: at - 1, to: at + 1 };
  if (isMonth && THIS_MONTH.test(before) && token.plain !== 'ay')
    return { months: 0, from: at - 1, to: at + 1 };
  const isOwner = token.plain.endsWith("'s");
  const day = isOwner ? token.plain.slice(0, -2) : token.plain;
  const weekday = WEEKDAYS.findIndex((word) => word.test(day));
  if (weekday < 0) return null;
  const isDay = next === 'gunu';
  // "Bazar günü məktəbi" is a school.
  if (isDay && /^(?:mekte[bp]|ders|kurs)/.test(tokens[at + 2]?.plain ?? '')) return null;
  const isBare = locale === 'en' && token.capital && standsBare(before, tokens[at - 1], tokens[at + 1]);
  if (!isDay && !isOwner && !isBare && !BEFORE_WEEKDAY.test(before)) return null;
  const isSaid = TO_COME.test(before) || GONE_BY.test(before);
  const isThis = tense === 'unknown' && /^(?:bu|this)$/.test(before);
  if ((tense === 'unknown' && !isSaid && !isThis) || next === 'of') return null;
  const back = (today - weekday + 7) % 7;
  // "Tuesday last week": weeks begin on Mondays.
  const week = tokens[at + 2]?.plain === 'week' ? { last: -7, next: 7 }[next] : undefined;
  if (week !== undefined)
    return { days: ((weekday + 6) % 7) - ((today + 6) % 7) + week, from: at, to: at + 3 };
  // Published on that very weekday: it may be the day itself or a week away.
  if (back === 0) return null;
  const isAhead = isThis || TO_COME.test(before) || (tense === 'future' && !GONE_BY.test(before));
  return { days: isAhead ? 7 - back : -back, from: at, to: isDay ? at + 2 : at + 1 };
}

const PART_OF_DAY = /^(?:morning|afternoon|evening|night)$/;
const NO_VERB =
  /^(?:every|each|per|a|an|the|our|its|their|any|and|or|to|from|until|till|by|of|palm|good|whit|holy)$/;

/** `was dedicated Saturday, with …`, `met Tuesday evening in …`: without "on", after a word of its sentence. */
const standsBare = (before: string, word: Token | undefined, next: Token | undefined) =>
  word?.kind === 'word' &&
  !word.capital &&
  !NO_VERB.test(before) &&
  (!next ||
    next.kind === 'mark' ||
    PART_OF_DAY.test(next.plain) ||
    /^(?:at|in|to|with|by|for|when|after)$/.test(next.plain));

/** `Today it has 900 members`: nowadays. */
const lasts = (tokens: readonly Token[], at: number) =>
  tokens.slice(at + 1, at + 5).some(({ plain }) => /^(?:has|have|is|are|numbers|counts)$/.test(plain));

const partsOf = (time: number) => new Date(time).toISOString().slice(0, 10).split('-').map(Number);

function dateOf(said: Said, published: number): RawDate | null {
  const { from, to } = said;
  const [year = 0, month = 0, day = 0] = partsOf(published + (said.days ?? 0) * DAY);
  const point = { to, ending: '' };
  if (said.months !== undefined) {
    const months = year * 12 + month - 1 + said.months;
    const start = { ...point, year: Math.floor(months / 12), month: (months % 12) + 1 };
    return { from, to, start, rule: 'relative-month' };
  }
  const start = { ...point, year, month, day };
  if (!said.weekend) return { from, to, start, rule: 'relative-day' };
  const [endYear = 0, endMonth = 0, endDay = 0] = partsOf(published + ((said.days ?? 0) + 1) * DAY);
  const end = { ...point, year: endYear, month: endMonth, day: endDay };
  return { from, to, start, end, rule: 'relative-weekend' };
}

const LONGEST_NAME = 8;

/** Where a name in quotation marks closes; -1 where words of somebody begin. */
function nameEnd(tokens: readonly Token[], open: number, limit: number): number {
  for (let at = open + 1; at < Math.min(limit, open + LONGEST_NAME); at++) {
    const { text } = tokens[at] as Token;
    if (/^["»”]$/.test(text)) return at;
    if (/^[,.!?]$/.test(text)) return -1;
  }
  return -1;
}

/**
 * `yesterday`, `в субботу`, `bu gün`, `last month`: a day or a month told by the day of publication, apart from the dates
 * that the sentence says.
 */
export function relativeTime(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  published: Published,
  [tense, locale]: readonly [Tense, Locale],
  known: readonly RawDate[] = [],
): RawDate | null {
  const day = Date.parse(`${published.iso}T00:00:00Z`);
  if (Number.isNaN(day)) return null;
  for (let at = from; at < to; at++) {
    if (/^["«“„]$/.test(tokens[at]?.text ?? '')) {
      const closed = nameEnd(tokens, at, to);
      if (closed < 0) return null;
      at = closed;
      continue;
    }
    const said = saidAt(tokens, at, day, tense, locale);
    if (!said || known.some((date) => said.to > date.from - APART && said.from < date.to + APART)) continue;
    return dateOf(said, day);
  }
  return null;
}
