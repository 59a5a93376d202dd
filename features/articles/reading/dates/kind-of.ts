import type { Document } from '../text/document';
import type { FoundDate } from './found-date';
import { isNameOfDay } from './names-of-days';
import { isDash } from './point';
import type { Published, RawDate } from './told';
import { isInTitle, isOfRights } from './told-apart';

const SINCE_BEFORE = /^(?:since|с|со|начиная)$/;
const PART_OF_YEAR =
  /^(?:весны|лета|осени|зимы|начала|середины|конца|the|of|early|late|mid|spring|summer|autumn|fall|winter|at|least)$/;
const UNTIL_BEFORE = /^(?:until|till|through|by|до|к)$/;

/** What a date may be used for. `near`: what the years of the text are counted from. */
export function kindOf(
  doc: Document,
  raw: RawDate,
  sentence: number,
  published: Published | null,
  near: Published | null,
): FoundDate['kind'] {
  const kind = doc.sentences[sentence]?.kind;
  const isSpan = kind === 'rubrics' && raw.end?.day !== undefined;
  if ((kind === 'date-line' || kind === 'rubrics' || kind === 'byline') && !isSpan) return 'stamp';
  if (published?.from === raw.from || isDateline(doc, raw, sentence)) return 'stamp';
  const before = beforeOf(doc, raw.from);
  const after = doc.tokens[raw.to]?.plain ?? '';
  const opens = doc.tokens[raw.from]?.breaks !== 0 || raw.from === doc.sentences[sentence]?.from;
  if (opens && raw.start.numeric && doc.tokens[raw.to]?.kind === 'number') return 'stamp';
  if (isOfRights(doc, raw) || near?.from === raw.from) return 'stamp';
  if (isNameOfDay(doc, raw) || isInTitle(doc, raw)) return 'name';
  if (raw.end) return 'date';
  if (SINCE_BEFORE.test(leadOf(doc, raw.from)) || raw.start.since || after === 'beri') return 'since';
  if (raw.start.ending === 'dan' && raw.start.day === undefined) return 'since';
  // "It was not until 1975 that …": then it happened.
  const isAtLast = before === 'until' && doc.tokens[raw.from - 2]?.plain === 'not';
  if (raw.start.ending === 'dek' || (UNTIL_BEFORE.test(before) && !isAtLast)) return 'until';
  return 'date';
}

/** The word before a date: `until mid-March`. */
function beforeOf({ tokens }: Document, from: number): string {
  const at = isDash(tokens[from - 1]?.text) ? from - 3 : from - 1;
  const plain = tokens[at]?.plain ?? '';
  return plain === 'mid' ? (tokens[at - 1]?.plain ?? '') : plain;
}

/** The word before a date and its season or part: `с осени 1987 года`, `since the early autumn of 1987`. */
function leadOf({ tokens }: Document, from: number): string {
  let at = from - 1;
  while (at > from - 6 && PART_OF_YEAR.test(tokens[at]?.plain ?? '')) at--;
  return tokens[at]?.plain ?? '';
}

/** `БЕРЛИН, 28 мая. —` before the first words of a report. */
function isDateline(doc: Document, raw: RawDate, sentence: number): boolean {
  const own = doc.sentences[sentence];
  if (!own || raw.from === own.from || raw.from - own.from > 6 || own.start > 2500) return false;
  const before = doc.tokens.slice(own.from, raw.from).filter(({ kind }) => kind === 'word');
  const after = doc.tokens[raw.to]?.text ?? '';
  return before.length > 0 && before.every(({ allCaps }) => allCaps) && /^[.—–(-]$/.test(after);
}
