import type { FoundDate } from '../dates/found-date';
import { isDash } from '../dates/point';
import { tenseOf } from '../dates/tense';
import type { Document } from '../text/document';
import type { Sentence } from '../text/sentences';
import type { Token } from '../text/tokens';
import type { Clause } from './clauses';
import { DEADLINE } from './evidence';
import { WEEKDAY } from './weekdays';

const LONGEST_LINE = 60;
const LEAST_LINES = 2;

/** Whether a date stands at the head of its line, after no more than a bullet and the day of the week. */
export function opensLine({ tokens, sentences }: Document, { from, sentence }: FoundDate): boolean {
  const own = sentences[sentence];
  if (!own || (own.from > 0 && (tokens[own.from]?.breaks ?? 0) === 0) || from - own.from > 4) return false;
  return tokens
    .slice(own.from, from)
    .every(({ kind, plain }) => kind === 'mark' || WEEKDAY.test(plain) || plain === 'ayin');
}

/** Whether the text has lines that begin with their dates: a programme, a diary, the events of a year. */
export function isProgramme(doc: Document, dates: readonly FoundDate[]): boolean {
  const lines = dates.filter(
    (date) =>
      date.precision !== 'decade' &&
      date.kind === 'date' &&
      lengthOf(doc.sentences[date.sentence]) <= LONGEST_LINE &&
      opensLine(doc, date) &&
      isHead(doc, date),
  );
  return new Set(lines.map(({ sentence }) => sentence)).size >= LEAST_LINES;
}

const lengthOf = (sentence: Sentence | undefined) => (sentence ? sentence.to - sentence.from : 0);

/** After the date comes a mark, a time, or what is held: no sentence goes on. */
function isHead({ tokens, sentences, locale }: Document, { to, sentence, precision }: FoundDate): boolean {
  const [after, own] = [tokens[to], sentences[sentence]];
  if (!after || !own || to >= own.to) return precision !== 'year';
  if (/^[–—:-]$/.test(after.text)) return true;
  if (precision === 'year') return false;
  if (/^[.,;|(]$/.test(after.text) || after.kind === 'number' || after.plain === 'at')
    return tenseOf(tokens, to, own.to, locale) !== 'past';
  return (after.capital || /^["«“]$/.test(after.text)) && tenseOf(tokens, to, own.to, locale) === 'unknown';
}

/** A line of a programme: its date, and what is held. */
export const isItem = (doc: Document, { date, to, yearOnly }: Clause): boolean =>
  !yearOnly && opensLine(doc, date) && isHead(doc, date) && hasWords(doc.tokens, date.to, to);

/** `Mövsümün bağlanışı: 24 may.`, `Closing supper – 24 May`: what is held, and its date as the last of the line. */
export function closesLine(
  { tokens, sentences, locale }: Document,
  { date, from, yearOnly }: Clause,
): boolean {
  const end = sentences[date.sentence]?.to ?? 0;
  const mark = tokens[date.from - 1]?.text ?? '';
  if (yearOnly || (date.precision !== 'day' && date.precision !== 'month') || !(isDash(mark) || mark === ':'))
    return false;
  const isLast = end - date.to < 3 && tokens.slice(date.to, end).every(({ kind }) => kind === 'mark');
  const words = tokens.slice(from, date.from).filter(({ kind }) => kind === 'word');
  const isTold = words.some(({ plain }) => DEADLINE.test(plain) || plain === 'tarix');
  return isLast && words.length > 1 && !isTold && tenseOf(tokens, from, date.from, locale) === 'unknown';
}

const CLOCK = /^(?:am|pm|uhr|h)$/;

const hasWords = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .some(({ kind, plain, text }) => kind === 'word' && text.length > 2 && !CLOCK.test(plain));

/** `10 am Bake sale`, `15:00 Шахматы`: a line that begins with a time of the clock. */
function isClockLine({ tokens }: Document, { from, to }: Sentence): boolean {
  const first = tokens[from];
  if (first?.kind !== 'number' || first.text.length > 2 || first.breaks === 0) return false;
  const [next, more] = [tokens[from + 1], tokens[from + 2]];
  const isTime =
    CLOCK.test(next?.plain ?? '') || (/^[:.]$/.test(next?.text ?? '') && more?.kind === 'number');
  return isTime && hasWords(tokens, from + 1, to);
}

/** The lines under a date that stands alone, each with its own time. */
export function clockLines(doc: Document, at: number): Sentence[] {
  const lines: Sentence[] = [];
  for (let next = at + 1; next < doc.sentences.length; next++) {
    const sentence = doc.sentences[next];
    if (!sentence) break;
    if (isClockLine(doc, sentence)) lines.push(sentence);
    // The second sentence of a line goes with its first.
    else if (lines.at(-1)?.paragraph !== sentence.paragraph) break;
  }
  return lines;
}
