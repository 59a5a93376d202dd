import { isAfterName, isBeforeName } from '../persons/courtesy';
import type { PersonWord } from './person-words';
import type { PlacedMention, Scene } from './scene';

const AZ_VERB =
  /(?:[ıiuü]b|[ıiuü]bl[aə]r|m[ıiuü]şd[ıiuü]r|[dt][ıiuü]|d[ıiuü]l[aə]r|[ıiuü]r|[ıiuü]rl[aə]r|[aə]c[aə]q|m[aə]kl[aə]|mişdir|ərək|araq|anda|əndə)$/u;
/** In Azerbaijani an office before a name has no case ending: `sədri Əli`, not `sədrinə Əli`. */
const AZ_APPOSED = /^(?:l[aə]r)?(?:s?[ıiuü])?(?:m(?:[ıiuü]z)?)?$/u;

const AZ_CALLING = /\p{L}{3}(?:şünas|ç[ıiuü]|ist|oloq|qraf|ant|ent|tor|er)$/u;

/** `evin direktoru, muzeyşünas X`: a calling that is on no list, and the name. */
const isUnknownCalling = ({ tokens, mentionAt }: Scene, at: number): boolean =>
  tokens[at]?.capital === false && AZ_CALLING.test(tokens[at]?.lower ?? '') && (mentionAt[at + 1] ?? -1) >= 0;

/** The office stands right before the name, with no more than callings, courtesies and a colon between. */
export function directlyBefore(
  scene: Scene,
  { from, to, ending, plural }: PersonWord,
  limit: number,
): PlacedMention | undefined {
  const { tokens, locale, marked } = scene;
  if (locale === 'az') {
    if (!AZ_APPOSED.test(ending)) return undefined;
    // "A katib, B xəzinədar": the comma ends what is said of the name before.
    const named = /^(?:onun|isə|yenidən|yeni|yenə|həmçinin|da|də)$/u.test(tokens[from - 1]?.lower ?? '')
      ? from - 2
      : from - 1;
    const before = scene.mentions[scene.mentionAt[named] ?? -1];
    if (tokens[to]?.text === ',' && before?.cases.includes('nom')) return undefined;
  }
  let at = to;
  while (at < limit && at - to < 9) {
    const index = scene.mentionAt[at] ?? -1;
    const named = scene.mentions[index];
    // "Nümayəndələr X-in evini ziyarət ediblər": whose house, not who.
    if (named) return locale === 'az' && plural && !named.cases.includes('nom') ? undefined : named;
    const token = tokens[at];
    const word = marked.wordAt[at];
    if (!token) return undefined;
    if (word && (word.role === 'calling' || word.role === 'performer' || word.role === 'relative'))
      at = word.to;
    else if (word && at > to) at = word.to;
    else if (isBeforeName(token.lower, locale) || isAfterName(token.lower, locale) || token.text === '.')
      at++;
    else if (
      token.text === ',' &&
      (marked.wordAt[at + 1] ||
        isBeforeName(tokens[at + 1]?.lower ?? '', locale) ||
        /^(?:the|late)$/u.test(tokens[at + 1]?.lower ?? ''))
    )
      at++;
    else if (locale === 'az' && token.text === ',' && isUnknownCalling(scene, at + 1)) at += 2;
    else if (locale === 'az' && /^(?:isə|kimi|yenə|yenidən|hazırda|indi)$/u.test(token.lower) && at === to)
      at++;
    else if (
      (token.text === '–' ||
        token.text === '—' ||
        token.text === ':' ||
        (token.text === '-' && token.spaced)) &&
      at === to
    )
      at++;
    else if (
      (token.lower === 'və' || token.lower === 'и' || token.lower === 'and') &&
      (marked.wordAt[at + 1] || tokens[at + 1]?.lower === 'ilk')
    )
      at++;
    else if (
      /^(?:ilk|görkəmli|tanınmış|məşhur|известн\p{L}+|выдающ\p{L}+|видн\p{L}+|renowned|famous|well-known)$/u.test(
        token.lower,
      )
    )
      at++;
    else return undefined;
  }
  return undefined;
}

