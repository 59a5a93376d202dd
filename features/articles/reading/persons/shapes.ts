import type { Locale } from '@/lib/locales';
import { givenName } from '@/lib/names/given-names';
import { ALL_CASES, type Case, type Form, titleCase } from '../names/forms';
import type { Token } from '../text/tokens';
import { type Candidate, candidatesOf, fatherNameOf, singleCandidates } from './candidates';
import { fatherMark } from './courtesy';
import { eastAsianPair, koreanName } from './east-asian-names';
import type { Marked } from './marked';
import type { NameSpan, Piece } from './runs';

const written = (tokens: readonly Token[], from: number, to: number, locale: Locale) => {
  let text = '';
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token) text += (at > from && token.spaced ? ' ' : '') + titleCase(token.text, locale);
  }
  return text;
};

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

/** `Мацкевич` after a given name is a surname: no known name of a father is in it. */
function isSurnameLike({ doc: { tokens } }: Marked, { from, to }: Piece): boolean {
  const word = titleCase(tokens[from]?.text ?? '', 'ru');
  const father = to - from === 1 && /\p{Script=Cyrillic}/u.test(word) ? fatherNameOf(word)?.base : undefined;
  const stem = father ? /^(.{2,}?)(?:ь?евич|ович|ич|ь?евна|овна|инична|ична)$/u.exec(father)?.[1] : undefined;
  if (!stem) return false;
  // `Павловна` of `Павел`, `Львович` of `Лев`.
  const stems = [stem, stem.replace(/ь?(.)$/u, 'е$1')];
  return !stems.some((one) =>
    ['', 'й', 'ь', 'а', 'ий', 'я', 'ия'].some((ending) => givenName(one + ending) !== null),
  );
}

/** Reads the pieces of one shape; null when they do not agree with each other. */
export function readShape(marked: Marked, pieces: Piece[], rule: string): NameSpan | null {
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
      if (isSurnameLike(marked, second)) {
        const pairs = candidatesOf(formsAt(first), formsAt(second), doc.locale);
        return span(pairs, isSurePair(marked, first, second, pairs[0]));
      }
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
    case 'initial, given, surname': {
      if (!formsAt(second).some(({ given }) => given > 0)) return null;
      const letter = `${doc.tokens[first.from]?.text}.`;
      const pairs = candidatesOf(formsAt(second), formsAt(third), doc.locale);
      return span(
        pairs.map((pair) => ({ ...pair, given: `${letter} ${pair.given}` })),
        true,
      );
    }
    case 'given, initial, surname':
      return span(
        candidatesOf(formsAt(first), formsAt(third), doc.locale),
        formsAt(first).some(({ given }) => given > 0) ||
          (doc.locale === 'en' && !marked.doubtful[first.from]),
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
      const eastAsian = doc.locale === 'en' ? eastAsianPair(marked, first, second) : null;
      if (eastAsian) return span([eastAsian], true);
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

/** The second given name in the nominative, by the case of the whole name. */
const nominativeOf = (forms: readonly Form[], { cases }: Candidate) =>
  forms.find((form) => form.given > 0 && form.cases.some((kase) => cases.includes(kase)))?.base;

function threeWords(
  marked: Marked,
  pieces: Piece[],
  span: (candidates: Candidate[], sure: boolean) => NameSpan | null,
): NameSpan | null {
  const { doc, forms, doubtful } = marked;
  const [first, second, third] = pieces;
  const [a, b, c] = [first, second, third].map((piece) => (piece ? (forms[piece.from] ?? []) : []));
  if (!first || !second || !third || !a || !b || !c) return null;
  const korean = koreanName(marked, pieces);
  if (korean) return span([korean], true);
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
        ? { ...pair, given: `${pair.given} ${nominativeOf(b, pair) ?? middle}` }
        : { ...pair, surname: `${middle} ${pair.surname}` },
  );
  return span(
    pairs,
    pairs.some(({ score }) => score >= 1.8),
  );
}
