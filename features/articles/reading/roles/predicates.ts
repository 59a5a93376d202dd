import { isBeforeName } from '../persons/courtesy';
import type { Role } from '../proposals';
import { beforeArticles } from './beside';
import { inFocus } from './focus';
import type { PersonWord } from './person-words';
import { pronounAt } from './pronouns';
import { lastMention, listBefore, listFrom, nextMention, type PlacedMention, type Scene } from './scene';

const AZ_BECOMES =
  /^(?:seç|təyin|təsdiq|ol|vəzifə|yenidən|qəbul|təqdim|elan|layiq|ad|kimi|qis|sifət|postuna)\p{L}*$/u;
const RU_BECOMES =
  /^(?:избра\p{L}+|переизбра\p{L}+|назнач\p{L}+|стал\p{L}?|станет|утвер(?:жд|д)\p{L}+|является|был\p{L}?|работает|остал\p{L}+|выбра\p{L}+|провозгла\p{L}+|служит|выдвин\p{L}+|вош\p{L}+|состоит|единогласно|выступ\p{L}+)$/u;
const EN_BECOMES =
  /^(?:elected|re-elected|reelected|appointed|named|became|become|is|was|made|chosen|voted|serve|act|serves|served|serving|acting|remains|confirmed|installed|nominated|been|as|acts|works|worked|unanimously|takes|took)$/u;

/** The office is what the subject of the sentence is or becomes. */
export function asPredicate(scene: Scene, word: PersonWord, from: number, to: number): PlacedMention[] {
  const { tokens, locale } = scene;
  const near = (start: number, end: number, pattern: RegExp) => {
    for (let at = Math.max(from, start); at < Math.min(to, end); at++)
      if (pattern.test(tokens[at]?.lower ?? '') && (scene.mentionAt[at] ?? -1) < 0) return at;
    return -1;
  };
  if (locale === 'az') {
    const isPredicate =
      /d[ıiuü]r(?:l[aə]r)?$/u.test(word.word) ||
      near(word.to, word.to + 4, AZ_BECOMES) >= 0 ||
      tokens[word.to]?.text === 'idi';
    if (!isPredicate || PARTICIPLE.test(scene.tokens[word.to]?.lower ?? '')) return [];
    const subject = lastMention(scene, word.from, from);
    if (subject) return subject.cases.includes('nom') ? [subject] : [];
    // "Onun müavini": somebody else's than whose it is.
    const focus = tokens[word.from - 1]?.lower === 'onun' ? undefined : inFocus(scene, from);
    return focus ? [focus] : [];
  }
  if (locale === 'ru') {
    const now = isNow(scene, word, from) ?? isHe(scene, word, from);
    if (now) return [now];
    if (!/(?:ом|ем|ём|ой|ей|ами|ями|ыми|ими|ем|цем|ым|им)$/u.test(word.word)) return [];
    const soon = near(word.to, word.to + 5, RU_BECOMES);
    const verb = soon >= 0 ? soon : near(word.from - 8, word.to + 8, RU_BECOMES);
    if (verb < 0) return [];
    const next = nextMention(scene, Math.max(verb, word.to), to);
    const last = lastMention(scene, Math.min(verb, word.from), from);
    if (next && verb > word.from && next.from - verb < 8)
      return listFrom(scene, next, to).slice(0, word.plural ? undefined : 1);
    if (verb > word.from && !last && !next) return [];
    const middle = verb < word.from ? lastMention(scene, word.from, verb) : undefined;
    const subject =
      middle ?? last ?? (next && next.from - word.to < 14 ? next : undefined) ?? inFocus(scene, from);
    return subject ? [subject] : [];
  }
  const verb = near(word.from - 6, word.from, EN_BECOMES);
  if (verb < 0) return [];
  // "X as treasurer; and, as secretary, Y".
  if (tokens[word.to]?.text === ',') {
    const own = nextMention(scene, word.to, Math.min(to, word.to + 4));
    if (own && isBehindSemicolon(scene, verb, from)) return [own];
  }
  // "Was sent to the mayor", "was greeted by the consul".
  if (/^(?:to|by|from|with|against)$/u.test(beforeArticles(scene, word.from))) return [];
  const inside = lastMention(scene, word.from, verb);
  const subject = inside ?? lastMention(scene, verb, from);
  // "A (secretary) and B and C as members": A has an office of A's own.
  const hasOwn = ({ to: end }: PlacedMention) => tokens[end]?.text === '(' && scene.marked.wordAt[end + 1];
  if (subject)
    return word.plural ? listBefore(scene, subject, from).filter((one) => !hasOwn(one)) : [subject];
  const first = verb === from && tokens[word.to]?.text === ',' ? nextMention(scene, word.to, to) : undefined;
  // "Serving as president, X founded …".
  if (first && first.from - word.to <= 2) return [first];
  const pronoun = near(from, verb, /^(?:he|she)$/u);
  const focus = pronoun >= 0 ? inFocus(scene, from, pronounAt(scene, pronoun) ?? null) : undefined;
  return focus ? [focus] : [];
}

/** A semicolon stands before a place, and nobody between. */
function isBehindSemicolon(scene: Scene, at: number, from: number): boolean {
  const start = Math.max(from, (lastMention(scene, at, from)?.to ?? from) - 1);
  return scene.tokens.slice(start, at).some(({ text }) => text === ';');
}

