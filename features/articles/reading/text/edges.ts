import { scanDates } from '../dates/scan';
import { type NoiseSpan, noiseKind } from './noise';
import type { Sentence } from './sentences';
import type { Token } from './tokens';

const TITLE_WORDS = 30;
const LEADING = 60;
const BYLINE =
  /^(?:by|author|text|written by|muellif|metn|hazirladi|hazirlayan|автор|текст|подготовил|подготовила|материал подготовил|menbe|источник|source)$/;

const lastOf = (tokens: Token[], sentence: Sentence) => tokens[sentence.to - 1];
const ownWords = (tokens: Token[], sentence: Sentence) =>
  tokens.slice(sentence.from, sentence.to).filter(({ kind }) => kind === 'word');
const hasStop = (tokens: Token[], sentence: Sentence) =>
  '.!?…;:,'.includes(lastOf(tokens, sentence)?.text ?? '.');

function part(tokens: Token[], of: Sentence, from: number, to: number, kind: Sentence['kind']): Sentence[] {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last || to <= from) return [];
  return [{ start: first.start, end: last.end, kind, from, to, paragraph: of.paragraph }];
}

/** Where a run of capitals at the beginning ends: a headline that is glued to what follows it. */
function headlineEnd(tokens: Token[], first: Sentence): number {
  let [end, capitals] = [first.from, 0];
  let [isOpen, counted] = [false, first.from];
  for (let at = first.from; at < first.to; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind !== 'word') continue;
    if (!token.allCaps && !(token.text.length === 1 && token.capital)) break;
    if (token.allCaps) capitals++;
    end = at + 1;
    for (; counted < end; counted++) if (tokens[counted]?.text === '"') isOpen = !isOpen;
    const closing = isOpen ? '"»”!?.' : '»”!?.';
    while (tokens[end]?.kind === 'mark' && !tokens[end]?.spaced && closing.includes(tokens[end]?.text ?? ' '))
      end++;
  }
  return capitals >= 3 ? end : first.from;
}

/** Rubrics and a date between a glued headline and the text: `"Elm və Təhsil", Rusiya, Diaspora 30 января 2020`. */
function glued(tokens: Token[], first: Sentence): Sentence[] | null {
  const capitals = headlineEnd(tokens, first);
  const [date] = scanDates(tokens, capitals, Math.min(first.to, first.from + 70));
  const full =
    date && date.start.day !== undefined && date.start.year !== undefined && !date.end ? date : undefined;
  const rubrics = full ? beforeRubrics(tokens, first.from, full.from) : first.from;
  // In a headline of small letters only rubrics before the date, and no sentence after it, show where it ends.
  const tail =
    full !== undefined &&
    rubrics < full.from &&
    first.to - full.to <= 14 &&
    lastOf(tokens, first)?.text !== '.';
  const end = capitals > first.from ? capitals : tail ? rubrics : first.from;
  if (end === first.from || end >= first.to) return null;
  const title = part(tokens, first, first.from, end, 'title');
  const between = full ? tokens.slice(end, full.from).filter(({ kind }) => kind === 'word') : [];
  if (
    !full ||
    between.length > 16 ||
    between.filter(({ capital }) => !capital).length > between.length / 2 + 1
  )
    return capitals > first.from ? [...title, ...part(tokens, first, end, first.to, 'sentence')] : null;
  // A clock time belongs to the date line.
  let to = full.to;
  if (tokens[to]?.text === ',' && tokens[to + 1]?.kind === 'number') to++;
  if (tokens[to]?.kind === 'number' && tokens[to + 1]?.text === ':') to += 3;
  return [
    ...title,
    ...part(tokens, first, end, full.from, 'rubrics'),
    ...part(tokens, first, full.from, to, 'date-line'),
    ...part(tokens, first, to, first.to, 'sentence'),
  ];
}

/** Where the rubrics before a date begin: the last capital words with their slashes, bars and commas. */
function beforeRubrics(tokens: Token[], from: number, date: number): number {
  let at = date;
  while (at > from) {
    const token = tokens[at - 1];
    if (!token) break;
    const joint = token.kind === 'mark' && '/|,›»·'.includes(token.text);
    if (!joint && !(token.kind === 'word' && token.capital && date - at < 8)) break;
    at--;
  }
  return at;
}

/** A line that is nothing but a date, with a clock time or a word or two around it. */
function isDateLine(tokens: Token[], sentence: Sentence): boolean {
  if (sentence.to - sentence.from > 16) return false;
  // The answer to a question.
  if (tokens[sentence.from - 1]?.text === '?') return false;
  const [date, more] = scanDates(tokens, sentence.from, sentence.to);
  if (!date || more || date.start.day === undefined || date.start.year === undefined) return false;
  const others = [...tokens.slice(sentence.from, date.from), ...tokens.slice(date.to, sentence.to)];
  const told = others.filter(({ kind }) => kind === 'word');
  // A small word of some length is a verb or a noun, unless a colon makes a label of it.
  const isLabel = (at: number) => others[at + 1]?.text === ':';
  const speaks = others.some(
    ({ kind, capital, text }, at) => kind === 'word' && !capital && text.length > 3 && !isLabel(at),
  );
  return told.length <= 3 && !speaks;
}

function isByline(tokens: Token[], sentence: Sentence): boolean {
  const [first, second] = [tokens[sentence.from], tokens[sentence.from + 1]];
  if (!first || sentence.to - sentence.from > 24) return false;
  return (
    BYLINE.test(first.plain) && (second?.text === ':' || (first.plain === 'by' && second?.capital === true))
  );
}

