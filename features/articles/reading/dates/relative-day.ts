import type { Token } from '../text/tokens';
import type { Published } from './published';
import type { RawDate } from './scan';

/** `yesterday` and its like, by how many days back. */
const BACK: Record<string, number> = {
  today: 0, yesterday: 1, сегодня: 0, вчера: 1, позавчера: 2, dunen: 1, sragagun: 2,
}; // biome-ignore format: a table
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
const BEFORE_WEEKDAY = /^(?:on|last|в|во|минувш\p{L}+|прошедш\p{L}+|прошл\p{L}+|oten|kecen)$/u;
/** A weekday so near to a date is the weekday of that date. */
const APART = 4;
const DAY = 24 * 60 * 60 * 1000;

/** How many days before the day of publication the words at a token mean, and where they end. */
function daysBack(
  tokens: readonly Token[],
  at: number,
  published: number,
): { days: number; to: number } | null {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'word') return null;
  const back = BACK[token.plain];
  if (back !== undefined) return { days: back, to: at + 1 };
  if (token.plain === 'last' && /^(?:night|evening)$/.test(next?.plain ?? '')) return { days: 1, to: at + 2 };
  if (token.plain === 'bu' && next?.plain === 'gun') return { days: 0, to: at + 2 };
  const weekday = WEEKDAYS.findIndex((word) => word.test(token.plain));
  if (weekday < 0) return null;
  const isDay = next?.plain === 'gunu';
  if (!isDay && !BEFORE_WEEKDAY.test(tokens[at - 1]?.plain ?? '')) return null;
  const days = (new Date(published).getUTCDay() - weekday + 7) % 7;
  // Published on that very weekday: it may be the day itself or a week ago.
  return days === 0 ? null : { days, to: isDay ? at + 2 : at + 1 };
}

/** `yesterday`, `в субботу`, `bu gün`: a day told by the day of publication, apart from the dates that the sentence says. */
export function relativeDay(
  tokens: readonly Token[],
  from: number,
  to: number,
  published: Published,
  known: readonly RawDate[] = [],
): RawDate | null {
  const day = Date.parse(`${published.iso}T00:00:00Z`);
  if (Number.isNaN(day)) return null;
  for (let at = from; at < to; at++) {
    if (/^["«“„]$/.test(tokens[at]?.text ?? '')) return null;
    const found = daysBack(tokens, at, day);
    if (!found || known.some((date) => found.to > date.from - APART && at < date.to + APART)) continue;
    const [year, month, date] = new Date(day - found.days * DAY)
      .toISOString()
      .slice(0, 10)
      .split('-')
      .map(Number);
    if (year === undefined || month === undefined || date === undefined) return null;
    const start = { year, month, day: date, to: found.to, ending: '' };
    return { from: at, to: found.to, start, rule: 'relative-day' };
  }
  return null;
}
