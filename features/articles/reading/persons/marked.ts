import { isEastAsianSurname } from '../names/east-asian';
import { type Form, formsOf } from '../names/forms';
import { isCommonWord, isPlaceWord } from '../names/not-names';
import { type PersonWord, personWordsIn } from '../roles/person-words';
import { signatureBlock } from '../statements/signature-block';
import type { Document } from '../text/document';
import { isBeforeName } from './courtesy';

/** What is known of every token before names are looked for; arrays are as long as the tokens. */
export interface Marked {
  doc: Document;
  /** Readings of a word that may be part of a name; null for all others. */
  forms: (Form[] | null)[];
  /** The word may as well be a place or a common word. */
  doubtful: boolean[];
  /** Inside the quotation marks of a title or of an institution's name. */
  quoted: boolean[];
  /** The sentence is a headline in capitals, or each of its words has one. */
  headline: boolean[];
  /** The sentence of each token, -1 for noise. */
  sentence: number[];
  personWords: PersonWord[];
  /** The person word that ends before the token, and the one that begins at it. */
  wordBefore: (PersonWord | undefined)[];
  wordAt: (PersonWord | undefined)[];
}

const OPENING = /["«“„‹]/u;
const CLOSING = /["»”“›]/u;
const LONGEST_TITLE = 12;

/** Marks what stands in quotation marks and is a name: begins with a capital, is short, is no sentence. */
function quotedOf({ tokens }: Document): boolean[] {
  const quoted = new Array<boolean>(tokens.length).fill(false);
  for (let at = 0; at < tokens.length; at++) {
    if (!OPENING.test(tokens[at]?.text ?? '')) continue;
    let end = at + 1;
    while (end < tokens.length && end - at <= LONGEST_TITLE && !CLOSING.test(tokens[end]?.text ?? '')) end++;
    if (end >= tokens.length || end - at > LONGEST_TITLE || end === at + 1) continue;
    const last = tokens[end - 1]?.text ?? '';
    if (/[.,!?…]/u.test(last) || !(tokens[at + 1]?.capital || tokens[at + 1]?.kind === 'number')) continue;
    quoted.fill(true, at, end + 1);
    at = end;
  }
  return quoted;
}

function headlinesOf({ tokens, sentences }: Document): boolean[] {
  const headline = new Array<boolean>(tokens.length).fill(false);
  for (const { from, to } of sentences) {
    const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
    const long = words.filter(({ text }) => text.length > 3);
    if (long.length >= 4 && long.filter(({ capital }) => capital).length > long.length * 0.8)
      headline.fill(true, from, to);
  }
  return headline;
}

function noiseTokens({ tokens, noise }: Document): boolean[] {
  let span = 0;
  return tokens.map(({ start }) => {
    while (span < noise.length && (noise[span]?.end ?? 0) <= start) span++;
    const current = noise[span];
    return current !== undefined && start >= current.start;
  });
}

/** Reads every token of a document as a possible word of a name. */
export function markedOf(doc: Document): Marked {
  const { tokens, locale, sentences } = doc;
  const sentence = new Array<number>(tokens.length).fill(-1);
  sentences.forEach(({ from, to }, index) => {
    sentence.fill(index, from, to);
  });
  const inNoise = noiseTokens(doc);
  const lowerWords = new Set(
    tokens.filter(({ kind, capital }) => kind === 'word' && !capital).map(({ lower }) => lower),
  );
  const doubtful = new Array<boolean>(tokens.length).fill(false);
  const block = signatureBlock(doc);
  const forms = tokens.map((token, at): Form[] | null => {
    if (token.kind !== 'word' || !token.capital || token.text.length < 2 || inNoise[at]) return null;
    if (/^\p{Lu}{2,}-?\p{Ll}{1,4}$/u.test(token.text) && !/^Mc|^Mac/u.test(token.text)) return null;
    if (locale === 'en' && /^(?:jr|sr|iii)$/u.test(token.lower)) return null;
    if (/\p{Ll}\p{Lu}{2,}/u.test(token.text) || isBeforeName(token.lower, locale)) return null;
    const readings = formsOf(token.text, locale);
    const given = Math.max(...readings.map(({ given }) => given));
    const surname = Math.max(...readings.map(({ surname }) => surname));
    const common =
      (locale === 'en' &&
        !(tokens[at - 1]?.capital && isGiven(tokens[at - 1]?.text ?? '', 'en')) &&
        /.{3}(?:ic|ish|ese|ional|ical|ious|ment|tion|ness|ship)$/u.test(token.lower)) ||
      isCommonWord(token.lower, locale) ||
      isPlaceWord(token.text, locale) ||
      (lowerWords.has(token.lower) && token.lower.length > 2);
    doubtful[at] = common;
    const isSurname =
      surname >= 0.9 && !isCommonWord(token.lower, locale) && !isPlaceWord(token.text, locale);
    const isBesideGiven =
      locale === 'az' &&
      /l[ıiuü]\p{L}{0,3}$/u.test(token.lower) &&
      surname >= 0.4 &&
      [tokens[at - 1], tokens[at + 1]].some((beside) => beside?.capital && isGiven(beside.text, locale));
    // "Viktor Ten": a short surname is a word of the language too.
    const isShortSurname =
      isEastAsianSurname(token.lower) &&
      tokens[at - 1]?.capital === true &&
      isGiven(tokens[at - 1]?.text ?? '', locale) &&
      sentence[at - 1] === sentence[at];
    const signs = block !== null && at >= block.from && at < block.to;
    if (!signs && isOpeningVerb(doc, at, sentence, given, surname)) return null;
    if (common && given < 1 && !isSurname && !isBesideGiven && !isShortSurname) return null;
    if (
      token.allCaps &&
      given === 0 &&
      surname < 0.9 &&
      token.text.length <= 6 &&
      !tokens[at - 1]?.allCaps &&
      !isName(tokens[at - 1])
    )
      return null;
    return readings;
  });
  const personWords = personWordsIn(tokens, locale);
  const wordBefore: Marked['wordBefore'] = [];
  const wordAt: Marked['wordAt'] = [];
  for (const word of personWords) {
    wordBefore[word.to] = word;
    wordAt[word.from] = word;
  }
  // "Professor", "Председатель": a word for a person is no part of the name, unless nothing else fits.
  for (const { from, to } of personWords) {
    for (let at = from; at < to; at++) {
      if (!forms[at]?.some(({ given }) => given === 1) && !isSurnameAfterGiven(doc, at)) forms[at] = null;
    }
  }
  return {
    doc,
    forms,
    doubtful,
    quoted: quotedOf(doc),
    headline: headlinesOf(doc),
    sentence,
    personWords,
    wordBefore,
    wordAt,
  };
}

/** `Звонили Ван Ли`, `Сам Казимир`: the verb or pronoun that a Russian sentence begins with. */
function isOpeningVerb(
  { tokens, locale }: Document,
  at: number,
  sentence: readonly number[],
  given: number,
  surname: number,
): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (locale !== 'ru' || !token || sentence[at - 1] === sentence[at] || !next?.capital) return false;
  if (/^(?:сам|сама|сами)$/u.test(token.lower)) return true;
  return given < 1 && surname < 0.9 && /(?:[аеиоуыя]л[аи]?|[уюая]т|[еи]т|лись|лась|лся)$/u.test(token.lower);
}

/** `Ринат Ахунов`: a surname that is a case of a word for a person. */
const isSurnameAfterGiven = ({ tokens, locale }: Document, at: number) =>
  locale === 'ru' &&
  tokens[at]?.capital === true &&
  tokens[at - 1]?.capital === true &&
  isGiven(tokens[at - 1]?.text ?? '', locale) &&
  formsOf(tokens[at]?.text ?? '', locale).some(({ surname }) => surname >= 0.9);

/** A given name, in whatever case, as it is written. */
const isGiven = (word: string, locale: Document['locale']) =>
  formsOf(word, locale).some(({ given }) => given === 1);

const isName = (token: { capital: boolean; allCaps: boolean; kind: string } | undefined) =>
  token?.kind === 'word' && token.capital && !token.allCaps;
