import type { Document } from '../text/document';
import type { Token } from '../text/tokens';
import { isDash } from './point';
import { scanDates } from './scan';
import type { Published, RawDate } from './told';

const HEAD = 160;
const TAIL = 60;
/** Tokens from the sign of a number to the date of an issue. */
const NUMBER_OF_ISSUE = 7;
/** What stands between the parts of a line above an article. */
const SEPARATORS = new Set(['|', '•', '·', '●', '›', '»']);
const LABEL = /^(?:published|posted|updated|date|опубликовано|дата|tarix|derc|yayimlanib)$/;

const two = (number: number) => String(number).padStart(2, '0');

function isoOf({ start, end }: RawDate): string | null {
  if (end || typeof start.year !== 'number' || start.month === undefined || start.day === undefined)
    return null;
  return `${start.year}-${two(start.month)}-${two(start.day)}`;
}

/** `11:42`, `[13:48]`, `, 7:02` right after a date. */
function isClockAfter(tokens: Token[], to: number): boolean {
  const at = tokens[to]?.kind === 'mark' ? to + 1 : to;
  return tokens[at]?.kind === 'number' && tokens[at + 1]?.text === ':' && tokens[at + 2]?.kind === 'number';
}

/** `№ 41 (1388) от 18 октября 2014 г.`, `№ 12, 5 mart 2015`, `Issue 7, 3 May 2016`: the number of a paper before its date. */
function isOfIssue(tokens: Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - NUMBER_OF_ISSUE); at--) {
    const token = tokens[at];
    if (token?.text === '№' || /^(?:issue|выпуск|sayi)$/.test(token?.plain ?? '')) return true;
    if (token?.kind === 'word' && token.plain !== 'от') return false;
    if ((token?.breaks ?? 0) > 0) return false;
  }
  return false;
}

/** How surely a date at the edge of a page tells when the article appeared; 0 where it does not. */
function standing(tokens: Token[], raw: RawDate): number {
  const [before, word] = [tokens[raw.from - 1], tokens[raw.from - 2]];
  const [first, after] = [tokens[raw.from], tokens[raw.to]];
  if (before?.text === '?' || (isDash(before?.text) && word?.text === '?')) return 0;
  if (isClockAfter(tokens, raw.to)) return 3;
  if (SEPARATORS.has(before?.text ?? '') || SEPARATORS.has(after?.text ?? '')) return 3;
  if (isOfIssue(tokens, raw.from) || isDateline(tokens, raw)) return 3;
  // `12 Kasım 2031, Çarşamba | Haber Merkezi`.
  if (after?.text === ',' && SEPARATORS.has(tokens[raw.to + 2]?.text ?? '')) return 3;
  const label = before?.plain === 'on' ? word : before;
  if (LABEL.test(label?.plain ?? '') || (before?.text === ':' && LABEL.test(word?.plain ?? ''))) return 3;
  const opensLine = raw.from === 0 || (first?.breaks ?? 0) > 0;
  const closesLine = after === undefined || after.breaks > 0;
  if (opensLine && closesLine) return 3;
  if (opensLine && (isDash(after?.text) || after?.text === ',')) return 2;
  // `Vienna, 7 July 2015.`, `WARSAW, May 20, 2019 —`: a town before it.
  const town =
    before?.text === ',' && word?.kind === 'word' && word.capital && isHeadOfLine(tokens, raw.from - 2);
  const ends = after === undefined || isDash(after.text) || /^[.(:]$/.test(after.text) || after.breaks > 0;
  if (town && ends && ((tokens[raw.from - 2]?.breaks ?? 0) > 0 || raw.from < 40 || closesLine)) return 2;
  return closesLine && raw.start.numeric ? 1 : 0;
}

const LONGEST_HEAD = 8;

/** `DULUTH (Feb. 10, 2031) -`, `DULUTH, Minn., Feb. 10, 2031 –`, `(DULUTH) February 10, 2031 —`: before the first words of a release. */
function isDateline(tokens: Token[], { from, to }: RawDate): boolean {
  const end = tokens[from - 1]?.text === '(' && tokens[to]?.text === ')' ? to + 1 : to;
  if (!isDash(tokens[end]?.text)) return false;
  let towns = 0;
  for (let at = from - 1; at >= Math.max(0, from - LONGEST_HEAD); at--) {
    const token = tokens[at];
    if (!token || (token.kind === 'word' ? !token.capital : !/^[(),.]$/.test(token.text))) return false;
    if (token.allCaps) towns++;
    if (at === 0 || token.breaks > 0) return towns > 0;
  }
  return false;
}

/** Nothing but capitals stands before the town in its line, or in its sentence: `The Board, Vienna`. */
function isHeadOfLine(tokens: Token[], town: number): boolean {
  for (let at = town; at >= Math.max(0, town - LONGEST_HEAD); at--) {
    const token = tokens[at];
    if (!token || at === 0 || token.breaks > 0) return token?.kind !== 'word' || token.capital;
    if (at < town && /^[.!?…»”]$/.test(token.text)) return true;
    if (token.kind === 'word' && !token.capital) return false;
  }
  return false;
}

function stampAt(doc: Document, from: number, to: number): { found: Published; sure: number } | null {
  let best: { found: Published; sure: number } | null = null;
  for (const raw of scanDates(doc.tokens, from, to)) {
    const iso = isoOf(raw);
    const sure = iso ? standing(doc.tokens, raw) : 0;
    if (iso && sure > (best?.sure ?? 0)) best = { found: { iso, from: raw.from, to: raw.to }, sure };
  }
  return best;
}

/** The day an article appeared: given with it, on its date line, before its first words or under its last ones. */
export function publishedOf(doc: Document): Published | null {
  const known = kept.get(doc);
  if (known !== undefined) return known;
  const found = look(doc);
  const given = doc.hints.publishedOn;
  const published = given ? { ...found, iso: given } : found;
  kept.set(doc, published);
  return published;
}

const kept = new WeakMap<Document, Published | null>();

function look(doc: Document): Published | null {
  for (const sentence of doc.sentences.slice(0, 8)) {
    if (sentence.kind !== 'date-line' && sentence.kind !== 'rubrics') continue;
    for (const raw of scanDates(doc.tokens, sentence.from, sentence.to)) {
      const iso = isoOf(raw);
      if (iso) return { iso, from: raw.from, to: raw.to };
    }
  }
  const { length } = doc.tokens;
  const head = stampAt(doc, 0, Math.min(HEAD, length));
  const tail = stampAt(doc, Math.max(0, length - TAIL), length);
  return (head && head.sure >= (tail?.sure ?? 0) ? head : tail)?.found ?? null;
}
