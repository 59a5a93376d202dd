import { PLAYED } from '../names/instruments';
import { signatureBlock } from '../statements/signature-block';
import { isAfterName, isBeforeName, isSaint } from './courtesy';
import type { Marked } from './marked';
import { officerLabels } from './officer-lists';
import type { NameSpan } from './runs';

const AZ_NAMESAKE =
  /^(?:ad[ıi]na|adlı|adlanan|küç[əa]|prospekt|meydan|xiyaban|park|muzey|ev-muzey|teatr|fond|mərkəz|məktəb|lisey|gimnaziya|universitet|institut|mükafat|orden|medal|təqaüd|hava|kubok|turnir|stadion|kitabxana|filarmoniya|konservatoriya|metro|stansiya|qəsəbə|saray|kollec|cəmiyyət|dərnə|ansambl|orkestr|premiya|ocaq|körpü)\p{L}{0,10}$/u;
/** "The centre's", "to the fund": a word without the possessive is no part of a name before it. */
const AZ_THE_BODY =
  /^(?:fond|mərkəz|məktəb|lisey|universitet|institut|kollec|cəmiyyət|ansambl|orkestr|teatr|muzey|kitabxana|dərnəy|ocağ)(?:n?[ıiuü]n|[ny]?[aə]|d[aə]n?)$/u;
const RU_NAMESAKE =
  /^(?:имени|им|улиц\p{L}{1,3}|ул|проспект\p{L}{0,2}|площад\p{L}{1,2}|пл|переул\p{L}{2,4}|бульвар\p{L}{0,2}|набережн\p{L}{2,3}|музе\p{L}{1,2}|дом-музей|театр\p{L}{0,2}|фонд\p{L}{0,2}|преми\p{L}{1,2}|орден\p{L}{0,2}|медал\p{L}{1,3}|станци\p{L}{1,2}|парк\p{L}{0,2}|стадион\p{L}{0,2}|библиотек\p{L}{1,2}|кубк\p{L}{1,2}|школ\p{L}{1,2}|аэропорт\p{L}{0,2}|сквер\p{L}{0,2}|шоссе)$/u;
const RU_GEOGRAPHY =
  /^(?:район|област|кра|округ|уезд|волост|губерни|университет|институт|академи|улиц|площад|проспект|бульвар|переул|церк|собор|монастыр|мечет|театр|музе|завод|комбинат|вокзал|шосс|мост|набережн|парк|сельсовет|городищ|остров|полуостров|мор|государственн|педагогическ|технологическ|политехническ|медицинск|национальн)\p{L}{0,4}$/u;
const EN_NAMESAKE =
  /^(?:street|road|avenue|foundation|prize|award|awards|centre|center|theatre|theater|school|museum|park|airport|university|college|library|hall|stadium|square|trust|institute|fund|cup|memorial|house|medal|scholarship|lane|church|cathedral|chapel|bridge|club|society|association|gallery|orchestra|band|ensemble|choir|day|festival|hotel|station|hospital|terrace|crescent|place|drive|gardens|quartet|trio|primary|academy|lecture|parish)$/u;
const EN_PLACE_BEFORE =
  /^(?:in|at|of|from|near|to|the|through|around|outside|across|via|into|on|under|over|for|against|between|towards|an|a|this|that|its|our)$/u;
const EN_TELLS =
  /^(?:said|says|told|added|explained|recalled|remembers|remembered|spoke|thanked|welcomed|sang|performed|played|joined|moved|arrived|came|founded|chairs|chaired|leads|led|runs|ran|read|gave|opened|presented|received|accepted|laughed|smiled|who|has|was|is|will|whose|grew|took|became|described|hopes|noted|insisted|joked|announced|argued|teaches|taught|organised|organized|recited|praised|agreed|and|whom)$/u;

/** Verbs whose object is a person. */
const EN_CHOSE =
  /^(?:chose|elected|re-elected|appointed|nominated|thank|thanked|congratulate|congratulated|married|succeeded|invited|interviewed|introduced)$/u;
/** `Site by Green Fox`: a firm. */
const EN_MAKER =
  /^(?:site|website|web|design|designed|powered|hosted|printed|developed|published|created|built|theme)$/u;

const SEPARATORS = new Set([
  ',',
  'və',
  'и',
  'and',
  '&',
  'ilə',
  'а',
  'также',
  'həmçinin',
  'as',
  'well',
  ';',
  'həm',
  'də',
  'hər',
  'with',
  'plus',
  'та',
]);

