import { formsOf } from '../names/forms';
import { surnameStrength } from '../names/surnames';
import type { Token } from '../text/tokens';
import { type Candidate, fatherNameOf } from './candidates';
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
export interface Piece {
  kind: 'word' | 'initial' | 'father' | 'particle';
  from: number;
  to: number;
}

export const isInitial = (tokens: readonly Token[], at: number) => {
  const token = tokens[at];
  return (
    token?.kind === 'word' &&
    token.capital &&
    (token.text.length === 1 || /^(?:Дж|Дз|Юл|Sh|Ch|Kh|Zh|Yu|Ya|Ph|Th)$/u.test(token.text)) &&
    tokens[at + 1]?.text === '.' &&
    !tokens[at + 1]?.spaced
  );
};

const isFatherName = (word: string) => !word.includes('-') && fatherNameOf(word) !== null;

/** `Fionnuala Ní Riain`, `Everardo De Meo`: a particle with a capital. */
const isInnerParticle = (tokens: readonly Token[], at: number, pieces: number) =>
  pieces > 0 &&
  /^(?:ní|nic|van|von|de|da|di|el|al|bin|ben|ibn|ó|der|del|della|ter|фон|ван|де)$/u.test(
    tokens[at]?.lower ?? '',
  ) &&
  tokens[at]?.capital === true &&
  tokens[at + 1]?.capital === true;

const isCourtesyInside = (lower: string) =>
  /^(?:bəy|xanım|müəllim|müəllimə|hoca|əfəndi|бей|ханум|ханым|хазрат\p{L}?|хаджи|ага|абый|апа|ака|опа|эфенди|муаллим\p{L}?|həzrətləri)$/u.test(
    lower,
  );

/** `Kəlbiyevin qızı`: of whom, in the genitive; a father's name has no ending. */
function isGenitive(text: string): boolean {
  if (/\p{Script=Cyrillic}/u.test(text)) return false;
  const forms = formsOf(text, 'az');
  const isWhole = forms.some(({ cases, given }) => cases[0] === 'nom' && given > 0);
  return !isWhole && forms.some(({ cases }) => cases[0] === 'gen');
}

/** Before `oğlu` and `qızı` stands a given name: `Veber-Hofman qızı` is somebody's daughter. */
const isFathers = (lower: string, text: string) =>
  !lower.includes('-') &&
  !isGenitive(text) &&
  (/\p{Script=Cyrillic}/u.test(lower) || surnameStrength(lower) < 0.9);

/** The words after each other from `at` that may belong to one name. */
export function runFrom({ doc: { tokens }, forms, sentence, quoted }: Marked, at: number): Piece[] {
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
    if (
      pieces.length === 1 &&
      isCourtesyInside(token.lower) &&
      forms[next + 1]?.some((form) => form.given < 1 && form.surname >= 0.4)
    ) {
      // Aylin xanım Korkmaz
      next += 1;
      continue;
    }
    if (quoted[next] !== quoted[at]) break;
    if (isInitial(tokens, next)) {
      pieces.push({ kind: 'initial', from: next, to: next + 2 });
      next += 2;
    } else if (
      pieces.length > 0 &&
      fatherMark(token.lower) &&
      pieces.at(-1)?.kind === 'word' &&
      isFathers(tokens[next - 1]?.lower ?? '', tokens[next - 1]?.text ?? '')
    ) {
      const named = pieces.pop();
      pieces.push({ kind: 'father', from: named?.from ?? next, to: next + 1 });
      next += 1;
    } else if (isInnerParticle(tokens, next, pieces.length)) {
      pieces.push({ kind: 'particle', from: next, to: next + 1 });
      next += 1;
    } else if (forms[next] || (pieces.length > 0 && token.capital && isFatherName(token.text))) {
      const isFather = pieces.at(-1)?.kind === 'word' && isFatherName(token.text);
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

export const shapeOf = (pieces: readonly Piece[]) =>
  pieces.map(({ kind }) => ({ word: 'W', initial: 'I', father: 'F', particle: 'p' })[kind]).join('');

/** Shapes of names, the longest first. */