/** `Юрист А Б, теперь мой заместитель`, `А Б ныне директор школы`: the present tense has no verb. */
function isNow({ tokens, mentionAt, mentions }: Scene, word: PersonWord, from: number) {
  if (!/^(?:|ь|й|ец|а|ия)$/u.test(word.ending)) return undefined;
  let at = word.from - 1;
  if (/^(?:мой|моя|наш|наша|его|её|ее|их|уже|и)$/u.test(tokens[at]?.lower ?? '')) at--;
  if (!/^(?:теперь|ныне|сейчас|сегодня)$/u.test(tokens[at]?.lower ?? '')) return undefined;
  at--;
  if (/^[,–—-]$/u.test(tokens[at]?.text ?? '')) at--;
  const named = at >= from ? mentions[mentionAt[at] ?? -1] : undefined;
  return named?.cases.includes('nom') ? named : undefined;
}

const FARTHEST_PRONOUN = 7;

/** `Айрату Сабитову 29 лет, он инженер и председатель`, `она — казначей`: a pronoun, callings and the office in the nominative. */
function isHe(scene: Scene, word: PersonWord, from: number): PlacedMention | undefined {
  if (word.plural || !/^(?:|ь|й|а|я|ец)$/u.test(word.ending)) return undefined;
  for (let at = word.from - 1; at >= Math.max(from, word.from - FARTHEST_PRONOUN); at--) {
    const gender = pronounAt(scene, at);
    if (gender) {
      const named = lastMention(scene, at, from);
      return named && named.person.gender !== (gender === 'm' ? 'f' : 'm')
        ? named
        : inFocus(scene, from, gender);
    }
    const token = scene.tokens[at];
    const isSmall = /^(?:и|—|–|-|теперь|сейчас|же|наш|наша|уже|первый|первая)$/u.test(token?.lower ?? '');
    if (
      !isSmall &&
      !scene.marked.wordAt[at] &&
      !/(?:ик|ист|ер|ор|ник|щик|ый|ий|ая|тель)$/u.test(token?.lower ?? '')
    )
      return undefined;
  }
  return undefined;
}

const EN_IS = /^(?:is|was|remains|becomes|stays)$/u;
const EN_NEW =
  /^(?:now|again|still|currently|the|a|an|our|its|his|her|their|once|more|from|today|this|year)$/u;

/** `Its patron is the singer X`, `the registered agent is X`: the office first, who has it after the verb. */
export function namedAfterIs(scene: Scene, word: PersonWord, limit: number): PlacedMention | undefined {
  const { tokens } = scene;
  // `The treasurer this term is`, `our guest that evening was`.
  const skip = /^(?:this|that|last|next)$/u.test(tokens[word.to]?.lower ?? '') ? 2 : 0;
  if (scene.locale !== 'en' || !EN_IS.test(tokens[word.to + skip]?.lower ?? '')) return undefined;
  for (let at = word.to + skip + 1; at < Math.min(limit, word.to + skip + 6); at++) {
    const named = scene.mentions[scene.mentionAt[at] ?? -1];
    if (named) return named;
    const token = tokens[at];
    const isTitle = scene.marked.personWords.some(({ from, to }) => from <= at && to > at);
    if (
      !token ||
      !(EN_NEW.test(token.lower) || isTitle || isBeforeName(token.lower, 'en') || token.text === '.')
    )
      return undefined;
  }
  return undefined;
}

const PARTICIPLE =
  /^(?:seçilən|seçilmiş|edilən|edilmiş|olunan|olunmuş|olan|olmuş|görülən|görülmüş|gətirilən|verilən|işləyən|çalışan)$/u;

/** `katib vəzifəsini X icra edəcək`, `fəxri sədr seçilən X`: who has the office is named after it. */
export function heldBy(scene: Scene, { to }: PersonWord, limit: number): PlacedMention | undefined {
  for (let at = to; at < Math.min(limit, to + 5); at++) {
    const lower = scene.tokens[at]?.lower ?? '';
    const isHeld = /^(?:vəzifəsin[iə]|postuna|işini|postunu)/u.test(lower);
    const follower = /^(?:vəzifəsində|postunda)$/u.test(lower) ? nextMention(scene, at, limit) : undefined;
    // "Sədr vəzifəsində onu X əvəz etdi".
    if (follower && follower.from - at <= 4 && scene.tokens[follower.to]?.lower === 'əvəz') return follower;
    if (!isHeld && !PARTICIPLE.test(lower)) continue;
    const next = nextMention(scene, at, limit);
    return next && next.from - at <= 8 && (!isHeld || next.cases.includes('nom')) ? next : undefined;
  }
  return undefined;
}

const OFFICES_OF_ONE: ReadonlySet<Role | 'calling'> = new Set(['chair', 'leader', 'director', 'board-chair']);
const ANOTHER = /^(?:yeni|keçmiş|sabiq|növbəti|indiki|новый|новая|новым|бывший|бывшая|прежний|нынешний)$/u;

/** `Руководитель общества родился …`: a sentence that names its subject by the office alone. */
export function unnamed(scene: Scene, word: PersonWord, from: number, to: number): PlacedMention[] {
  if (
    !OFFICES_OF_ONE.has(word.role) ||
    word.from - from > 2 ||
    nextMention(scene, from, to) ||
    scene.locale === 'en'
  )
    return [];
  if (ANOTHER.test(scene.tokens[word.from - 1]?.lower ?? '')) return [];
  const focus = inFocus(scene, from);
  return focus && focus.person.mentions.length > 2 ? [focus] : [];
}
