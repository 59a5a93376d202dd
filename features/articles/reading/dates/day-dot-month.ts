import type { Document } from '../text/document';
import type { Sentence } from '../text/sentences';
import type { Token } from '../text/tokens';
import { checked } from './numeric-point';
import { isDash, type Point } from './point';
import type { RawDate } from './told';

const LEAST_LINES = 2;
const kept = new WeakMap<Document, boolean>();

/** Two numbers with a dot, alone at the head of a line: `25.02`, `• 03.03 –`. */
function pairAt(tokens: readonly Token[], { from }: Sentence): { at: number; point: Point | null } | null {
  const at = /^[•▪*–—-]$/.test(tokens[from]?.text ?? '') ? from + 1 : from;
  const [day, dot, month, after] = tokens.slice(at, at + 4);
  if (from > 0 && (tokens[from]?.breaks ?? 0) === 0) return null;
  if (day?.kind !== 'number' || dot?.text !== '.' || month?.kind !== 'number') return null;
  if (dot.spaced || month.spaced || month.text.length !== 2 || day.text.length > 2) return null;
  const isApart =
    after && (isDash(after.text) || /^[:,(|]$/.test(after.text) || (after.spaced && after.kind === 'word'));
  // "25.02.2028" and "10.30–12.00" are something else.
  if (!isApart || (isDash(after.text) && !after.spaced)) return null;
  const said = { day: Number(day.text), month: Number(month.text), to: at + 3, ending: '' };
  return { at, point: checked(said) };
}

/** Whether the lines of a text begin with days: one that can be none (`10.30`) makes times of the clock of all. */
function hasDays(doc: Document): boolean {
  const known = kept.get(doc);
  if (known !== undefined) return known;
  const pairs = doc.sentences.flatMap((sentence) => pairAt(doc.tokens, sentence) ?? []);
  const answer = pairs.length >= LEAST_LINES && pairs.every(({ point }) => point);
  kept.set(doc, answer);
  return answer;
}

/** `25.02 – concert`: a day and a month at the head of a line, where other lines begin so, too. */
export function dayDotMonth(doc: Document, sentence: Sentence): RawDate[] {
  const pair = pairAt(doc.tokens, sentence);
  if (!pair?.point || !hasDays(doc)) return [];
  return [{ from: pair.at, to: pair.at + 3, start: pair.point, rule: 'day-dot-month' }];
}
