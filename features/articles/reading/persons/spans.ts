import type { Locale } from '@/lib/locales';
import { type Case, titleCase } from '../names/forms';
import type { Token } from '../text/tokens';
import {
  type Candidate,
  candidatesOf,
  fatherNameOf,
  singleCandidates,
  withoutNominative,
} from './candidates';
import { fatherMark, isParticle } from './courtesy';
import type { Marked } from './marked';

/** A place in the text that reads like the name of a person. */
export interface NameSpan {
  /** Token indices: first, and one after the last. */
  from: number;
  to: number;
  candidates: Candidate[];
  /** The name is one of known given names or of surnames that only surnames are like. */
  sure: boolean;
  rule: string;
}

/** Piece of a run: a word, an initial with its full stop, a father's name. */
interface Piece {
  kind: 'word' | 'initial' | 'father' | 'particle';
  from: number;
  to: number;
}

const isInitial = (tokens: readonly Token[], at: number) => {
  const token = tokens[at];
  return (
    token?.kind === 'word' &&
    token.capital &&
    (token.text.length === 1 || /^(?:Дж|Дз|Юл|Sh|Ch|Kh|Zh|Yu|Ya|Ph|Th)$/u.test(token.text)) &&
    tokens[at + 1]?.text === '.' &&
    !tokens[at + 1]?.spaced
  );
};

/** The words after each other from `at` that may belong to one name. */
function runFrom({ doc: { tokens }, forms, sentence, quoted }: Marked, at: number): Piece[] {
  const pieces: Piece[] = [];
  const scope = sentence[at];
  let next = at;
  while (next < tokens.length && sentence[next] === scope && pieces.length < 7) {
    const token = tokens[next];
    if (!token || (next > at && token.breaks > 0)) break;
    if (
      pieces.length === 1 &&
      /["«“'(]/u.test(token.text) &&
      forms[next + 1] &&
      /["»”')]/u.test(tokens[next + 2]?.text ?? '') &&
      forms[next + 3] &&
      !quoted[at]
    ) {
      // Leonard "Len" Kowalczyk
      next += 3;
      continue;
    }
    if (quoted[next] !== quoted[at]) break;
    if (isInitial(tokens, next)) {
      pieces.push({ kind: 'initial', from: next, to: next + 2 });
      next += 2;
    } else if (pieces.length > 0 && fatherMark(token.lower) && pieces.at(-1)?.kind === 'word') {
      const named = pieces.pop();
      pieces.push({ kind: 'father', from: named?.from ?? next, to: next + 1 });
      next += 1;
    } else if (forms[next] || (pieces.length > 0 && token.capital && fatherNameOf(token.text))) {
      const isFather =
        pieces.length > 0 && fatherNameOf(token.text) !== null && /\p{Script=Cyrillic}/u.test(token.text);
      pieces.push({ kind: isFather ? 'father' : 'word', from: next, to: next + 1 });
      next += 1;
    } else if (
      pieces.length > 0 &&
      isParticle(token.lower) &&
      (tokens[next + 1]?.capital || isParticle(tokens[next + 1]?.lower ?? ''))
    ) {
      pieces.push({ kind: 'particle', from: next, to: next + 1 });
      next += 1;
    } else break;
  }
  while (pieces.at(-1)?.kind === 'particle') pieces.pop();
  return pieces;
}

const shapeOf = (pieces: readonly Piece[]) =>
  pieces.map(({ kind }) => ({ word: 'W', initial: 'I', father: 'F', particle: 'p' })[kind]).join('');

/** Shapes of names, the longest first. */
const SHAPES: readonly [RegExp, string][] = [
  [/^WFW/u, 'given, father, surname'],
  [/^WWF/u, 'surname, given, father'],
  [/^I{1,2}W/u, 'initials, surname'],
  [/^WI{1,2}/u, 'surname, initials'],
  [/^WIW/u, 'given, initial, surname'],
  [/^Wp{1,3}W/u, 'given, particle, surname'],
  [/^WF/u, 'given, father'],
  [/^WWW/u, 'three words'],
  [/^WW/u, 'two words'],
];

const written = (tokens: readonly Token[], from: number, to: number, locale: Locale) => {
  let text = '';
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token) text += (at > from && token.spaced ? ' ' : '') + titleCase(token.text, locale);
  }
  return text;
};

const ALL_CASES: readonly Case[] = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc', 'abl', 'be'];
const MARK_ENDINGS: readonly [RegExp, Case][] = [
  [/n[ıiuü]n$/u, 'gen'],
  [/nd[aə]n$/u, 'abl'],
  [/nd[aə]$/u, 'loc'],
  [/n[aə]$/u, 'dat'],
  [/n[ıiuü]$/u, 'acc'],
  [/yl[aə]$/u, 'ins'],
  [/d[ıiuü]r$/u, 'be'],
];
const caseOfMark = (lower: string): Case => MARK_ENDINGS.find(([ending]) => ending.test(lower))?.[1] ?? 'nom';