/** Nothing but commas and "and" stands between two places. */
function isListBetween({ doc: { tokens } }: Marked, from: number, to: number): boolean {
  // `A (harp), B (whistle)`.
  const start = tokens[from]?.text === '(' && tokens[from + 2]?.text === ')' ? from + 3 : from;
  if (start > from) return isListBetween({ doc: { tokens } } as Marked, start, to);
  if (to <= from || to - from > 4) return false;
  for (let at = from; at < to; at++) if (!SEPARATORS.has(tokens[at]?.lower ?? '')) return false;
  return true;
}

/** A street, a prize, a foundation has the name: the person is not meant. */
export function isNamesake(
  { doc: { tokens, locale } }: Marked,
  span: Pick<NameSpan, 'from' | 'to' | 'candidates'>,
): boolean {
  const [before, after] = [tokens[span.from - 1], tokens[span.to]];
  const early = before?.text === '.' ? tokens[span.from - 2] : before;
  if (isSaint(early?.lower ?? '') || isSaint(before?.lower ?? '')) return true;
  if (
    early &&
    (early.lower === 'им' ||
      early.lower === 'ул' ||
      early.lower === 'пл' ||
      early.lower === 'пр' ||
      early.lower === 'st')
  )
    return true;
  if (locale === 'az') {
    const cases = span.candidates[0]?.cases ?? [];
    return (
      after !== undefined &&
      AZ_NAMESAKE.test(after.lower) &&
      !AZ_THE_BODY.test(after.lower) &&
      cases.includes('nom')
    );
  }
  if (/\p{Script=Cyrillic}/u.test(tokens[span.from]?.text ?? '')) {
    if (after && RU_GEOGRAPHY.test(after.lower) && /ск\p{L}{2,3}$/u.test(tokens[span.to - 1]?.lower ?? ''))
      return true;
    if (!before || !RU_NAMESAKE.test(before.lower)) return false;
    return (
      before.lower === 'имени' ||
      span.candidates.some(({ cases }) => cases.includes('gen') && cases.length < 6) ||
      !span.candidates[0]?.given
    );
  }
  const isOwned = /'s?$/u.test(tokens[span.to - 1]?.text ?? '');
  return !isOwned && after?.capital === true && EN_NAMESAKE.test(after.lower);
}

