import { isAfterName, isBeforeName } from '../persons/courtesy';
import type { Role } from '../proposals';
import type { PersonWord } from './person-words';
import {
  inFocus,
  lastMention,
  listFrom,
  nextMention,
  type PlacedMention,
  type Scene,
  sentenceBounds,
} from './scene';

const RU_VERB = /(?:[аеиыяу]л[аои]?|[аеиыяу]л(?:ся|ась|ось|ись)|[аяеё]ет|[уюая]т(?:ся)?|ится|ется|[иы]т)$/u;
const RU_NO_VERB =
  /^(?:отдел\p{L}?|зал\p{L}?|совет|комитет|университет|факультет|кабинет|институт|департамент|портал\p{L}?|журнал\p{L}?|канал\p{L}?|филиал\p{L}?|квартал\p{L}?|капитал\p{L}?|парламент|спорт|концерт|проект|лет|свет|школ\p{L}|газет|бюджет|фестивал\p{L}|клуб\p{L}?|был|было|это|интернет|паритет|авторитет|телеканал\p{L}?|материал\p{L}?|предел\p{L}?|раздел\p{L}?|депутат|мандат|результат|диаспор\p{L}|конгломерат)$/u;
const AZ_VERB =
  /(?:[ıiuü]b|[ıiuü]bl[aə]r|m[ıiuü]şd[ıiuü]r|[dt][ıiuü]|d[ıiuü]l[aə]r|[ıiuü]r|[ıiuü]rl[aə]r|[aə]c[aə]q|m[aə]kl[aə]|mişdir|ərək|araq|anda|əndə)$/u;
const EN_VERB =
  /^(?:said|says|was|is|were|are|has|had|have|told|who|which|that|will|would|welcomed|thanked|and|but|while|when|as|after|before|because|met|asked|visited|presented|read)$/u;
const ARTICLES =
  /^(?:the|a|an|its|our|their|his|her|then|now|current|new|long-time|longtime|local|newly|elected|acting|and|also|ныне|также|и|новый|новая|нынешний|нынешняя|её|ее|его|их|наш|наша|действующий|действующая|бессменный|бессменная|whose|retired|fellow|а|this|year's|founding|then-|onun|yeni|indiki)$/u;

const isMark = (text: string | undefined) =>
  text === ',' || text === '–' || text === '—' || text === '-' || text === '(' || text === ':';

/** In Azerbaijani an office before a name has no case ending: `sədri Əli`, not `sədrinə Əli`. */
const AZ_APPOSED = /^(?:l[aə]r)?(?:s?[ıiuü])?(?:m[ıiuü]z)?$/u;

/** The office stands right before the name, with no more than callings, courtesies and a colon between. */
function directlyBefore(
  scene: Scene,
  { from, to, ending }: PersonWord,
  limit: number,
): PlacedMention | undefined {
  const { tokens, locale, marked } = scene;
  if (locale === 'az') {
    if (!AZ_APPOSED.test(ending)) return undefined;
    // "A katib, B xəzinədar": the comma ends what is said of the name before.
    const before = scene.mentions[scene.mentionAt[from - 1] ?? -1];
    if (tokens[to]?.text === ',' && before?.cases.includes('nom')) return undefined;
  }
  let at = to;
  while (at < limit && at - to < 9) {
    const index = scene.mentionAt[at] ?? -1;
    if (index >= 0) return scene.mentions[index];
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
    else if (
      (token.text === '–' ||
        token.text === '—' ||
        token.text === ':' ||
        (token.text === '-' && token.spaced)) &&
      at === to
    )
      at++;
    else if ((token.lower === 'və' || token.lower === 'и' || token.lower === 'and') && marked.wordAt[at + 1])
      at++;
    else if (
      /^(?:görkəmli|tanınmış|məşhur|известн\p{L}+|выдающ\p{L}+|видн\p{L}+|renowned|famous|well-known)$/u.test(
        token.lower,
      )
    )
      at++;
    else return undefined;
  }
  return undefined;
}

/** `председатель общества «Х» Иван Петров`, `secretary of the club, John Smith`: what the office is of stands between. */
function acrossComplement(scene: Scene, word: PersonWord, limit: number): PlacedMention | undefined {
  const { tokens, locale, marked } = scene;
  if (
    locale === 'az' ||
    (locale === 'en' && (word.plural || !/^(?:of|at|for|in)$/u.test(tokens[word.to]?.lower ?? '')))
  )
    return undefined;
  for (let at = word.to; at < Math.min(limit, word.to + 22); at++) {
    const index = scene.mentionAt[at] ?? -1;
    const token = tokens[at];
    if (!token) return undefined;
    if (index >= 0) {
      const before = tokens[at - 1];
      if (locale === 'en' && before?.text !== ',') return undefined;
      // A genitive right after the office is of whom, not who: "помощник Ивана Петрова".
      const mention = scene.mentions[index];
      if (at === word.to && locale === 'ru' && mention && !agreesInCase(word, mention)) return undefined;
      if (before?.text === ',' && locale === 'ru' && !/^[,—–]$/u.test(tokens[mention?.to ?? 0]?.text ?? ''))
        return mention;
      return mention;
    }
    if (marked.quoted[at]) continue;
    if (token.text === ',') {
      const next = scene.mentionAt[at + 1] ?? -1;
      if (next >= 0) return scene.mentions[next];
      if (!marked.wordAt[at + 1]) return undefined;
      continue;
    }
    if (
      (token.text === '—' || token.text === '–' || token.text === ':') &&
      (scene.mentionAt[at + 1] ?? -1) < 0
    )
      return undefined;
    if (/^[;.!?()]$/u.test(token.text) && token.text !== '.') return undefined;
    if (
      locale === 'ru'
        ? RU_VERB.test(token.lower) && !token.capital && !RU_NO_VERB.test(token.lower)
        : EN_VERB.test(token.lower)
    )
      return undefined;
    const inner = marked.wordAt[at];
    if (inner && inner.role !== 'calling' && at > word.to && locale === 'en') return undefined;
    if (token.lower === 'с' || token.lower === 'with' || token.lower === 'что') return undefined;
  }
  return undefined;
}

const NOMINATIVE = /^(?:|ь|й|а|я|к|ик|ица|ница|ец|ая|ий|ей|ка|ен|ья)$/u;

function agreesInCase({ ending }: PersonWord, { cases }: PlacedMention): boolean {
  if (cases.length > 4) return true;
  if (NOMINATIVE.test(ending) && !cases.includes('nom'))
    return /^[ая]$/u.test(ending) && (cases.includes('gen') || cases.includes('acc'));
  return true;
}

/** The office follows the name as an apposition: `NAME, chair of`, `NAME – cəmiyyətin sədri`, `NAME katib`. */
function directlyAfter(scene: Scene, word: PersonWord, limit: number): PlacedMention | undefined {
  const { tokens, locale, marked } = scene;
  let at = word.from - 1;
  let steps = 0;
  let sawMark = false;
  while (at >= limit && steps < 16) {
    const index = scene.mentionAt[at] ?? -1;
    const token = tokens[at];
    if (!token) return undefined;
    if (index >= 0) {
      const mention = scene.mentions[index];
      if (!mention) return undefined;
      if (sawMark) return mention;
      if (locale === 'az') return mention.cases.includes('nom') ? mention : undefined;
      return locale === 'en' && at === word.from - 1 && !/'s?$/u.test(tokens[mention.to - 1]?.text ?? '')
        ? mention
        : undefined;
    }
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
      if (/^[.;!?]$/u.test(token.text)) return undefined;
    } else if (
      !ARTICLES.test(token.lower) &&
      !marked.quoted[at] &&
      !isAdjective(token.lower, locale) &&
      !isOtherWord(marked, at)
    )
      return undefined;
    at--;
    steps++;
  }
  return undefined;
}

