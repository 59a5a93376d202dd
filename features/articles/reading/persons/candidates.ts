import type { Locale } from '@/lib/locales';
import type { Gender } from '@/lib/names/given-names';
import { isEastAsianSurname } from '../names/east-asian';
import { ALL_CASES, type Case, type Form } from '../names/forms';

/** One way to read the words of a name. */
export interface Candidate {
  given: string | null;
  surname: string | null;
  father: string | null;
  gender: Gender;
  cases: readonly Case[];
  score: number;
  /** Spoken and written with the surname first, as in Korean and Chinese. */
  surnameFirst?: boolean;
}

const CONSONANT = /[бвгджзйклмнпрстфхцчшщь]$/u;

const agree = (a: Gender, b: Gender) => a === 'mf' || b === 'mf' || a === b;

/** The cases that two words share. A woman's surname that ends in a consonant is not declined, nor is `Цой` before a given name. */
function sharedCases(given: Form, surname: Form, gender: Gender, isGivenFirst: boolean): readonly Case[] {
  const isUndeclined =
    CONSONANT.test(surname.base) &&
    (!/(?:ой|ый|ий|ей)$/u.test(surname.base) || isEastAsianSurname(surname.base.toLowerCase())) &&
    surname.cases.length === 1 &&
    surname.cases[0] === 'nom';
  const isShortFirst = !isGivenFirst && isEastAsianSurname(surname.base.toLowerCase());
  if (isUndeclined && (gender !== 'm' || isShortFirst)) return given.cases;
  return given.cases.filter((kase) => surname.cases.includes(kase));
}

function joined(given: Form, surname: Form, isGivenFirst: boolean, locale: Locale): Candidate | null {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(given.base);
  const [first, last] = isGivenFirst ? [given, surname] : [surname, given];
  const isDeclined = isCyrillic && locale !== 'az';
  if (!isDeclined && first.cases[0] !== 'nom') return null;
  const gender = given.gender === 'mf' ? surname.surnameGender : given.gender;
  const cases = isDeclined ? sharedCases(given, surname, gender, isGivenFirst) : last.cases;
  if (cases.length === 0 || given.plural || surname.plural) return null;
  const stripped = last.cases[0] !== 'nom';
  let score = given.given * 3 + surname.surname * 2 + (isGivenFirst ? 0.5 : 0);
  if (!agree(given.gender, surname.surnameGender)) score -= 1.2;
  // A word that looks like a surname and is put for a given name, and the other way round.
  if (given.given === 0 && given.surname >= 0.9) score -= 1;
  // English puts the given name first; only a surname that nothing else can be stands before it.
  if (locale === 'en' && !isGivenFirst && surname.surname < 0.9) score -= 4;
  if (surname.surname === 0 && surname.given === 1 && given.given < 1) score -= 0.6;
  if (locale === 'az' && !isCyrillic) score += inflection(last, stripped);
  else if (stripped && last === surname && surname.surname < 0.4 && surname.given === 0) score -= 0.3;
  // `Николаю Тену`: an unknown name that ends as the given name does is declined with it.
  if (
    isDeclined &&
    !stripped &&
    surname.surname === 0 &&
    !given.cases.includes('nom') &&
    /[уюеи]$/u.test(surname.base)
  )
    score -= 0.4;
  // `Вардгесу Абрамяну`: neither is an unknown given name that ends as its surname's case does.
  if (
    isDeclined &&
    given.given === 0 &&
    surname.base !== given.base &&
    /[уюеи]$/u.test(given.base) &&
    !surname.cases.includes('nom')
  )
    score -= 0.4;
  // Without other signs a masculine ending of the first word says more than a feminine one of an unknown name.
  if (isDeclined && !stripped && cases.includes('nom')) score += 0.1;
  return { given: given.base, surname: surname.base, father: null, gender, cases, score };
}

const AZ_INFLECTED =
  /(?:(?<=[bcdfgğhjkmnpqrsştvxyz])l[aə]|n[ıiuü]n|[ıiuü]n|y[aə]|d[aə]n?|n[ıiuü]|[ıiuü]b|(?<=.{4})d[ıiuü]r)$/u;

/** In Azerbaijani an unknown word that ends like a case form is one. */
function inflection({ base, given, surname }: Form, stripped: boolean): number {
  const isKnown = given > 0 || surname >= 0.4;
  if (stripped) return isKnown ? 0 : -0.2;
  return !isKnown && AZ_INFLECTED.test(base) ? -0.5 : 0;
}

/** All readings of two words as a given name and a surname, the best first. */
export function candidatesOf(first: Form[], last: Form[], locale: Locale): Candidate[] {
  const all: Candidate[] = [];
  for (const a of first) {
    for (const b of last) {
      const givenFirst = joined(a, b, true, locale);
      const surnameFirst = b.given > 0 ? joined(b, a, false, locale) : null;
      if (givenFirst) all.push(givenFirst);
      if (surnameFirst) all.push(surnameFirst);
    }
  }
  return all.sort((x, y) => y.score - x.score).slice(0, 8);
}

