import type { Locale } from '@/lib/locales';
import { remembering } from '@/lib/remember';
import type { Role } from '../proposals';
import type { Token } from '../text/tokens';
import type { PersonWords } from './words';
import { AZ_PERSON_WORDS } from './words.az';
import { EN_PERSON_WORDS } from './words.en';
import { RU_PERSON_WORDS } from './words.ru';

export interface PersonWord {
  role: Role | 'calling';
  /** Token indices: first, and one after the last. */
  from: number;
  to: number;
  plural: boolean;
  /** The head word in lower case, and what of it is ending. */
  word: string;
  ending: string;
}

interface Phrase {
  role: Role | 'calling';
  words: readonly string[];
}

const AZ_ENDING =
  /^(?:l[aə]r)?(?:s?[ıiuü])?(?:m(?:[ıiuü]z)?|n[ıiuü]z)?(?:n?[ıiuü]n|[ny]?[aə]|n[ıiuü]|n?d[aə]n?|yl[aə]|l[aə]|s[ıiuü])?(?:d[ıiuü]r(?:l[aə]r)?)?$/u;
const RU_ENDING =
  /^(?:[аеиоуыюяьйё]|[аеиоуыюя][йюемхвя]|[аяеыи]ми|ого|его|ому|ему|ий|ия|ии|ию|ием|ией|ие|ов|ев|ец|ц[аыуе]|цем|цев|ом|ем|ём|ья|ье|ью|ен|ок|ик|ам|ям|ах|ях|ея|ею|еем|еи|ей|ин|ени\p{L}|ств\p{L}*|ий|ая|ую|яя|его|ему|ери|ерью|ща\p{L}*|щ\p{L}{2,3})?$/u;
const EN_ENDING = /^(?:s|es|'s|s'|n|women|men)?$/u;
const AZ_PLURAL = /^l[aə]r/u;
const RU_PLURAL = /^(?:и|ы|ей|ям|ями|ях|ов|ев|ам|ами|ах|цы|цев|ые|ие|ых|их|ым|ыми|ими|ья|ьям|ьев|ьями)$/u;

interface Lexicon {
  byFirst: Map<string, Phrase[]>;
  longest: number;
  ending: RegExp;
}

function lexiconOf(words: PersonWords, ending: RegExp): Lexicon {
  const byFirst = new Map<string, Phrase[]>();
  let longest = 0;
  for (const [role, phrases] of Object.entries(words) as [Role | 'calling', string][]) {
    for (const phrase of phrases.split('|')) {
      const parts = phrase.split(' ');
      const first = parts[0] ?? '';
      longest = Math.max(longest, first.length);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { role, words: parts }]);
    }
  }
  for (const all of byFirst.values()) all.sort((a, b) => b.words.length - a.words.length);
  return { byFirst, longest, ending };
}

const LEXICONS: Record<Locale, Lexicon> = {
  az: lexiconOf(AZ_PERSON_WORDS, AZ_ENDING),
  ru: lexiconOf(RU_PERSON_WORDS, RU_ENDING),
  en: lexiconOf(EN_PERSON_WORDS, EN_ENDING),
};

function endingOf(word: string, stem: string, { ending }: Lexicon): string | null {
  if (!word.startsWith(stem)) return null;
  const rest = word.slice(stem.length);
  return ending.test(rest) ? rest : null;
}

/** In Azerbaijani the last word says it, in Russian the first. */
function isPlural(locale: Locale, first: string, last: string, stem: string): boolean {
  if (locale === 'az') return AZ_PLURAL.test(last);
  if (locale === 'ru') return RU_PLURAL.test(first) || stem === 'сыновь';
  return (
    /^(?:e?s|s')$/u.test(last) ||
    /^(?:parents|children|sons|daughters|members|directors|directors-at-large|members-at-large)$/u.test(stem)
  );
}

function matchPhrase(
  tokens: readonly Token[],
  at: number,
  phrase: Phrase,
  locale: Locale,
): PersonWord | null {
  const lexicon = LEXICONS[locale];
  let ending: string | null = '';
  let firstEnding = '';
  for (const [index, stem] of phrase.words.entries()) {
    const token = tokens[at + index];
    if (!token) return null;
    ending = token.kind === 'word' ? endingOf(token.lower, stem, lexicon) : token.text === stem ? '' : null;
    if (ending === null) return null;
    if (index === 0) firstEnding = ending;
  }
  const to = at + phrase.words.length;
  // In Russian the first word is the head: заместителем председателя.
  const word = tokens[locale === 'ru' ? at : to - 1]?.lower ?? '';
  const stem = (locale === 'en' ? phrase.words[0] : phrase.words.at(-1)) ?? '';
  return {
    role: phrase.role,
    from: at,
    to,
    plural: isPlural(locale, firstEnding, ending, stem),
    word,
    ending: locale === 'ru' ? firstEnding : ending,
  };
}

/** Words that only look like a case of a word for a person. */
const NO_PERSON = new Set([
  'после',
  'матч',
  'матче',
  'членство',
  'членства',
  'авторство',
  'гостиница',
  'гостинице',
  'гостиницы',
]);

/** The phrases that a word may begin, the longest stem first: most words begin none. */
const begunIn = ({ byFirst, longest }: Lexicon) =>
  remembering((lower: string) => {
    const begun: Phrase[] = [];
    for (let length = Math.min(longest, lower.length); length >= 1; length--)
      begun.push(...(byFirst.get(lower.slice(0, length)) ?? []));
    return begun;
  }, 20_000);
const BEGUN = { az: begunIn(LEXICONS.az), ru: begunIn(LEXICONS.ru), en: begunIn(LEXICONS.en) };

/** The longest phrase for a person that begins with the token; null when it is no such word. */
export function personWordAt(tokens: readonly Token[], at: number, locale: Locale): PersonWord | null {
  const token = tokens[at];
  if (!token || token.kind === 'mark' || NO_PERSON.has(token.lower)) return null;
  let best: PersonWord | null = null;
  let stem = 0;
  for (const phrase of BEGUN[locale](token.lower)) {
    // A longer stem that made a phrase of several words wins over shorter ones.
    const isShorter = best !== null && (phrase.words[0]?.length ?? 0) < stem;
    if (best && isShorter && best.to - best.from > 1) return best;
    const found = matchPhrase(tokens, at, phrase, locale);
    if (found && (!best || found.to > best.to)) best = found;
    stem = phrase.words[0]?.length ?? 0;
  }
  return best;
}

/** All words for people in the tokens, in their order, never overlapping. */
export function personWordsIn(tokens: readonly Token[], locale: Locale): PersonWord[] {
  const found: PersonWord[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const word = personWordAt(tokens, at, locale);
    if (!word) continue;
    found.push(word);
    at = word.to - 1;
  }
  return found;
}
