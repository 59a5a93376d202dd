import type { FoundDate } from '../dates/found-date';
import { isDash } from '../dates/point';
import { tenseOf } from '../dates/tense';
import type { Document } from '../text/document';
import type { Token } from '../text/tokens';
import { isEventNoun } from './kinds';
import { WEEKDAY } from './weekdays';

/** A stretch of a sentence that one date governs. */
export interface Clause {
  from: number;
  to: number;
  date: FoundDate;
  /** Has no date of its own: only the year of the one before it holds. */
  yearOnly: boolean;
  /** Joined to the clause before by "and": the date before holds for both. */
  shared: boolean;
}

const AND = new Set(['ve', 'и', 'а', 'and', 'isə', 'hemcinin', 'также']);
/** `on Friday, May 31`: the comma stands inside of a date. */
const isOfDate = (tokens: Token[], comma: number) =>
  tokens[comma]?.text === ',' && WEEKDAY.test(tokens[comma - 1]?.plain ?? '');
const isJoint = (token: Token | undefined) =>
  token !== undefined && (token.text === ',' || token.text === ';' || AND.has(token.plain));

/** `…, which opened`, `…, в которой открыт`: what follows is told of what stands before, at a time of its own. */
const isRelative = (tokens: Token[], at: number) =>
  tokens.slice(at, at + 2).some(({ plain }) => /^(?:which|who|where|when|котор|где$|когда$)/.test(plain));

/** The end of a list item in Azerbaijani: a noun for an event in the case its predicate asks for. */
function closesItem(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const ending =
    /(?:[dt][ae]|lar[iı]n?[dn]?[aei]|ler[iı]n?[dn]?[ei]|s[iu]n[dn]?[aei]|[iu]n[dn]?[aei]|ni|nu|[iu])$/;
  return ending.test(token.plain) && isEventNoun(token.plain);
}

/** Where, between two dates, the clause of the second one begins. */
function boundary(tokens: Token[], first: FoundDate, second: FoundDate, from: number): number | null {
  if (tokens[first.to]?.text === ')' && tokens[first.from - 1]?.text === '(') return first.to + 1;
  // A comma right after a date closes its clause where the date stands last in it: "laid flowers on 20 January, lit …".
  const least = first.from - from > 3 ? first.to - 1 : first.to;
  for (let at = second.from - 1; at >= Math.max(first.to, second.from - 5); at--) {
    if (isJoint(tokens[at]) && !isOfDate(tokens, at)) return at + 1;
    const bare = /^[.,;!?]$/.test(tokens[second.to]?.text ?? '.');
    if (isDash(tokens[at]?.text) && tokens[at]?.spaced && !bare) return at + 1;
  }
  let cut: number | null = null;
  for (let at = first.to; at < second.from; at++) {
    const token = tokens[at];
    if (token?.text === ';' || (token?.text === ',' && isRelative(tokens, at + 1))) return at + 1;
    const isThen = THEN.test(tokens[at + 1]?.plain ?? '');
    if (cut === null && isJoint(token) && (at > least || isThen)) cut = at + 1;
  }
  return cut;
}

const THEN = /^(?:then|затем|потом|sonra)$/;

/** What may stand between a joint and the date that opens the next clause. */
const BEFORE_DATE =
  /^(?:in|on|from|during|early|late|last|only|then|later|also|в|во|с|со|на|к|уже|только|лишь|затем|потом)$/;

/** Where the clause of the first date begins: at a joint right before it, where what stands before the joint has a verb of its own. */
function opening(doc: Document, from: number, { from: dated, to }: FoundDate, end: number): number {
  const { tokens, locale } = doc;
  if (locale === 'az' || tenseOf(tokens, to, end, locale) === 'unknown') return from;
  let at = dated - 1;
  while (at > from && BEFORE_DATE.test(tokens[at]?.plain ?? '')) at--;
  if (at <= from || !isJoint(tokens[at]) || isOfDate(tokens, at)) return from;
  return tenseOf(tokens, from, at, locale) === 'unknown' ? from : at + 1;
}

/** The part of a clause that is about its date: without what "who", "which", "где" tell of something in it. */
export function coreOf({ tokens }: Document, { from, to, date }: Clause): [from: number, to: number] {
  let [start, end] = [from, to];
  for (let at = date.from - 1; at > from; at--)
    if (tokens[at]?.text === ',' && isRelative(tokens, at + 1)) {
      start = at + 1;
      break;
    }
  for (let at = date.to; at < to; at++)
    if (tokens[at]?.text === ',' && isRelative(tokens, at + 1)) {
      end = at;
      break;
    }
  return [start, end];
}

/** Two days, or years, with nothing but "and" or a comma between them. */
const areTwins = (tokens: Token[], first: FoundDate, second: FoundDate) =>
  (first.precision === 'day' || first.precision === 'year') &&
  second.precision === first.precision &&
  second.from === first.to + 1 &&
  isJoint(tokens[first.to]);

