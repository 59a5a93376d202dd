import type { Document } from '../text/document';
import { isDash } from './point';
import type { RawDate } from './told';

const LIFE_OR_HISTORY =
  /^(?:anadan|dogul|vefat|surgun|deportasiya|muharibe|soyqirim|родил|рожден|урожен|умер|сконча|депорт|высл|война|войны|войне|репресс|расстрел|геноцид|born$|died$|deport|exile|war$|genocide|famine|massacre)/;
const REACH = 5;
const OPEN = /^["«“„]$/u;
const CLOSE = /^["»”]$/u;
const LONGEST_TITLE = 8;

/** A year of somebody's life or of history: no other date of the text is of that year. */
export function isOfThePast({ tokens }: Document, { from, to, start }: RawDate): boolean {
  if (start.month !== undefined) return false;
  return tokens
    .slice(Math.max(0, from - REACH), to + REACH)
    .some(({ kind, plain }) => kind === 'word' && LIFE_OR_HISTORY.test(plain));
}

/** `…, which came into force on 1 November`: told by the way; nothing is counted from it. */
export const isInRelative = ({ tokens }: Document, from: number): boolean =>
  tokens
    .slice(Math.max(0, from - REACH - 1), from)
    .some(({ plain }) => /^(?:which|who|котор\p{L}+)$/u.test(plain));

/** `© 2001–2009`, `Copyright 2012`. */
export function isOfRights({ tokens }: Document, { from }: RawDate): boolean {
  return tokens
    .slice(Math.max(0, from - 2), from)
    .some(({ text, plain }) => text === '©' || plain === 'copyright');
}

/** `…», – deyə xatırlayır`, `…," she recalls`. */
const isSpeech = (tokens: Document['tokens'], close: number) =>
  tokens[close - 1]?.text === ',' || (tokens[close + 1]?.text === ',' && isDash(tokens[close + 2]?.text));

/** A year inside of a title in quotation marks: `«Весна 1945 года»`, `“Voices 2014”`. */
export function isInTitle({ tokens }: Document, { from, to, start }: RawDate): boolean {
  if (start.month !== undefined) return false;
  const before = tokens.slice(Math.max(0, from - LONGEST_TITLE), from);
  const opens = before.findLastIndex(({ text }) => OPEN.test(text));
  const closed = before.findLastIndex(({ text }) => CLOSE.test(text) && text !== '"');
  if (opens < 0 || closed > opens) return false;
  const straight = before[opens]?.text === '"';
  if (straight && before[opens + 1]?.spaced !== false && before.length > opens + 1) return false;
  const after = tokens.slice(to, to + LONGEST_TITLE);
  const closes = after.findIndex(({ text }) => CLOSE.test(text));
  if (closes >= 0 && isSpeech(tokens, to + closes)) return false;
  return closes >= 0 && !after.slice(0, closes).some(({ text, breaks }) => text === '.' || breaks > 0);
}
