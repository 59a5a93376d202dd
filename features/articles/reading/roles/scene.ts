import type { Locale } from '@/lib/locales';
import type { Case } from '../names/forms';
import { isAfterName, isBeforeName } from '../persons/courtesy';
import type { Identity } from '../persons/identities';
import type { Marked } from '../persons/marked';
import type { Role } from '../proposals';
import type { Token } from '../text/tokens';

/** A role and the words that give it, in tokens. */
export interface PersonRole {
  role: Role;
  from: number;
  to: number;
}

export interface PlacedMention {
  person: Identity;
  from: number;
  to: number;
  cases: readonly Case[];
}

/** The article as rules of roles look at it: who is named where. */
export interface Scene {
  marked: Marked;
  tokens: readonly Token[];
  locale: Locale;
  /** In the order of the text. */
  mentions: PlacedMention[];
  /** The index of the mention that a token is in, -1 for others. */
  mentionAt: number[];
  give: (person: Identity, role: Role, from: number, to: number) => void;
  roles: Map<Identity, PersonRole[]>;
}

const PREPOSITION =
  /^(?:у|от|для|с|со|к|ко|о|об|без|до|из|после|кроме|против|между|перед|над|под|за|благодаря|при|памяти|имени)$/u;

/** A name after a Russian preposition is in no nominative, even where it is not declined; `актёр Бадри` is one. */
function casesAt(
  { doc: { tokens, locale }, wordBefore }: Marked,
  { from, to, cases }: { from: number; to: number; cases: readonly Case[] },
): readonly Case[] {
  // `A ilə birlikdə`: with A.
  if (locale === 'az' && tokens[to]?.lower === 'ilə' && !tokens[to + 1]?.capital && cases.includes('nom'))
    return ['ins'];
  const word = wordBefore[from];
  if (
    locale === 'ru' &&
    word &&
    !word.plural &&
    cases.length > 4 &&
    /[бвгджзклмнпрстфхцчшщйь]$/u.test(word.word)
  )
    return ['nom'];
  return locale === 'ru' && PREPOSITION.test(tokens[from - 1]?.lower ?? '')
    ? cases.filter((kase) => kase !== 'nom')
    : cases;
}

export function sceneOf(marked: Marked, people: readonly Identity[]): Scene {
  const { tokens, locale } = marked.doc;
  const mentions = people
    .flatMap((person) =>
      person.mentions.map((mention) => ({ person, ...mention, cases: casesAt(marked, mention) })),
    )
    .sort((a, b) => a.from - b.from);
  const mentionAt = new Array<number>(tokens.length).fill(-1);
  mentions.forEach(({ from, to }, index) => {
    mentionAt.fill(index, from, to);
  });
  const roles = new Map<Identity, PersonRole[]>();
  const give: Scene['give'] = (person, role, from, to) => {
    const own = roles.get(person) ?? [];
    if (own.some((known) => known.role === role && known.from === from)) return;
    if (role === 'other' && own.some((known) => known.from <= from && known.to >= to)) return;
    roles.set(person, [...own, { role, from, to }]);
  };
  return { marked, tokens, locale, mentions, mentionAt, give, roles };
}

/** First token of the sentence and the one after its last. */
export function sentenceBounds({ marked: { doc, sentence } }: Scene, at: number): [from: number, to: number] {
  const own = doc.sentences[sentence[at] ?? -1];
  return own ? [own.from, own.to] : [at, at + 1];
}

/** The mention that comes next from `at`, with nothing but what may stand before a name between them. */
export function nextMention(scene: Scene, at: number, to: number): PlacedMention | undefined {
  for (let next = at; next < to; next++) {
    const index = scene.mentionAt[next];
    if (index !== undefined && index >= 0) return scene.mentions[index];
  }
  return undefined;
}

/** The last mention that ends at or before `at`. */
export function lastMention(scene: Scene, at: number, from: number): PlacedMention | undefined {
  for (let last = at - 1; last >= from; last--) {
    const index = scene.mentionAt[last];
    if (index !== undefined && index >= 0) return scene.mentions[index];
  }
  return undefined;
}

const BETWEEN =
  /^(?:,|və|и|and|&|ilə|а|также|həmçinin|ilə|;|həm|də|with|as|well|от|from|by|the|его|ее|её|our|their|its|о|\.|бывший|нынешний|известный|известная|видный|tanınmış|görkəmli|məşhur|то)$/u;

/** A token that may stand between two names of one list. */
function isBetweenNames({ tokens, locale, marked }: Scene, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (BETWEEN.test(token.lower) || isBeforeName(token.lower, locale) || isAfterName(token.lower, locale))
    return true;
  // "Ankaradan Fatih, İzmirdən Sevda": where one of them comes from.
  if (locale === 'az' && token.capital && /(?:d[aə]n|l[ıiuü])$/u.test(token.lower)) return true;
  const word = marked.wordAt[at];
  return word?.role === 'calling' && !word.plural && word.to === at + 1;
}