const isOtherWord = ({ wordBefore }: Scene['marked'], at: number) => wordBefore[at + 1] !== undefined;
const isAdjective = (lower: string, locale: Scene['locale']) =>
  locale === 'ru' && /(?:ый|ий|ая|яя|ой|ого|ому|ым|им|ую)$/u.test(lower);

const AZ_BECOMES =
  /^(?:seç|təyin|təsdiq|ol|vəzifə|yenidən|qəbul|təqdim|elan|layiq|ad|kimi|qis|sifət|postuna)\p{L}*$/u;
const RU_BECOMES =
  /^(?:избра\p{L}+|переизбра\p{L}+|назнач\p{L}+|стал\p{L}?|станет|утвержд\p{L}+|является|был\p{L}?|работает|остал\p{L}+|выбра\p{L}+|провозгла\p{L}+|служит|выдвин\p{L}+|вош\p{L}+|состоит|единогласно)$/u;
const EN_BECOMES =
  /^(?:elected|re-elected|reelected|appointed|named|became|become|is|was|made|chosen|voted|serves|served|serving|remains|confirmed|installed|nominated|been|as|acts|works|worked|unanimously)$/u;

/** The office is what the subject of the sentence is or becomes. */
function asPredicate(scene: Scene, word: PersonWord, from: number, to: number): PlacedMention[] {
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
    if (!isPredicate) return [];
    const subject = lastMention(scene, word.from, from);
    if (subject) return subject.cases.includes('nom') ? [subject] : [];
    const focus = inFocus(scene, from);
    return focus ? [focus] : [];
  }
  if (locale === 'ru') {
    if (!/(?:ом|ем|ём|ой|ей|ами|ями|ем|цем|ым|им)$/u.test(word.word)) return [];
    const verb = near(word.from - 8, word.to + 8, RU_BECOMES);
    if (verb < 0) return [];
    const next = nextMention(scene, Math.max(verb, word.to), to);
    const last = lastMention(scene, Math.min(verb, word.from), from);
    if (next && verb > word.from && next.from - verb < 8)
      return listFrom(scene, next, to).slice(0, word.plural ? undefined : 1);
    const middle = verb < word.from ? lastMention(scene, word.from, verb) : undefined;
    const subject =
      middle ?? last ?? (next && next.from - word.to < 14 ? next : undefined) ?? inFocus(scene, from);
    return subject ? [subject] : [];
  }
  const verb = near(word.from - 6, word.from, EN_BECOMES);
  if (verb < 0) return [];
  const inside = lastMention(scene, word.from, verb);
  const subject = inside ?? lastMention(scene, verb, from);
  if (subject) return [subject];
  const pronoun = near(from, verb, /^(?:he|she)$/u) >= 0;
  const focus = pronoun ? inFocus(scene, from) : undefined;
  return focus ? [focus] : [];
}

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
  if (/^(?:ümummilli|ulu)$/u.test(tokens[from - 1]?.lower ?? '')) return false;
  if (
    locale === 'az' &&
    role === 'relative' &&
    !/^(?:l[aə]r)?s?[ıiuü]/u.test(ending) &&
    !/[ıiuü]$|s[ıi]$|nı|ndan|dır/u.test(word)
  )
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
  for (const word of scene.marked.personWords) {
    if (word.role === 'calling' || !isMeant(scene, word)) continue;
    const [from, to] = sentenceBounds(scene, word.from);
    const targets = targetsOf(scene, word, from, to);
    for (const { person } of targets)
      scene.give(person, roleOf(scene, word, from) as Role, quoteStart(scene, word, from), word.to);
  }
}

