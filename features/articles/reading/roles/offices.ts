import type { Role } from '../proposals';
import { agreesBeside, agreesInCase } from './agreement';
import { acrossComma, beforeArticles, directlyAfter, directlyBefore } from './beside';
import { acrossComplement } from './complement';
import { isKinOfOffice, isOfKin, kinAcross } from './kin';
import type { PersonWord } from './person-words';
import { includedIn, inPlaceOf, ofEach, oneOfMany, postOf, succession } from './posts';
import { asPredicate, heldBy, namedAfterIs, unnamed } from './predicates';
import { heldBefore, roleOf } from './role-of';
import { lastMention, listFrom, type PlacedMention, type Scene, sentenceBounds } from './scene';

const AFTER_ONLY_WITH_MARK: ReadonlySet<Role | 'calling'> = new Set(['relative', 'guest']);

function isMeant(scene: Scene, { role, word, from, to, ending }: PersonWord): boolean {
  const { tokens, locale } = scene;
  if ((scene.mentionAt[from] ?? -1) >= 0 || scene.marked.quoted[from]) return false;
  if (
    locale === 'en' &&
    /^(?:sister|brother|father|mother)$/u.test(word) &&
    tokens[from]?.capital &&
    (scene.mentionAt[to] ?? -1) >= 0
  )
    return false;
  // "Her deputy, X"; a deputy of a parliament is none.
  if (
    locale === 'en' &&
    word === 'deputy' &&
    !/^(?:his|her|their|its|our|my)$/u.test(tokens[from - 1]?.lower ?? '')
  )
    return false;
  // "Retired principal X": what one was by trade.
  if (tokens[from - 1]?.lower === 'retired' && locale === 'en') return false;
  if (role === 'president' && locale === 'az' && tokens[to]?.lower === 'yanında') return false;
  // "Qonaqları salamladı": whom, not who.
  if (role === 'guest' && locale === 'az' && /r[ıi]$/u.test(ending) && AZ_DID.test(tokens[to]?.lower ?? ''))
    return false;
  if (/^(?:ümummilli|ulu)$/u.test(tokens[from - 1]?.lower ?? '')) return false;
  if (
    locale === 'az' &&
    role === 'relative' &&
    !/^(?:l[aə]r)?(?:s?[ıiuü]|m$)/u.test(ending) &&
    !/[ıiuü]$|s[ıi]$|nı|ndan|dır/u.test(word)
  )
    return false;
  // "настоятель прихода отец Пётр": a priest.
  const isPriest = (at: number) =>
    /^(?:настоятел|прихо|храм|церк|собор|священник|протоиере|иере|благочинн)/u.test(tokens[at]?.lower ?? '');
  if (locale === 'ru' && /^от(?:ец|ц\p{L}*)$/u.test(word) && [1, 2, 3].some((back) => isPriest(from - back)))
    return false;
  if (locale === 'ru' && role === 'relative' && /^(?:мат|отец|деде?)$/u.test(word)) return true;
  if (
    locale === 'ru' &&
    role === 'leader' &&
    /^глав\p{L}*$/u.test(word) &&
    /^глав(?:н\p{L}*|ным|ный)$/u.test(word)
  )
    return false;
  if (locale === 'en' && role === 'leader' && word === 'head' && tokens[to]?.lower === 'to') return false;
  return !(locale === 'en' && role === 'chair' && /^(?:chairs|chair's)$/u.test(word));
}

/** Where the words of what the office is of begin, for the quote. */
function quoteStart(scene: Scene, word: PersonWord, limit: number): number {
  if (scene.locale !== 'az') return word.from;
  let at = word.from;
  while (at - 1 >= limit) {
    const token = scene.tokens[at - 1];
    if (!token || (scene.mentionAt[at - 1] ?? -1) >= 0) break;
    const belongs =
      token.capital || scene.marked.quoted[at - 1] || /(?:n?[ıiuü]n|l[ıiuü])$/u.test(token.lower);
    if (!belongs || /^[,.;:]$/u.test(token.text)) break;
    at--;
  }
  return at;
}

/** What the words for offices say of the people beside them. */
export function officesIn(scene: Scene): void {
  for (const written of scene.marked.personWords) {
    if (written.role === 'calling' || !isMeant(scene, written) || isOfKin(scene, written)) continue;
    const word = oneOfMany(scene, written);
    const [from, to] = sentenceBounds(scene, word.from);
    const follows = succession(scene, word, from);
    const was = follows?.before ?? inPlaceOf(scene, word, to);
    if (was) scene.give(was.person, heldBefore(word.role), word.from, word.to);
    const targets = follows ? [follows.now] : targetsOf(scene, word, from, to);
    for (const { person } of targets)
      scene.give(person, roleOf(scene, word, from), quoteStart(scene, word, from), word.to);
  }
}

const AZ_DID = /(?:d[ıiuü]|[ıiuü]b|d[ıiuü]l[aə]r|[ıiuü]bl[aə]r|r[aə]k|araq)$/u;
const RU_WOMEN = /^(?:вдов|жен|супруг[аиу]|сестр|мат|доч|бабушк|т[её]т|внучк|племянниц|невестк)/u;

/** `вдовы художника X`: she is the widow of X, and no X herself. */
function isOfAnother({ locale }: Scene, word: PersonWord, { person, from }: PlacedMention): boolean {
  if (locale !== 'ru' || word.role !== 'relative' || from === word.to) return false;
  return person.gender === (RU_WOMEN.test(word.word) ? 'm' : 'f');
}

/** Where a list that has no semicolons of its own ends. */
function beforeSemicolon({ tokens }: Scene, from: number, to: number): number {
  for (let at = from; at < to; at++) if (tokens[at]?.text === ';') return at;
  return to;
}

const isDetermined = ({ tokens, locale }: Scene, { from }: PersonWord) =>
  locale === 'en' &&
  (DETERMINER.test(tokens[from - 1]?.lower ?? '') || DETERMINER.test(tokens[from - 2]?.lower ?? ''));

/** A line of a name, and under it a line of the office. */
function lineAbove(
  { tokens, mentionAt, mentions }: Scene,
  word: PersonWord,
  from: number,
): PlacedMention | undefined {
  // "Secretary – X": a line of its own, with its own name.
  if (/^[:–—-]$/u.test(tokens[word.to]?.text ?? '')) return undefined;
  for (let at = word.to; at < tokens.length && (tokens[at]?.breaks ?? 1) === 0; at++)
    if ((mentionAt[at] ?? -1) >= 0) return undefined;
  const start = /^(?:the|a)$/u.test(tokens[word.from - 1]?.lower ?? '') ? word.from - 1 : word.from;
  if ((start !== from && (tokens[start]?.breaks ?? 0) === 0) || (tokens[start]?.breaks ?? 0) === 0)
    return undefined;
  const last = tokens[start - 1]?.text === ',' ? start - 2 : start - 1;
  return mentions[mentionAt[last] ?? -1];
}

/** `A, её заместителями стали B и C`: the verb right behind the office has its own subject. */
const becomesNext = ({ locale, tokens, mentionAt }: Scene, word: PersonWord): boolean =>
  locale === 'ru' &&
  /^(?:ом|ем|ём|ой|ей|ами|ями|ым|ыми)$/u.test(word.ending) &&
  /^(?:стал[аи]?|избран[аы]?|назначен[аы]?|избрали|выбрали|остал(?:ся|ась|ись))$/u.test(
    tokens[word.to]?.lower ?? '',
  ) &&
  (mentionAt[word.to + 1] ?? -1) >= 0;

const DETERMINER = /^(?:the|new|its|our|their|his|her|whose|my|your)$|['’]s$/u;

function targetsOf(scene: Scene, word: PersonWord, from: number, to: number): PlacedMention[] {
  const above = lineAbove(scene, word, from);
  if (above) return [above];
  if (becomesNext(scene, word)) {
    const made = asPredicate(scene, word, from, to);
    if (made.length > 0) return made;
  }
  const isWork = scene.locale === 'az' && /^(?:işini|vəzifəsini)$/u.test(scene.tokens[word.to]?.lower ?? '');
  const worker = isWork ? heldBy(scene, word, to) : undefined;
  if (worker) return [worker];
  const including = includedIn(scene, word, to);
  if (including) return listFrom(scene, including, beforeSemicolon(scene, including.from, to), true);
  const each = ofEach(scene, word, to);
  if (each.length > 1) return each;
  const next = directlyBefore(scene, word, to);
  const direct = next && isOfAnother(scene, word, next) ? undefined : next;
  if (direct && (scene.locale !== 'ru' || word.plural || agreesBeside(scene, word, direct)))
    return word.plural ? listFrom(scene, direct, to) : [direct];
  const held = scene.locale === 'az' ? heldBy(scene, word, to) : undefined;
  if (held) return [held];
  const is = word.role === 'relative' ? undefined : namedAfterIs(scene, word, to);
  if (is) return word.plural ? listFrom(scene, is, to) : [is];
  const post = postOf(scene, word, from, to);
  if (post) return post;
  const isAppositive = /^[,–—(]$/u.test(beforeArticles(scene, word.from));
  const across = word.role === 'relative' ? kinAcross(scene, word, to) : acrossComplement(scene, word, to);
  if (across && scene.locale === 'ru' && scene.tokens[across.from - 1]?.text !== ',')
    return word.plural ? listFrom(scene, across, to) : [across];
  const beside = directlyAfter(scene, word, from);
  const after = beside && (scene.locale !== 'ru' || agreesInCase(word, beside)) ? beside : undefined;
  const named =
    isAppositive || word.plural || !isDetermined(scene, word) ? undefined : acrossComma(scene, word, to);
  if (named && word.role !== 'relative') return [named];
  if (
    after &&
    (isAppositive || scene.locale === 'az') &&
    !(AFTER_ONLY_WITH_MARK.has(word.role) && !isAppositive)
  ) {
    return word.role !== 'relative' || isKinOfOffice(scene, word) ? [after] : [];
  }
  if (word.role === 'relative') {
    const relative = word.plural ? undefined : acrossComma(scene, word, to);
    if (relative) return [relative];
    // "X-ın qardaşıdır": the one whose brother it is.
    const whose = lastMention(scene, word.from, from);
    if (
      scene.locale === 'az' &&
      /d[ıiuü]r$/u.test(word.word) &&
      whose?.to === word.from &&
      whose.cases.includes('gen')
    )
      return [whose];
    return [];
  }
  if (across) return word.plural ? listFrom(scene, across, to) : [across];
  const predicate = asPredicate(scene, word, from, to);
  if (predicate.length > 0) return predicate;
  return after ? [after] : unnamed(scene, word, from, to);
}