const LONGEST_APPOSITION = 18;
const ENDS_A_LIST =
  /(?:[.;:!?()]|ib|ıb|ub|üb|dı|di|du|dü|dır|dir|said|says|was|is|were|who|whose|whom|which|что|котор\p{L}{1,4})$/u;

const MOST_OF_ORIGIN = 6;

/** Past what says where one of a list comes from or what they are: `A из Анкары, B`, `A (chair), B`. */
function afterOrigin({ tokens, mentionAt }: Scene, at: number): number {
  const isBracket = tokens[at]?.text === '(';
  if (!isBracket && !/^(?:из|от|from|of)$/u.test(tokens[at]?.lower ?? '')) return at;
  for (let end = at + 1; end <= at + MOST_OF_ORIGIN; end++) {
    const token = tokens[end];
    if (!token || (mentionAt[end] ?? -1) >= 0) return at;
    if (isBracket ? token.text === ')' : /^(?:,|;|и|and)$/u.test(token.lower))
      return isBracket ? end + 1 : end;
  }
  return at;
}

/** `Səfir A müəllimə B-yə`: a calling alone makes no list. */
const isParted = ({ tokens, locale }: Scene, from: number, to: number): boolean =>
  locale !== 'az' ||
  (tokens[to]?.breaks ?? 0) > 0 ||
  tokens
    .slice(from, to)
    .some(({ kind, lower }) => kind === 'mark' || /^(?:və|ilə|həm|da|də|həmçinin)$/u.test(lower));

/** Two names belong to one list; in a loose one each may have an office before it: `A, katib B və üzv C`. */
function areListed(scene: Scene, before: PlacedMention, after: PlacedMention, isLoose: boolean): boolean {
  const [from, to] = [afterOrigin(scene, before.to), after.from];
  if (to <= from || to - from > LONGEST_APPOSITION) return false;
  let isPlain = to - from <= 6 && isParted(scene, before.to, to);
  for (let at = from; isPlain && at < to; at++) isPlain = isBetweenNames(scene, at);
  if (isPlain || (isLoose && isPastSemicolon(scene, from, to))) return true;
  if (!isLoose || !/^(?:,|və|и|and|;|а)$/u.test(scene.tokens[from]?.lower ?? '')) return false;
  let named = to;
  while (named > from && isBeforeName(scene.tokens[named - 1]?.lower ?? '', scene.locale)) named--;
  const { wordBefore, wordAt } = scene.marked;
  const isOffice =
    wordBefore[named] !== undefined ||
    (scene.locale !== 'az' && [1, 2, 3].some((step) => wordAt[from + step]));
  if (!isOffice && to - from > 5) return false;
  for (let at = from + 1; at < to; at++) {
    const token = scene.tokens[at];
    if (token && token.text !== '.' && !wordAt[at] && ENDS_A_LIST.test(token.lower)) return false;
  }
  return true;
}

/** `A, a trustee of the Guild; Dr B of Oak College; and C`: over the semicolon only a calling or a courtesy stands before the next. */
function isPastSemicolon({ tokens, locale, marked: { wordAt } }: Scene, from: number, to: number): boolean {
  let at = to - 1;
  while (at > from && tokens[at]?.text !== ';') {
    const word = wordAt[at];
    const isSmall = /^(?:and|the|и|а|также|və|also|\.)$/u.test(tokens[at]?.lower ?? '');
    const isTitle = word !== undefined && !word.plural && TITLES.has(word.role);
    if (!isSmall && !isTitle && !isBeforeName(tokens[at]?.lower ?? '', locale)) return false;
    at--;
  }
  return at > from && /^(?:,|of|from|from|из)$/u.test(tokens[from]?.lower ?? '');
}

const TITLES: ReadonlySet<Role | 'calling'> = new Set<Role | 'calling'>(['calling', 'other', 'performer']);

/** The mention and those that follow it in one list; `limit` bounds it. */
export function listFrom(
  scene: Scene,
  first: PlacedMention,
  limit: number,
  isLoose = false,
): PlacedMention[] {
  const list = [first];
  for (let index = (scene.mentionAt[first.from] ?? -1) + 1; index < scene.mentions.length; index++) {
    const [current, next] = [list.at(-1), scene.mentions[index]];
    if (!current || !next || next.from >= limit || !areListed(scene, current, next, isLoose)) break;
    list.push(next);
  }
  return list;
}

/** The mention and those before it in one list, in the order of the text. */
export function listBefore(
  scene: Scene,
  last: PlacedMention,
  limit: number,
  isLoose = false,
): PlacedMention[] {
  const list = [last];
  for (let index = (scene.mentionAt[last.from] ?? 0) - 1; index >= 0; index--) {
    const [current, before] = [list[0], scene.mentions[index]];
    if (!current || !before || before.from < limit || !areListed(scene, before, current, isLoose)) break;
    list.unshift(before);
  }
  return list;
}
