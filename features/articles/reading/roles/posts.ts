import type { PersonWord } from './person-words';
import { lastMention, nextMention, type PlacedMention, type Scene } from './scene';

const POST: Record<Scene['locale'], RegExp> = {
  az: /^$/u,
  ru: /^(?:пост\p{L}{0,2}|должност\p{L}*|обязанност\p{L}*|кресл\p{L}*|место|полномочи\p{L}*)$/u,
  en: /^(?:post|office|role|position|job|duties)$/u,
};
const GIVEN_UP =
  /^(?:покинул|оставил|уш[её]л|освободил|сложил|отказал|left|resigned|quit|relinquished)\p{L}*$/u;
const FILLED =
  /^(?:избр|выбр|назнач|утвер|занял|заня[лт]|получил|принял|достал|переш|возлож|довер|поруч|выдвин|исполня|предлож|went|goes|passe[sd]|fell|held|taken|filled|given|elected|appointed|named)\p{L}*$/u;
const FARTHEST = 9;

/**
 * `На пост председателя избран X`, `the post of treasurer went to X`: who has a post is the one person whom its sentence
 * names beside it. Null where the office is no post's.
 */
export function postOf(
  scene: Scene,
  word: PersonWord,
  from: number,
  to: number,
): PlacedMention[] | undefined {
  const { tokens, locale } = scene;
  const before = [1, 2, 3].map((step) => tokens[word.from - step]?.lower ?? '');
  const isPost =
    locale === 'en'
      ? before[0] === 'of'
        ? POST.en.test(before[1] ?? '')
        : before[1] === 'of' && POST.en.test(before[2] ?? '')
      : locale === 'ru' &&
        /^(?:а|я|ы|и|ей)$/u.test(word.ending) &&
        before.slice(0, 2).some((lower) => POST.ru.test(lower));
  if (!isPost) return undefined;
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  if (words.some((lower) => GIVEN_UP.test(lower)) || !words.some((lower) => FILLED.test(lower))) return [];
  const next = nextMention(scene, word.to, to);
  if (next && next.from - word.to <= FARTHEST) return [next];
  const last = lastMention(scene, word.from, from);
  return last && word.from - last.to <= FARTHEST ? [last] : [];
}

const AMONG: Record<Scene['locale'], RegExp> = {
  az: /^(?:sırada|cümlədən|xüsusən)$/u,
  ru: /^(?:числе|них|например)$/u,
  en: /^(?:including|whom|them|notably)$/u,
};

const NUMBER =
  /^(?:two|three|four|five|six|seven|iki|üç|dörd|beş|altı|двое|два|две|трое|три|четверо|четыре|пять|[2-9])$/u;

/** `гости — посол A и B`, `two deputy chairs, A and B`, `iki müavin – A və B`: a colon, a dash or a number opens a list. */
function isOpenedList({ tokens }: Scene, { from, to, plural }: PersonWord): boolean {
  const [mark, before] = [tokens[to]?.text ?? '', tokens[from - 1]?.lower ?? ''];
  if (/^[:–—]$/u.test(mark)) return plural || NUMBER.test(before);
  return mark === ',' && NUMBER.test(before);
}

const ONE: Record<Scene['locale'], RegExp> = {
  az: /^(?:biri|birinin|birinə|birini|olan)$/u,
  ru: /^(?:один|одна|одного|одной|одному|одним|одну)$/u,
  en: /^one$/u,
};
const RU_ONE_ENDING: Record<string, string> = { один: '', одного: 'а', одному: 'у', одним: 'ом' };

/** `qurucularından biri`, and `ilk üzvlərindən NAME`. */
function oneOfThoseAz({ tokens, mentionAt, marked }: Scene, word: PersonWord): PersonWord {
  if (!/d[aə]n$/u.test(word.ending)) return word;
  if (ONE.az.test(tokens[word.to]?.lower ?? ''))
    return { ...word, to: word.to + 1, plural: false, ending: '' };
  const calling = marked.wordAt[word.to];
  const next = calling?.role === 'calling' ? calling.to : word.to;
  return word.plural && (mentionAt[next] ?? -1) >= 0 ? { ...word, plural: false, ending: '' } : word;
}

