import { isDash } from '../dates/point';
import { tenseOf } from '../dates/tense';
import { sharesVerb } from '../dates/year';
import type { Document } from '../text/document';
import type { Clause } from './clauses';

/** `6 April – singing with a trio` in a line of its own; `16 августа — в Дне города` after a clause that told of an event. */
export function isListed(
  { tokens, locale }: Document,
  { date, from, to, yearOnly }: Clause,
  wasEvent: boolean,
): boolean {
  const mark = tokens[date.to]?.text ?? '';
  // "7-də kukla tamaşası, 21-də nağıl günü": items without a verb after one that is an event.
  const opens = date.from === from || (date.from === from + 1 && tokens[from]?.plain === 'ayin');
  const isNext =
    wasEvent && date.precision === 'day' && opens && /^[,;:–—-]$/.test(tokens[from - 1]?.text ?? '');
  if (locale === 'az' && isNext && to > date.to && tenseOf(tokens, from, to, 'az') === 'unknown') return true;
  const isFine = date.precision === 'day' || (wasEvent && date.precision !== 'decade');
  if (yearOnly || !isFine || !(isDash(mark) || mark === ':') || to - date.to < 2) return false;
  const first = /^[•▪*–—-]$/.test(tokens[date.from - 1]?.text ?? '') ? date.from - 1 : date.from;
  const opensLine = first === 0 || (tokens[first]?.breaks ?? 0) > 0;
  return (opensLine && date.precision === 'day') || (wasEvent && date.from - from < 3);
}

/** `… plans a trip on 22 July and a walk in September`: the verb before holds for it too. */
export function goesOn({ tokens, locale }: Document, { date, from, to, yearOnly }: Clause): boolean {
  const isGap = date.precision === 'year' && !sharesVerb(tokens, date.from);
  if (locale === 'az' || yearOnly || isGap || date.rule.startsWith('relative-')) return false;
  const joint = tokens[from - 1];
  const isJoined = /^[,;]$/.test(joint?.text ?? '') || /^(?:and|и|а)$/.test(joint?.plain ?? '');
  const goesAfter = date.from - from > 1 || (date.precision !== 'day' && to - date.to > 1);
  return isJoined && goesAfter && tenseOf(tokens, from, to, locale) === 'unknown';
}
