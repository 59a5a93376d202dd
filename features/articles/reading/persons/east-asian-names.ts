import { isEastAsianSurname, isSyllable, isTwoSyllables } from '../names/east-asian';
import { ALL_CASES, titleCase } from '../names/forms';
import type { Candidate } from './candidates';
import type { Marked } from './marked';
import type { Piece } from './runs';

/** `Chen Guowei`: the surname stands first where the second word can be no other. */
export function eastAsianPair(
  { doc: { tokens }, forms, doubtful }: Marked,
  first: Piece,
  second: Piece,
): Candidate | null {
  const [a, b] = [tokens[first.from], tokens[second.from]];
  const given = forms[second.from]?.[0];
  if (!a || !b || !given || doubtful[first.from] || doubtful[second.from]) return null;
  if (!isEastAsianSurname(a.lower) || !isTwoSyllables(given.base.toLowerCase()) || given.surname > 0)
    return null;
  if (forms[first.from]?.some((form) => form.given === 1 && form.surname < 0.5)) return null;
  return {
    given: given.base,
    surname: a.text,
    father: null,
    gender: given.gender,
    cases: given.cases,
    score: 2.5,
    surnameFirst: true,
  };
}

/** `Ким Сон Хи`, `Kim Sonq Hi`: a surname and a given name of two words. */
export function koreanName({ doc: { tokens, locale } }: Marked, pieces: readonly Piece[]): Candidate | null {
  const [surname = '', one = '', two = ''] = pieces
    .slice(0, 3)
    .map(({ from }) => titleCase(tokens[from]?.text ?? '', locale));
  const isKorean =
    locale !== 'en' &&
    isEastAsianSurname(surname.toLowerCase()) &&
    [one, two].every((word) => isSyllable(word.toLowerCase().replace(/q$/u, 'g')));
  if (!isKorean) return null;
  return {
    given: `${one} ${two}`,
    surname,
    father: null,
    gender: 'mf',
    cases: ALL_CASES,
    score: 3,
    surnameFirst: true,
  };
}
