import type { Document } from '../text/document';
import { isDash } from './point';
import { type RawDate, scanDates } from './scan';

export interface Published {
  /** An ISO date. */
  iso: string;
  /** The tokens that say it; nothing when it came with the article. */
  from?: number;
  to?: number;
}

const two = (number: number) => String(number).padStart(2, '0');

function isoOf({ start, end }: RawDate): string | null {
  if (end || typeof start.year !== 'number' || start.month === undefined || start.day === undefined)
    return null;
  return `${start.year}-${two(start.month)}-${two(start.day)}`;
}

/** `WARSAW, May 20, 2019 — …`, `Москва, 18 мая 2019 г. – …`: the date of the report, before its first words. */
function isDateline(doc: Document, raw: RawDate, from: number): boolean {
  const after = doc.tokens[raw.to];
  const close = raw.from - from <= 6;
  const place = doc.tokens
    .slice(from, raw.from)
    .every(({ kind, capital, plain }) => kind === 'mark' || capital || plain === 'г');
  return (
    close &&
    raw.from > from &&
    place &&
    after !== undefined &&
    (isDash(after.text) || /^[./(]$/.test(after.text))
  );
}

/** The day an article appeared: given with it, on its date line, before its first words or under its last ones. */
export function publishedOf(doc: Document): Published | null {
  const given = doc.hints.publishedOn;
  let first = true;
  let found: Published | null = null;
  for (const [at, sentence] of doc.sentences.entries()) {
    const edge = sentence.kind !== 'sentence' && sentence.kind !== 'title';
    const short = sentence.to - sentence.from < 30;
    if (!edge && !(sentence.kind === 'sentence' && first) && !(short && at === doc.sentences.length - 1))
      continue;
    const raws = scanDates(doc.tokens, sentence.from, Math.min(sentence.to, sentence.from + 40));
    const raw = raws.find((candidate) => isoOf(candidate) !== null);
    const iso = raw ? isoOf(raw) : null;
    if (raw && iso && (edge || isDateline(doc, raw, sentence.from))) {
      found = { iso, from: raw.from, to: raw.to };
      break;
    }
    if (sentence.kind === 'sentence') first = false;
  }
  return given ? { ...found, iso: given } : found;
}
