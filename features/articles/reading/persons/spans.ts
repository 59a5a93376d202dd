import { type Candidate, withoutNominative } from './candidates';
import type { Marked } from './marked';
import { isInitial, type NameSpan, type Piece, runFrom, shapeOf } from './runs';
import { readShape } from './shapes';

const SHAPES: readonly [RegExp, string][] = [
  [/^WFW/u, 'given, father, surname'],
  [/^WWF/u, 'surname, given, father'],
  [/^IWW/u, 'initial, given, surname'],
  [/^I{1,2}W/u, 'initials, surname'],
  [/^WI{1,2}/u, 'surname, initials'],
  [/^WIW/u, 'given, initial, surname'],
  [/^Wp{1,3}W/u, 'given, particle, surname'],
  [/^WF/u, 'given, father'],
  [/^WWW/u, 'three words'],
  [/^WW/u, 'two words'],
];

/** `врача`, `поэтом`: the word for a person before the name is in another case than the nominative. */
function isOblique({ doc, wordBefore }: Marked, at: number): boolean {
  const word = wordBefore[at];
  if (!word || doc.locale !== 'ru' || word.plural) return false;
  const stem = word.word.slice(0, word.word.length - word.ending.length);
  if (/^(?:а|я)$/u.test(word.ending))
    return !/(?:иц|к|есс|сестр|жен|супруг|вдов|гость|судь|старост|глав)$/u.test(stem);
  return /^(?:у|ю|ом|ем|ём|ого|ому|ой|ым|им|ей|ы|и)$/u.test(word.ending);
}

const AZ_WOMAN = /^(?:müəllimə|şairə|müdirə|katibə|rəqqasə|xanəndə qız|rahibə|aktrisa)/u;
const RU_HERSELF = /(?:[аеиоуыя]ла|[сз]ла|шла|[сз]ла|рла|[аеиоуыя]лась|шлась)$/u;
/** Verbs whose subject stands behind them and that take no object: `Выступила Камиля Ахметова`. */
const RU_CAME = /^(?:выступила|пришла|приехала|прибыла|спела|сыграла|стала)$/u;
const RU_HIMSELF = /(?:[аеиоуыя]л|ш[её]л|[аеиоуыя]лся)$/u;

/** `Экономист Шури Белоева рассказала`: an apposition in the nominative, and the verb of a woman. */
function asSubject(
  { doc: { tokens, locale }, wordBefore, sentence }: Marked,
  { from, to, candidates }: NameSpan,
) {
  const word = wordBefore[from];
  if (locale === 'az' && word && AZ_WOMAN.test(word.word))
    return candidates
      .map((one) => ({ ...one, score: one.score + (/[aə]$/u.test(one.surname ?? '') ? 2 : 0) }))
      .sort((a, b) => b.score - a.score);
  if (locale !== 'ru') return candidates;
  const isApposed = word !== undefined && !word.plural && /^(?:|ь|й|ец)$/u.test(word.ending);
  const verb = sentence[to] === sentence[from] && !tokens[to]?.capital ? (tokens[to]?.lower ?? '') : '';
  const before = sentence[from - 1] === sentence[from] ? (tokens[from - 1]?.lower ?? '') : '';
  const gender = RU_HERSELF.test(verb) || RU_CAME.test(before) ? 'f' : RU_HIMSELF.test(verb) ? 'm' : null;
  if (!isApposed && !gender) return candidates;
  const added = ({ cases, gender: own }: Candidate) =>
    cases.includes('nom') ? (isApposed ? 1.2 : 0) + (gender !== null && own === gender ? 0.5 : 0) : 0;
  return candidates
    .map((one) => ({ ...one, score: one.score + added(one) }))
    .sort((a, b) => b.score - a.score);
}

/** In Azerbaijani who is given, shown or thanked stands in the dative before the verb. */
function isGivenTo({ doc: { tokens, locale }, sentence }: Marked, to: number): boolean {
  if (locale !== 'az') return false;
  for (let at = to; at < to + 4 && sentence[at] === sentence[to - 1]; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (/^[,;.:]$/u.test(lower)) return false;
    if (/^(?:veril|verd|verib|təqdim|həsr|bağışla|minnətdar|təşəkkür|müraciət)/u.test(lower)) return true;
  }
  return false;
}

const withDative = (candidates: readonly Candidate[]) =>
  candidates
    .map((one) => (one.cases[0] === 'dat' ? { ...one, score: one.score + 0.5 } : one))
    .sort((a, b) => b.score - a.score);

/** Every place that reads like a name of two words or more, in the order of the text, never overlapping. */
export function spansOf(marked: Marked): NameSpan[] {
  const { tokens } = marked.doc;
  const spans: NameSpan[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!marked.forms[at] && !isInitial(tokens, at)) continue;
    const pieces = runFrom(marked, at);
    const span = pieces.length < 2 ? null : bestShape(marked, pieces);
    if (!span) continue;
    const before = isOblique(marked, at) ? 'у' : (tokens[at - 1]?.lower ?? '');
    const candidates = isGivenTo(marked, span.to) ? withDative(span.candidates) : span.candidates;
    spans.push({
      ...span,
      candidates: asSubject(marked, { ...span, candidates: withoutNominative(candidates, before) }),
    });
    at = span.to - 1;
  }
  return spans;
}

/** `Aylin Larsen Bəxtiyar Vahabzadə`: the third word is a given name with a surname of its own. */
function beginsAnother({ forms }: Marked, [first, second, third, fourth]: Piece[]): boolean {
  const at = (piece: Piece | undefined) => (piece?.kind === 'word' ? (forms[piece.from] ?? []) : []);
  const isUnsure = at(first).every(({ given }) => given < 1) && at(second).some(({ given }) => given === 1);
  return (
    isUnsure ||
    (at(third).some(({ given }) => given === 1) && at(fourth).some(({ surname }) => surname >= 0.4))
  );
}

function bestShape(marked: Marked, pieces: Piece[]): NameSpan | null {
  const shape = shapeOf(pieces);
  for (const [pattern, rule] of SHAPES) {
    const length = pattern.exec(shape)?.[0].length;
    // "Fergal D. Houlihan" of an English text is no "Fergal D."
    if (rule === 'surname, initials' && marked.doc.locale === 'en' && shape.startsWith('WIW')) continue;
    if (!length || (rule === 'three words' && beginsAnother(marked, pieces))) continue;
    const span = readShape(marked, pieces.slice(0, length), rule);
    if (!span) continue;
    // "Сегодня Иван Петров": a better pair begins with the next word.
    if (rule === 'two words' && shape.startsWith('WWW')) {
      const later = readShape(marked, pieces.slice(1, 3), rule);
      const isUnknown = marked.forms[pieces[0]?.from ?? 0]?.every(
        ({ given, surname }) => given < 1 && surname < 0.9,
      );
      const least = (span.candidates[0]?.score ?? 0) + (isUnknown ? -0.6 : 1);
      if (later && (later.candidates[0]?.score ?? 0) > least) return null;
    }
    return span;
  }
  return null;
}