function isMarkedByContext(marked: Marked, span: NameSpan): boolean {
  const { doc, wordBefore, wordAt } = marked;
  const { tokens, locale } = doc;
  const [before, after] = [tokens[span.from - 1], tokens[span.to]];
  if (wordBefore[span.from] || isBeforeName(before?.lower ?? '', locale)) return true;
  if (before?.text === '.' && isBeforeName(tokens[span.from - 2]?.lower ?? '', locale)) return true;
  if (before?.text === ',' && wordBefore[span.from - 1]?.role === 'relative') return true;
  if (after && isAfterName(after.lower, locale)) return true;
  if (after && /^[,–—(-]$/u.test(after.text)) {
    const skip = /^(?:the|a|an|его|её|ее|наш|ныне|then|now|who|our|its)$/u.test(
      tokens[span.to + 1]?.lower ?? '',
    )
      ? 2
      : 1;
    if (wordAt[span.to + skip] || tokens[span.to + 1]?.lower === 'who') return true;
    const age = tokens[span.to + 1];
    if (age?.kind === 'number' && age.text.length === 2 && after.text !== '-' && locale === 'en') return true;
  }
  if (isDated(marked, span.to)) return true;
  if (after?.text === '(' && PLAYED[locale].test(tokens[span.to + 1]?.lower ?? '')) return true;
  if (locale === 'ru' && !marked.headline[span.from] && isOfRussianOffice(marked, span)) return true;
  if (locale !== 'en' || marked.headline[span.from]) return false;
  if (before?.text === ',' && isOfOffice(marked, span.from - 2) && !isDoubtful(marked, span)) return true;
  if (
    before?.lower === 'by' &&
    !EN_MAKER.test(tokens[span.from - 2]?.lower ?? '') &&
    !after?.capital &&
    !isDoubtful(marked, span)
  )
    return true;
  if (EN_CHOSE.test(before?.lower ?? '') && !after?.capital && !isDoubtful(marked, span)) return true;
  return after !== undefined && EN_TELLS.test(after.lower) && !EN_PLACE_BEFORE.test(before?.lower ?? '');
}

/** `Shamiran Yonan, 1931–2024`, `A B (1931–2024)`: the years of a life. */
function isDated({ doc: { tokens } }: Marked, to: number): boolean {
  const [mark, born, dash, died] = [0, 1, 2, 3].map((step) => tokens[to + step]);
  const isYear = (token: typeof born) => token?.kind === 'number' && /^(?:1[89]|20)\d\d$/.test(token.text);
  return (
    /^[,(]$/u.test(mark?.text ?? '') && isYear(born) && /^[–—-]$/u.test(dash?.text ?? '') && isYear(died)
  );
}

const LONGEST_OFFICE = 8;

/** `Berlin's state secretary for culture, Tilman Rennert`: an office with what it is of stands before the comma. */
function isOfOffice({ doc: { tokens }, wordAt }: Marked, last: number): boolean {
  for (let at = last; at > last - LONGEST_OFFICE; at--) {
    const token = tokens[at];
    if (!token || /^[,.;:!?]$/u.test(token.text) || EN_TELLS.test(token.lower)) return false;
    const word = wordAt[at];
    if (word && word.role !== 'calling' && !word.plural) return true;
  }
  return false;
}

/** `Директор школы Магда Ковач`, `консул Турции Али Рыза`: what the office is of stands between it and a name in the nominative. */
function isOfRussianOffice(marked: Marked, { from, to, candidates }: NameSpan): boolean {
  const { doc, wordBefore, sentence } = marked;
  const { tokens } = doc;
  const [best] = candidates;
  if (!best?.cases.includes('nom') || best.score < 0.9 || isDoubtful(marked, { from, to } as NameSpan))
    return false;
  if (/(?:ого|его|ых|их|ой|ому|ыми)$/u.test(tokens[to - 1]?.lower ?? '')) return false;
  for (let at = from; at > from - 5 && sentence[at - 1] === sentence[from]; at--) {
    const word = wordBefore[at];
    if (word && at < from)
      return word.role !== 'calling' && !word.plural && /^(?:|ь|й|ец)$/u.test(word.ending);
    if (
      tokens[at - 1]?.kind !== 'word' ||
      /^(?:и|в|на|с|от|для|по|о|к|у|из)$/u.test(tokens[at - 1]?.lower ?? '')
    )
      return false;
  }
  return false;
}

function isDoubtful({ doubtful }: Marked, { from, to }: NameSpan): boolean {
  for (let at = from; at < to; at++) if (doubtful[at]) return true;
  return false;
}

function isPlainPair(marked: Marked, span: NameSpan): boolean {
  const { doc, headline, doubtful } = marked;
  if (doc.locale !== 'en' || headline[span.from]) return false;
  const [before, after] = [doc.tokens[span.from - 1], doc.tokens[span.to]];
  if (!before || EN_PLACE_BEFORE.test(before.lower) || before.capital || after?.capital) return false;
  for (let at = span.from; at < span.to; at++) if (doubtful[at]) return false;
  return span.candidates.some(({ score }) => score >= 1) && !/^[,.;:]$/u.test(before.text);
}

/** A line of its own under a letter, or the head of one before a comma: who signs it. */
function signs(marked: Marked, { from, to }: NameSpan): boolean {
  const { tokens } = marked.doc;
  const block = signatureBlock(marked.doc);
  if (!block || from < block.from || to > block.to || (tokens[from]?.breaks ?? 0) === 0) return false;
  const after = tokens[to];
  return !after || after.breaks > 0 || /^[,(–—-]$/.test(after.text);
}

/** Of all places that read like names those that are names of people, as far as the sentence says. */
export function acceptedSpans(
  marked: Marked,
  spans: readonly NameSpan[],
): { accepted: NameSpan[]; open: NameSpan[] } {
  const accepted = new Set<NameSpan>();
  const possible = spans.filter((span) => !marked.quoted[span.from] && !isNamesake(marked, span));
  const open: NameSpan[] = [];
  const isOfficer = new Set(officerLabels(marked).map(({ colon }) => colon + 1));
  for (const span of possible) {
    if (
      isOfficer.has(span.from) ||
      span.sure ||
      isMarkedByContext(marked, span) ||
      isPlainPair(marked, span) ||
      signs(marked, span)
    )
      accepted.add(span);
    else open.push(span);
  }
  // What stands in one list with names is a name.
  for (const [list, step] of [
    [possible, 1],
    [[...possible].reverse(), -1],
  ] as const) {
    list.forEach((span, index) => {
      const next = list[index + 1];
      if (!next || !accepted.has(span) || accepted.has(next) || marked.headline[next.from]) return;
      const [left, right] = step === 1 ? [span, next] : [next, span];
      if (
        isListBetween(marked, left.to, right.from) &&
        marked.sentence[left.from] === marked.sentence[right.from]
      )
        accepted.add(next);
    });
  }
  return {
    accepted: possible.filter((span) => accepted.has(span)),
    open: open.filter((span) => !accepted.has(span)),
  };
}