/** Nothing but a preposition stands before a date that ends its sentence. */
const isLastWord = (tokens: Token[], from: number, date: FoundDate, end: number) =>
  tokens.slice(date.to, end).every(({ kind }) => kind === 'mark') &&
  tokens.slice(from, date.from).every(({ kind, plain }) => kind === 'mark' || BEFORE_DATE.test(plain));

/** Undated items of a list that ends in one predicate: each with its own clause. */
function items(doc: Document, clause: Clause): Clause[] {
  const { tokens } = doc;
  const cuts: { at: number; and: boolean }[] = [];
  for (let at = clause.from + 1; at < clause.to - 1; at++) {
    const token = tokens[at];
    const and = token?.plain === 've';
    if ((token?.text === ',' || and) && closesItem(tokens, at - 1)) cuts.push({ at, and });
  }
  if (cuts.length === 0) return [clause];
  const parts: Clause[] = [];
  let from = clause.from;
  let shared = false;
  for (const { at, and } of [...cuts, { at: clause.to, and: false }]) {
    if (at > from + 1)
      parts.push({
        ...clause,
        from,
        to: at,
        yearOnly: parts.length > 0 && !shared,
        shared: parts.length > 0 && shared,
      });
    from = at + 1;
    shared = and && parts.length === 1;
  }
  const last = parts.at(-1);
  // The predicate alone is no item.
  if (last && parts.length > 1 && !tokens.slice(last.from, last.to).some(({ plain }) => isEventNoun(plain)))
    parts.pop();
  return parts;
}

/** The clauses of a sentence, one for each date, and one for each undated item of a list. */
export function clausesOf(doc: Document, sentence: number, dates: FoundDate[]): Clause[] {
  const own = doc.sentences[sentence];
  if (!own || dates.length === 0) return [];
  const clauses: Clause[] = [];
  let from = dates[0] ? opening(doc, own.from, dates[0], dates[1]?.from ?? own.to) : own.from;
  dates.forEach((date, at) => {
    const next = dates[at + 1];
    if (next && areTwins(doc.tokens, date, next)) {
      // "On 30 October and 2 November": one clause tells of both.
      let run = at + 1;
      while (dates[run + 1] && areTwins(doc.tokens, dates[run] ?? next, dates[run + 1] ?? next)) run++;
      const [last, after] = [dates[run] ?? next, dates[run + 1]];
      const to = (after ? boundary(doc.tokens, last, after, from) : null) ?? after?.from ?? own.to;
      clauses.push({ from, to, date, yearOnly: false, shared: false });
      return;
    }
    const cut = next ? boundary(doc.tokens, date, next, from) : own.to;
    // "Ысыах в этом году прошёл 25 июня": one clause, and its day.
    if (cut === null && next && date.precision === 'year' && next.edtf.startsWith(`${date.edtf}-`)) return;
    // "The 2021 AGM did take place: by telephone, on 14 November".
    const isFiner = date.precision === 'year' && next === dates.at(-1);
    if (
      next &&
      isFiner &&
      next.edtf.startsWith(`${date.edtf}-`) &&
      isLastWord(doc.tokens, cut ?? next.from, next, own.to)
    )
      return;
    const to = cut ?? next?.from ?? own.to;
    clauses.push({ from, to, date, yearOnly: false, shared: false });
    from = to;
  });
  for (const clause of clauses) withinSemicolons(doc.tokens, clause);
  const leading = doc.locale === 'az' ? clauses.flatMap((clause) => items(doc, clause)) : clauses;
  const isList = doc.locale === 'az' && leading.length > 1;
  const isTwin = ({ from, to }: Clause) =>
    clauses.filter((other) => other.from === from && other.to === to).length > 1;
  return leading.map((clause) =>
    trimmed(doc, isList && !isTwin(clause) ? withoutSubject(doc, clause) : clause, own.from),
  );
}

/** A semicolon ends what a date governs. */
function withinSemicolons(tokens: Token[], clause: Clause): void {
  for (let at = clause.date.from - 1; at > clause.from; at--) {
    if (tokens[at]?.text !== ';') continue;
    clause.from = at + 1;
    break;
  }
  for (let at = clause.date.to; at < clause.to; at++) if (tokens[at]?.text === ';') clause.to = at;
}

/** What is said before the first date of a list belongs to all of it: the clause begins at its date. */
function withoutSubject({ tokens }: Document, clause: Clause): Clause {
  const goesOn = tokens.slice(clause.date.to, clause.to).some(({ kind }) => kind === 'word');
  return clause.date.from > clause.from && goesOn ? { ...clause, from: clause.date.from } : clause;
}

function trimmed(doc: Document, clause: Clause, sentenceFrom: number): Clause {
  const { tokens } = doc;
  let { from, to } = clause;
  while (
    from < to &&
    (isJoint(tokens[from]) || tokens[from]?.kind === 'mark') &&
    tokens[from]?.text !== '"' &&
    tokens[from]?.text !== '«' &&
    from !== sentenceFrom
  )
    from++;
  while (to > from && (isJoint(tokens[to - 1]) || /^[.,;:!?…]$/.test(tokens[to - 1]?.text ?? ''))) to--;
  return { ...clause, from, to };
}