/** The first line as headline, alone or with rubrics and a date glued to it. */
function headline(tokens: Token[], first: Sentence, second: Sentence | undefined, count: number): Sentence[] {
  const parts = glued(tokens, first);
  if (parts?.some(({ kind }) => kind === 'date-line')) return parts;
  const alone = second !== undefined && second.paragraph !== first.paragraph;
  if (alone && ownWords(tokens, first).length <= TITLE_WORDS && !isDateLine(tokens, first)) {
    const stop = lastOf(tokens, first)?.text ?? '.';
    if (!'.;:,'.includes(stop) || isHeadlineWithStop(tokens, first, count))
      return [{ ...first, kind: 'title' }];
  }
  return parts ?? [first];
}

function labelBeginning(tokens: Token[], sentences: Sentence[]): Sentence[] {
  const [first, second, ...rest] = sentences;
  if (!first) return sentences;
  const begun = [...headline(tokens, first, second, sentences.length), ...(second ? [second] : []), ...rest];
  return begun.map((sentence, at) => {
    if (at > 6 || sentence.start > first.start + 1500) return sentence;
    return edge(tokens, sentence, begun[at - 1]);
  });
}

/** `4 may, saat 18:00: "Suliko"`: an item of a programme, and no rubric. */
function isItem(tokens: Token[], { from, to }: Sentence): boolean {
  const [date] = scanDates(tokens, from, Math.min(to, from + 4));
  const opens = date?.from === from && date.start.day !== undefined && date.start.year === undefined;
  return opens && !date.end && /^[,:–—-]$/.test(tokens[date.to]?.text ?? '') && to - date.to > 2;
}

function edge(tokens: Token[], sentence: Sentence, before?: Sentence): Sentence {
  if (sentence.kind !== 'sentence') return sentence;
  if (isDateLine(tokens, sentence)) return { ...sentence, kind: 'date-line' };
  if (isByline(tokens, sentence)) return { ...sentence, kind: 'byline' };
  const words = ownWords(tokens, sentence).length;
  if (
    before &&
    before.kind !== 'sentence' &&
    words <= 6 &&
    !hasStop(tokens, sentence) &&
    !isItem(tokens, sentence)
  )
    return { ...sentence, kind: 'rubrics' };
  return sentence;
}

/** A first line that closes with a full stop and is a headline all the same: short, and much shorter than what follows. */
function isHeadlineWithStop(tokens: Token[], first: Sentence, count: number): boolean {
  return (
    ownWords(tokens, first).length <= 9 && count > 4 && scanDates(tokens, first.from, first.to).length === 0
  );
}

/** The last short line with a name in it, or one that says who wrote or where from. */
function labelEnd(tokens: Token[], sentences: Sentence[]): Sentence[] {
  let left = 4;
  for (let at = sentences.length - 1; at > 0 && left > 0; at--, left--) {
    const sentence = sentences[at];
    if (sentence?.kind !== 'sentence') break;
    if (isByline(tokens, sentence)) sentences[at] = { ...sentence, kind: 'byline' };
    else if (isDateLine(tokens, sentence)) sentences[at] = { ...sentence, kind: 'date-line' };
    else if (isSignature(tokens, sentence, sentences[at - 1]))
      sentences[at] = { ...sentence, kind: 'byline' };
  }
  return sentences;
}

function isSignature(tokens: Token[], sentence: Sentence, before?: Sentence): boolean {
  const [first, second] = [tokens[sentence.from], tokens[sentence.from + 1]];
  const words = ownWords(tokens, sentence);
  if (!first?.capital || !second || words.length > 22 || words.length < 2) return false;
  const stop = lastOf(tokens, sentence)?.text === '.';
  const ownLine = before?.paragraph !== sentence.paragraph;
  const named =
    (second.kind === 'word' && second.capital) ||
    (second.text === '.' && tokens[sentence.from + 2]?.capital === true);
  const third = tokens[sentence.from + 2];
  const alone = words.length <= 4 && ownLine && words.every(({ capital }) => capital);
  return (
    named &&
    !stop &&
    (alone || third?.text === ',' || third?.text === '.' || tokens[sentence.from + 3]?.text === ',')
  );
}

/** Sentences with what the edges of a page are, and the noise between them. */
export function labelled(tokens: Token[], raw: Sentence[]): { sentences: Sentence[]; noise: NoiseSpan[] } {
  const noise: NoiseSpan[] = [];
  const kept = raw.filter((sentence) => {
    const stamped = sentence.start < 2000 && isDateLine(tokens, sentence);
    const kind = stamped ? null : noiseKind(tokens, sentence);
    if (kind) noise.push({ start: sentence.start, end: sentence.end, kind });
    return kind === null;
  });
  const limit = kept.findIndex(({ start }) => start > (kept[0]?.start ?? 0) + LEADING * 100);
  const head = limit < 0 ? kept : kept.slice(0, limit);
  const begun = labelBeginning(tokens, head).filter((sentence, at) => {
    const loose = at < 9 && (sentence.kind === 'sentence' || sentence.kind === 'rubrics');
    const kind = loose ? noiseKind(tokens, sentence) : null;
    if (kind) noise.push({ start: sentence.start, end: sentence.end, kind });
    return kind === null;
  });
  const sentences = labelEnd(tokens, [...begun, ...(limit < 0 ? [] : kept.slice(limit))]);
  return { sentences, noise: noise.sort((a, b) => a.start - b.start) };
}