function fatherOf(
  { doc: { tokens, locale } }: Marked,
  { from, to }: Piece,
): Pick<Candidate, 'father' | 'gender' | 'cases'> & { marked: readonly Case[] | null } {
  const last = tokens[to - 1];
  const mark = to - from > 1 ? fatherMark(last?.lower ?? '') : null;
  if (mark) {
    const gender = /^[qгк]/u.test(mark) ? 'f' : 'm';
    return {
      father: `${written(tokens, from, to - 1, locale)} ${mark}`,
      gender,
      cases: ALL_CASES,
      marked: locale === 'az' ? [caseOfMark(last?.lower ?? '')] : null,
    };
  }
  const father = fatherNameOf(titleCase(last?.text ?? '', locale));
  return {
    father: father?.base ?? null,
    gender: father?.gender ?? 'mf',
    cases: father?.cases ?? [],
    marked: null,
  };
}

/** Of the readings of given name and surname those that agree with the father's name; a mark at the end has the case ending. */
function withFather(
  candidates: Candidate[],
  father: ReturnType<typeof fatherOf>,
  isLast: boolean,
): Candidate[] {
  const marked = isLast ? father.marked : null;
  return candidates
    .filter(
      ({ gender, cases }) =>
        (gender === 'mf' || father.gender === 'mf' || gender === father.gender) &&
        (marked !== null || cases.some((kase) => father.cases.includes(kase))),
    )
    .map((candidate) => ({
      ...candidate,
      cases: marked ?? candidate.cases,
      gender: father.gender,
      father: father.father,
      score: candidate.score + 2,
    }));
}

/** Reads the pieces of one shape; null when they do not agree with each other. */
function readShape(marked: Marked, pieces: Piece[], rule: string): NameSpan | null {
  const { doc, forms } = marked;
  const [first, second, third] = pieces;
  if (!first || !second) return null;
  const span = (candidates: Candidate[], sure: boolean): NameSpan | null =>
    candidates.length === 0
      ? null
      : { from: first.from, to: pieces.at(-1)?.to ?? second.to, candidates, sure, rule };
  const formsAt = (piece: Piece | undefined) => (piece ? (forms[piece.from] ?? []) : []);
  switch (rule) {
    case 'given, father, surname':
      return span(
        withFather(candidatesOf(formsAt(first), formsAt(third), doc.locale), fatherOf(marked, second), false),
        true,
      );
    case 'surname, given, father': {
      if (!third) return null;
      const father = fatherOf(marked, third);
      const onlyNominative = /\s/u.test(father.father ?? '') && doc.locale !== 'ru';
      const pairs = candidatesOf(
        formsAt(second).filter(({ cases }) => !onlyNominative || cases[0] === 'nom'),
        formsAt(first).filter(({ cases }) => !onlyNominative || cases[0] === 'nom'),
        doc.locale,
      ).map((pair) => (pair.given === null ? pair : pair));
      return span(withFather(pairs, father, true), true);
    }
    case 'given, father': {
      const father = fatherOf(marked, second);
      const singles = singleCandidates(formsAt(first), 'given').map((one) => ({
        ...one,
        cases: father.cases.length > 2 ? father.cases : one.cases,
      }));
      return span(withFather(singles, father, true), true);
    }
    case 'initials, surname':
    case 'surname, initials': {
      const isFirst = first.kind === 'initial';
      const name = isFirst ? pieces.at(-1) : first;
      const letters = pieces
        .filter(({ kind }) => kind === 'initial')
        .map(({ from }) => `${doc.tokens[from]?.text}.`);
      const surnames = singleCandidates(formsAt(name), 'surname');
      const sure = surnames.some(({ score }) => score > 0.9) || isFirst;
      return span(
        surnames.map((one) => ({ ...one, given: letters[0] ?? null, father: letters[1] ?? null })),
        sure,
      );
    }
    case 'given, initial, surname':
      return span(
        candidatesOf(formsAt(first), formsAt(third), doc.locale),
        formsAt(first).some(({ given }) => given > 0),
      );
    case 'given, particle, surname': {
      const last = pieces.at(-1);
      const pairs = candidatesOf(formsAt(first), formsAt(last), doc.locale).filter(({ given }) =>
        formsAt(first).some(({ base }) => base === given),
      );
      const words = last ? written(doc.tokens, second.from, last.from, doc.locale) : '';
      return span(
        pairs.map((pair) => ({ ...pair, surname: `${words} ${pair.surname}` })),
        /^(?:van|von|der|bin|ibn|bint|фон|ван|бин|ибн|оф)$/u.test(doc.tokens[second.from]?.lower ?? '') ||
          pairs.some(({ score }) => score >= 2),
      );
    }
    case 'three words':
      return threeWords(marked, pieces, span);
    default: {
      const pairs = candidatesOf(formsAt(first), formsAt(second), doc.locale);
      return span(pairs, isSurePair(marked, first, second, pairs[0]));
    }
  }
}