/** `katib vəzifəsini X icra edəcək`, `fəxri sədr seçilən X`: who has the office is named after it. */
function heldBy(scene: Scene, { to }: PersonWord, limit: number): PlacedMention | undefined {
  for (let at = to; at < Math.min(limit, to + 5); at++) {
    const lower = scene.tokens[at]?.lower ?? '';
    if (
      /^vəzifəsini/u.test(lower) ||
      /(?:ilən|ılan|ülən|ulan|inən|ınan|edən|olan|olmuş|edilmiş)$/u.test(lower)
    ) {
      const next = nextMention(scene, at, limit);
      return next && next.from - at <= 8 && next.cases.includes('nom') ? next : undefined;
    }
  }
  return undefined;
}

/** The chair of a commission that checks the books is an auditor. */
function roleOf(scene: Scene, { role, from }: PersonWord, start: number): Role | 'calling' {
  if (role !== 'chair' && role !== 'member') return role;
  const isOfCommission =
    /^(?:komissiya|комисси|committee)/u.test(scene.tokens[from - 1]?.lower ?? '') ||
    /^(?:комисси)/u.test(scene.tokens[from + 1]?.lower ?? '');
  if (!isOfCommission) return role;
  for (let at = from; at >= start; at--)
    if (/^(?:təftiş|nəzarət|ревизион|audit)/u.test(scene.tokens[at]?.lower ?? '')) return 'auditor';
  return role;
}

const OFFICES_OF_ONE: ReadonlySet<Role | 'calling'> = new Set([
  'chair',
  'leader',
  'president',
  'director',
  'founder',
  'board-chair',
]);

/** `Руководитель общества родился …`: a sentence that names its subject by the office alone. */
function unnamed(scene: Scene, word: PersonWord, from: number, to: number): PlacedMention[] {
  if (
    !OFFICES_OF_ONE.has(word.role) ||
    word.from - from > 2 ||
    nextMention(scene, from, to) ||
    scene.locale === 'en'
  )
    return [];
  const focus = inFocus(scene, from);
  return focus ? [focus] : [];
}

function targetsOf(scene: Scene, word: PersonWord, from: number, to: number): PlacedMention[] {
  const direct = directlyBefore(scene, word, to);
  if (direct && (scene.locale !== 'ru' || word.plural || agreesInCase(word, direct)))
    return word.plural ? listFrom(scene, direct, to) : [direct];
  const isAppositive = /^[,–—(]$/u.test(beforeArticles(scene, word.from));
  const across = word.role === 'relative' ? undefined : acrossComplement(scene, word, to);
  if (across && scene.locale === 'ru' && scene.tokens[across.from - 1]?.text !== ',')
    return word.plural ? listFrom(scene, across, to) : [across];
  const after = directlyAfter(scene, word, from);
  if (
    after &&
    (isAppositive || scene.locale === 'az') &&
    !(AFTER_ONLY_WITH_MARK.has(word.role) && !isAppositive)
  ) {
    return word.role === 'relative' ? [] : [after];
  }
  if (word.role === 'relative') {
    const named = acrossComma(scene, word, to);
    if (named) return [named];
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
  const held = scene.locale === 'az' ? heldBy(scene, word, to) : undefined;
  if (held) return [held];
  const predicate = asPredicate(scene, word, from, to);
  if (predicate.length > 0) return predicate;
  return after ? [after] : unnamed(scene, word, from, to);
}

function acrossComma(
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

function beforeArticles({ tokens }: Scene, at: number): string {
  let before = at - 1;
  while (before >= 0 && at - before < 4 && ARTICLES.test(tokens[before]?.lower ?? '')) before--;
  return tokens[before]?.text ?? '';
}