/** Readings of a single word as a surname or as a given name. */
export function singleCandidates(forms: Form[], as: 'given' | 'surname'): Candidate[] {
  return forms
    .filter(({ plural }) => !plural)
    .map((form, index) => ({
      given: as === 'given' ? form.base : null,
      surname: as === 'surname' ? form.base : null,
      father: null,
      gender: as === 'given' ? form.gender : form.surnameGender,
      cases: form.cases,
      score: form[as] * 2 + (index === 0 ? 0.3 : 0) + (as === 'given' ? form.given : 0),
    }))
    .sort((x, y) => y.score - x.score);
}

const OBLIQUE_AFTER =
  /^(?:у|от|для|с|со|к|ко|о|об|без|до|из|после|кроме|против|имени|памяти|между|перед|над|под|за|благодаря|согласно|вокруг|около|ради|при|избрали|выбрали|пригласили|поздравили|наградили|назначили|поблагодарил\p{L}?|поздравил\p{L}?|пригласил\p{L}?|наградил\p{L}?|благодарит|представил\p{L}?|поддержал\p{L}?|творчеств\p{L}|жизни|стихи|песни|романсы|слова|руководством|имя|имени)$/u;

/** A woman's surname that no text leaves in the nominative. */
const ALWAYS_DECLINED = /(?:[оеё]ва|ина|[сц]кая)$/u;

/** `Читали стихи А Б`: they are read, or they are of somebody. */
const MAY_BE_PLURAL = /^(?:стихи|песни|романсы|слова|имя|представил|поддержал|за|о)/u;

/** After such a word a Russian name is in another case than the nominative. */
export const withoutNominative = (candidates: Candidate[], before: string): Candidate[] => {
  if (!OBLIQUE_AFTER.test(before)) return candidates;
  return candidates
    .map((one) =>
      one.cases.length === 1 && one.cases[0] === 'nom'
        ? {
            ...one,
            score:
              one.score -
              (ALWAYS_DECLINED.test(one.surname ?? '') && !MAY_BE_PLURAL.test(before) ? 2.6 : 0.8),
          }
        : one,
    )
    .sort((a, b) => b.score - a.score);
};

const RU_FATHER: readonly [RegExp, string, Gender, readonly Case[]][] = [
  [/(?<=[оеёиь])вич$/u, 'вич', 'm', ['nom']],
  [/(?<=[оеёиь])вича$/u, 'вич', 'm', ['gen', 'acc']],
  [/(?<=[оеёиь])вичу$/u, 'вич', 'm', ['dat']],
  [/(?<=[оеёиь])вичем$/u, 'вич', 'm', ['ins']],
  [/(?<=[оеёиь])виче$/u, 'вич', 'm', ['loc']],
  [/(?<=[оеё])вна$/u, 'вна', 'f', ['nom']],
  [/(?<=[оеё])вны$/u, 'вна', 'f', ['gen']],
  [/(?<=[оеё])вне$/u, 'вна', 'f', ['dat', 'loc']],
  [/(?<=[оеё])вну$/u, 'вна', 'f', ['acc']],
  [/(?<=[оеё])вной$/u, 'вна', 'f', ['ins']],
  [/(?<=[иь])нична$/u, 'нична', 'f', ['nom']],
  [/(?<=[иь])ничны$/u, 'нична', 'f', ['gen']],
  [/^(ильич|кузьмич|фомич|лукич|саввич|никитич)$/iu, '$1', 'm', ['nom']],
  [/^(ильич|кузьмич|фомич|лукич|саввич|никитич)(?:а)$/iu, '$1', 'm', ['gen', 'acc']],
  [/^(ильич|кузьмич|фомич|лукич|саввич|никитич)(?:у)$/iu, '$1', 'm', ['dat']],
  [/^(ильич|кузьмич|фомич|лукич|саввич|никитич)(?:ом)$/iu, '$1', 'm', ['ins']],
];

interface FatherName {
  base: string;
  gender: Gender;
  cases: readonly Case[];
}

/** A Russian patronymic in any case, or its English spelling; null for other words. */
export function fatherNameOf(word: string): FatherName | null {
  if (/^\p{Lu}.{3,}(?:ovich|evich|ovna|evna|ivna|ovych|evych)$/u.test(word))
    return { base: word, gender: /a$/u.test(word) ? 'f' : 'm', cases: ALL_CASES };
  if (word.length < 5 || !/[чная]\p{L}{0,2}$/u.test(word)) return null;
  for (const [ending, base, gender, cases] of RU_FATHER) {
    if (ending.test(word)) return { base: word.replace(ending, base), gender, cases };
  }
  return null;
}