function isSurePair(
  { forms, doubtful }: Marked,
  first: Piece,
  second: Piece,
  best: Candidate | undefined,
): boolean {
  if (!best) return false;
  const readings = [forms[first.from] ?? [], forms[second.from] ?? []];
  const [given, surname] = [
    readings.flat().some(({ given }) => given > 0),
    readings.flat().some(({ surname }) => surname >= 0.9),
  ];
  const doubts = Number(doubtful[first.from] ?? false) + Number(doubtful[second.from] ?? false);
  if (doubts === 2) return given && surname;
  if (doubts === 1) return best.score >= 3.4 || (given && surname);
  return best.score >= 1.8;
}

function threeWords(
  marked: Marked,
  pieces: Piece[],
  span: (candidates: Candidate[], sure: boolean) => NameSpan | null,
): NameSpan | null {
  const { doc, forms, doubtful } = marked;
  const [first, second, third] = pieces;
  const [a, b, c] = [first, second, third].map((piece) => (piece ? (forms[piece.from] ?? []) : []));
  if (!first || !second || !third || !a || !b || !c) return null;
  if (doubtful[first.from] || doubtful[third.from]) return null;
  const known = (list: typeof a) => list.some(({ given }) => given > 0);
  const surname = (list: typeof a) => list.some(({ surname }) => surname >= 0.4);
  if (!known(a) || (doc.locale === 'ru' && !known(b) && !surname(c))) return null;
  // "Əli Kazımov Vəli": the third word is the beginning of another name.
  if (b.some(({ surname }) => surname >= 0.9) && known(c)) return null;
  if (b.some(({ surname }) => surname >= 0.9) && !surname(c)) return null;
  const isDouble = known(b);
  const middle = titleCase(doc.tokens[second.from]?.text ?? '', doc.locale);
  const pairs = candidatesOf(a, c, doc.locale).map((pair) =>
    isDouble && doc.locale !== 'ru'
      ? { ...pair, given: `${pair.given} ${middle}` }
      : isDouble
        ? pair
        : { ...pair, surname: `${middle} ${pair.surname}` },
  );
  return span(
    pairs,
    pairs.some(({ score }) => score >= 1.8),
  );
}

/** `врача`, `поэтом`: the word for a person before the name is in another case than the nominative. */
function isOblique({ doc, wordBefore }: Marked, at: number): boolean {
  const word = wordBefore[at];
  if (!word || doc.locale !== 'ru' || word.plural) return false;
  const stem = word.word.slice(0, word.word.length - word.ending.length);
  if (/^(?:а|я)$/u.test(word.ending))
    return !/(?:иц|к|есс|сестр|жен|супруг|вдов|гость|судь|старост|глав)$/u.test(stem);
  return /^(?:у|ю|ом|ем|ём|ого|ому|ой|ым|им|ей|ы|и)$/u.test(word.ending);
}

/** Every place that reads like a name of two words or more, in the order of the text, never overlapping. */
export function spansOf(marked: Marked): NameSpan[] {
  const { tokens } = marked.doc;
  const spans: NameSpan[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!marked.forms[at] && !isInitial(tokens, at)) continue;
    const pieces = runFrom(marked, at);
    const span = pieces.length < 2 ? null : bestShape(marked, pieces);
    if (!span) continue;
    const before = tokens[at - 1]?.lower ?? '';
    spans.push({
      ...span,
      candidates: withoutNominative(span.candidates, isOblique(marked, at) ? 'у' : before),
    });
    at = span.to - 1;
  }
  return spans;
}

function bestShape(marked: Marked, pieces: Piece[]): NameSpan | null {
  const shape = shapeOf(pieces);
  for (const [pattern, rule] of SHAPES) {
    const length = pattern.exec(shape)?.[0].length;
    if (!length) continue;
    const span = readShape(marked, pieces.slice(0, length), rule);
    if (!span) continue;
    // "Сегодня Иван Петров": a better pair begins with the next word.
    if (rule === 'two words' && shape.startsWith('WWW')) {
      const later = readShape(marked, pieces.slice(1, 3), rule);
      const isUnknown = marked.forms[pieces[0]?.from ?? 0]?.every(
        ({ given, surname }) => given === 0 && surname < 0.9,
      );
      const least = (span.candidates[0]?.score ?? 0) + (isUnknown ? -0.6 : 1);
      if (later && (later.candidates[0]?.score ?? 0) > least) return null;
    }
    return span;
  }
  return null;
}