/** `one of its founders`, `один из основателей`, `qurucularından biri`: a word of the plural for one person. */
export function oneOfMany(scene: Scene, word: PersonWord): PersonWord {
  const { tokens, locale } = scene;
  if (locale === 'az') return oneOfThoseAz(scene, word);
  if (!word.plural) return word;
  for (let at = word.from - 2; at >= word.from - 4; at--) {
    const lower = tokens[at]?.lower ?? '';
    if (!ONE[locale].test(lower) || !/^(?:of|из)$/u.test(tokens[at + 1]?.lower ?? '')) continue;
    const ending = RU_ONE_ENDING[lower] ?? 'ой';
    return { ...word, from: at, plural: false, ending, word: `${lower}${ending}` };
  }
  return word;
}

/** `founder members, of whom A and B`, `активисты, в том числе A`: some of many are named. */
export function includedIn(scene: Scene, word: PersonWord, limit: number): PlacedMention | undefined {
  const { to } = word;
  const next = isOpenedList(scene, word) ? nextMention(scene, to, limit) : undefined;
  if (next && next.from - to <= FARTHEST) return next;
  if (!word.plural || word.role === 'member') return undefined;
  for (let at = to; at < Math.min(limit, to + FARTHEST); at++) {
    if ((scene.mentionAt[at] ?? -1) >= 0 || /^[.;:]$/u.test(scene.tokens[at]?.text ?? '')) return undefined;
    if (!AMONG[scene.locale].test(scene.tokens[at]?.lower ?? '')) continue;
    const named = nextMention(scene, at + 1, limit);
    return named && named.from - at <= 4 ? named : undefined;
  }
  return undefined;
}

/** `X succeeds Y as president`: what X becomes Y was; null where the sentence tells of nobody's following anybody. */
export function succession(
  scene: Scene,
  word: PersonWord,
  from: number,
): { now: PlacedMention; before: PlacedMention | undefined } | undefined {
  const { tokens, locale } = scene;
  if (locale !== 'en' || tokens[word.from - 1]?.lower !== 'as') return undefined;
  for (let at = word.from - 2; at > from && word.from - at < FARTHEST; at--) {
    const lower = tokens[at]?.lower ?? '';
    const isTaking = /^(?:took|takes|taking)$/u.test(lower) && tokens[at + 1]?.lower === 'over';
    if (
      !isTaking &&
      !/^(?:succeeds|succeeded|succeeding|replaces|replaced|replacing|follows|followed)$/u.test(lower)
    )
      continue;
    const now = lastMention(scene, at, from);
    return now && at - now.to <= 3 ? { now, before: nextMention(scene, at, word.from) } : undefined;
  }
  return undefined;
}

const IN_PLACE: Record<Scene['locale'], RegExp> = {
  az: /^$/u,
  ru: /^(?:вместо|взамен|сменил|сменила|сменив|сменивший|сменившая)$/u,
  en: /^(?:succeeding|replacing|succeeds|replaces)$/u,
};

/** `elected secretary in place of X`, `избрана секретарём вместо X`: who had the office before. */
export function inPlaceOf(scene: Scene, word: PersonWord, limit: number): PlacedMention | undefined {
  const { tokens, locale } = scene;
  for (let at = word.to; at < Math.min(limit, word.to + FARTHEST); at++) {
    if (/^[.;:]$/u.test(tokens[at]?.text ?? '')) return undefined;
    const isPlace =
      IN_PLACE[locale].test(tokens[at]?.lower ?? '') ||
      (locale === 'en' &&
        (/^(?:in|takes|taking|took)$/u.test(tokens[at]?.lower ?? '')
          ? /^(?:place|over)$/u.test(tokens[at + 1]?.lower ?? '') &&
            /^(?:of|from)$/u.test(tokens[at + 2]?.lower ?? '')
          : false));
    if (!isPlace) continue;
    const next = nextMention(scene, at + 1, Math.min(limit, at + 6));
    return next && (locale !== 'ru' || next.cases.some((kase) => kase === 'gen' || kase === 'acc'))
      ? next
      : undefined;
  }
  return undefined;
}

const FARTHEST_COLON = 6;

/** `руководители общин: армянской — A, греческой — B`: each of them after a dash of their own. */
export function ofEach(
  { tokens, mentionAt, mentions }: Scene,
  { to, plural }: PersonWord,
  limit: number,
): PlacedMention[] {
  if (!plural) return [];
  let at = to;
  while (at < Math.min(limit, to + FARTHEST_COLON) && tokens[at]?.text !== ':') at++;
  if (tokens[at]?.text !== ':') return [];
  const named: PlacedMention[] = [];
  for (let next = at + 1; next < limit; next++) {
    const mention = mentions[mentionAt[next] ?? -1];
    if (!mention) continue;
    if (/^[–—]$/u.test(tokens[next - 1]?.text ?? '')) named.push(mention);
    next = mention.to - 1;
  }
  return named;
}