const ARTICLES =
  /^(?:the|a|an|its|our|their|his|her|then|now|current|new|long-time|longtime|local|newly|elected|acting|and|also|ныне|также|и|новый|новая|нынешний|нынешняя|её|ее|его|их|наш|наша|действующий|действующая|бессменный|бессменная|whose|retired|fellow|а|this|year's|founding|then-|onun|yeni|indiki)$/u;

const isMark = (text: string | undefined) =>
  text === ',' || text === '–' || text === '—' || text === '-' || text === '(' || text === ':';

const NEAR_NAME = 14;

/** `X, and the chair of the society, Y`: the office is of the next one in the list. */
function hasOwnName({ tokens, mentionAt }: Scene, { to }: PersonWord): boolean {
  for (let at = to; at < to + NEAR_NAME; at++) {
    if (/^[.;:!?]$/u.test(tokens[at]?.text ?? '.')) return false;
    if ((mentionAt[at] ?? -1) >= 0) return true;
  }
  return false;
}

/** The office follows the name as an apposition: `NAME, chair of`, `NAME – cəmiyyətin sədri`, `NAME katib`. */
export function directlyAfter(scene: Scene, word: PersonWord, limit: number): PlacedMention | undefined {
  const { tokens, locale, marked } = scene;
  if (locale === 'az' && !AZ_APPOSED.test(word.ending.replace(/d[ıiuü]r(?:l[aə]r)?$/u, ''))) return undefined;
  let at = word.from - 1;
  let steps = 0;
  let sawMark = false;
  let isNextOfList = false;
  while (at >= limit && steps < 16) {
    const index = scene.mentionAt[at] ?? -1;
    const token = tokens[at];
    if (!token) return undefined;
    // "Ксёндз X, а также руководители …": others.
    if (token.lower === 'также') return undefined;
    if (index >= 0) {
      const mention = scene.mentions[index];
      if (!mention) return undefined;
      if (sawMark) return isNextOfList && hasOwnName(scene, word) ? undefined : mention;
      if (locale === 'az') return mention.cases.includes('nom') ? mention : undefined;
      return locale === 'en' &&
        !word.plural &&
        at === word.from - 1 &&
        !/'s?$/u.test(tokens[mention.to - 1]?.text ?? '')
        ? mention
        : undefined;
    }
    if (!sawMark && /^(?:and|и|və)$/u.test(token.lower)) isNextOfList = true;
    if (isMark(token.text)) {
      if (sawMark && !(locale === 'en' && token.text === ',' && tokens[at + 1]?.kind === 'number'))
        return undefined;
      sawMark = true;
    } else if (sawMark) {
      // Only an age or a courtesy may stand between the name and the comma.
      const between = token.kind === 'number' || isAfterName(token.lower, locale) || token.text === ')';
      if (!between) return undefined;
    } else if (locale === 'az') {
      if (AZ_VERB.test(token.lower) && !token.capital) return undefined;
      // "X və icma fəalları": the others are named by the word alone.
      if (word.plural && token.lower === 'və') return undefined;
      if (/^[.;!?]$/u.test(token.text)) return undefined;
    } else if (
      !ARTICLES.test(token.lower) &&
      !marked.quoted[at] &&
      !isAdjective(token.lower, locale) &&
      !isOtherWord(marked, at) &&
      !isOfBody(scene, at, word)
    )
      return undefined;
    at--;
    steps++;
  }
  return undefined;
}

/** `now the Society's vice president`, `the Club's first treasurer`, `one of the founders and chair`. */
const isOfBody = ({ locale, tokens }: Scene, at: number, { from }: PersonWord) =>
  locale === 'en' &&
  ((at < from && from - at <= 6 && /['’]s$/u.test(tokens[at]?.text ?? '')) ||
    (tokens[at]?.capital === true && /['’]s$/u.test(tokens[at + 1]?.text ?? '')) ||
    /^(?:first|late|longest-serving|only|second|last)$/u.test(tokens[at]?.lower ?? '') ||
    (tokens[at]?.lower === 'of' && tokens[at - 1]?.lower === 'one') ||
    (tokens[at]?.lower === 'one' && tokens[at + 1]?.lower === 'of'));
const isOtherWord = ({ wordBefore }: Scene['marked'], at: number) => wordBefore[at + 1] !== undefined;
const isAdjective = (lower: string, locale: Scene['locale']) =>
  locale === 'ru' && /(?:ый|ий|ая|яя|ой|ого|ому|ым|им|ую)$/u.test(lower);

export function acrossComma(
  { tokens, mentionAt, mentions }: Scene,
  { to }: PersonWord,
  limit: number,
): PlacedMention | undefined {
  if (
    tokens[to]?.text !== ',' &&
    tokens[to]?.text !== '—' &&
    tokens[to]?.text !== '–' &&
    tokens[to]?.text !== '('
  )
    return undefined;
  const index = to + 1 < limit ? (mentionAt[to + 1] ?? -1) : -1;
  return index >= 0 ? mentions[index] : undefined;
}

export function beforeArticles({ tokens }: Scene, at: number): string {
  let before = at - 1;
  while (before >= 0 && at - before < 4 && ARTICLES.test(tokens[before]?.lower ?? '')) {
    if (tokens[before]?.lower === 'также') return '';
    before--;
  }
  return tokens[before]?.text ?? '';
}
