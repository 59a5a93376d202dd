import type { Document } from '../text/document';
import type { Token } from '../text/tokens';
import { knownPlace } from './gazetteer';
import { townFrom } from './russian-forms';

export interface PlaceSpan {
  name: string;
  from: number;
  to: number;
  kind: 'city' | 'district' | 'street' | 'venue' | 'region' | 'country';
  confidence: number;
}

export const isName = (token: Token | undefined) => token?.kind === 'word' && token.capital;
const CASE = '(?:n[iu]n|n|nd[ae]|nd[ae]n|n[ae]|n[iu]|nd[ae]ki)?';
const AZ_HEADS: [PlaceSpan['kind'], RegExp, string][] = [
  ['city', new RegExp(`^seher(?:i)${CASE}$`), ''],
  ['district', new RegExp(`^rayonu${CASE}$`), 'rayonu'],
  ['district', new RegExp(`^kendi${CASE}$`), 'kəndi'],
  ['district', new RegExp(`^qesebesi${CASE}$`), 'qəsəbəsi'],
  ['region', new RegExp(`^vilayeti${CASE}$`), 'vilayəti'],
  ['region', new RegExp(`^eyaleti${CASE}$`), 'əyaləti'],
  ['region', new RegExp(`^stati${CASE}$`), 'ştatı'],
  ['district', new RegExp(`^semti${CASE}$`), 'səmti'],
  ['street', new RegExp(`^kucesi${CASE}$`), 'küçəsi'],
  ['street', new RegExp(`^prospekti${CASE}$`), 'prospekti'],
  ['street', new RegExp(`^meydani${CASE}$`), 'meydanı'],
  ['venue', new RegExp(`^parki${CASE}$`), 'parkı'],
  ['venue', new RegExp(`^darvazasi${CASE}$`), 'darvazası'],
  ['venue', /^ofisin(?:d[ae]|d[ae]n|[ae])$/, 'ofisi'],
  ['venue', /^binasin(?:d[ae]|d[ae]n|[ae])$/, 'binası'],
  ['venue', /^zalin(?:d[ae]|d[ae]n|[ae])$/, 'zalı'],
  ['venue', /^salonun(?:d[ae]|d[ae]n|[ae])$/, 'salonu'],
  ['venue', /^sarayin(?:d[ae]|d[ae]n|[ae])$/, 'sarayı'],
  ['venue', /^teatrin(?:d[ae]|d[ae]n|[ae])$/, 'teatrı'],
  ['venue', /^muzeyin(?:d[ae]|d[ae]n|[ae])$/, 'muzeyi'],
  ['venue', /^kitabxanasin(?:d[ae]|d[ae]n|[ae])$/, 'kitabxanası'],
  ['venue', /^dumasin(?:d[ae]|d[ae]n)$/, 'Duması'],
]; // biome-ignore format: a table

/** `Zelenoqrad şəhərində`, `Boradigah qəsəbəsində`, `Abay adına parkda`: a name before the word for what it is. */
export function azPattern(doc: Document, at: number): PlaceSpan | null {
  const { tokens } = doc;
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (/^park/.test(token.plain) && tokens[at - 1]?.plain === 'adina' && isName(tokens[at - 2])) {
    const from = isName(tokens[at - 3]) ? at - 3 : at - 2;
    return { name: `${textOf(doc, from, at)} park`, from, to: at + 1, kind: 'venue', confidence: 0.8 };
  }
  const head = AZ_HEADS.find(([, pattern]) => pattern.test(token.plain));
  if (!head) return null;
  const [kind, , word] = head;
  let from = at;
  const most = kind === 'venue' ? 6 : 3;
  while (from > 0 && at - from < most && isName(tokens[from - 1]) && tokens[from]?.breaks === 0) {
    const known = kind === 'venue' ? null : knownPlace([tokens[from - 1]?.lower ?? ''], 'az');
    // "Almatının Auezov rayonu": what is in the genitive is another place.
    if (known && known.ending !== '' && from < at) break;
    from--;
  }
  if (from === at) return null;
  if (word === 'Duması' && !/^(?:kecir|bas|olan|toplan)/.test(tokens[at + 1]?.plain ?? '')) return null;
  const name = textOf(doc, from, at);
  return { name: word === '' ? name : `${name} ${word}`, from, to: at + 1, kind, confidence: 0.85 };
}

function textOf(doc: Document, from: number, to: number): string {
  const [first, last] = [doc.tokens[from], doc.tokens[to - 1]];
  return first && last ? doc.view.slice(first.start, last.end).replace(/\s+/g, ' ') : '';
}

const EN_HEADS: [PlaceSpan['kind'], RegExp][] = [
  ['street', /^(?:Street|Road|Avenue|Lane|Boulevard|Square|Drive|Quay)$/],
  ['venue', /^(?:Park|Hall|Church|Cathedral|Library|Theatre|Theater|Museum|Hotel|Palace|Stadium|Gardens|Castle|Arena|Synagogue|Mosque|Temple)$/],
  ['region', /^(?:County|Province|Oblast|Island|Islands)$/],
  ['district', /^(?:Heights|District|Borough)$/],
]; // biome-ignore format: a table

/** `Flushing Meadows Corona Park`, `74th Street`, `St Casimir's Church`. */
export function enPattern(doc: Document, at: number): PlaceSpan | null {
  const { tokens } = doc;
  const token = tokens[at];
  const head = EN_HEADS.find(([, pattern]) => pattern.test(token?.text ?? ''));
  if (!head || isName(tokens[at + 1])) return null;
  let from = at;
  while (from > 0 && at - from < 6) {
    const before = tokens[from - 1];
    const dotted = before?.text === '.' && isName(tokens[from - 2]) && tokens[from]?.breaks === 0;
    if (isName(before) && !/^(?:the|a|in|at|on|near|on)$/.test(before?.plain ?? '')) from--;
    else if (dotted && (tokens[from - 2]?.text.length ?? 9) <= 2) from -= 2;
    else if (before?.plain === 'of' && isName(tokens[from - 2])) from -= 2;
    else break;
  }
  if (from === at) {
    const number = tokens[at - 2]?.kind === 'number' && /^(?:th|st|nd|rd)$/.test(tokens[at - 1]?.plain ?? '');
    if (!number) return null;
    from = at - 2;
  }
  return { name: textOf(doc, from, at + 1), from, to: at + 1, kind: head[0], confidence: 0.75 };
}

const NOT_A_PLACE =
  /^(?:english|french|german|russian|polish|turkish|arabic|spanish|hebrew|yiddish|irish|chinese|hindi|armenian|georgian|ukrainian|azerbaijani|latin|parliament|congress|april|june|july|march|may|january|february|august|september|october|november|december|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|home|islam|christmas|easter|god|facebook|instagram|the|our|his|her|this|these|intern|saint|st|father|bishop|dr|mr|mrs|ms|president|council|ramadan|lent)$/;

const MOTION =
  /^(?:return|travel|trip|tour|mov|went$|fly|flew|drove|came$|come$|excursion|journey|emigrat|relocat)/;

/** `in Thrissur`, `born in Tarnów`, `from Chorley`: a name after a word for where, which nothing else claims. */
export function enAfterPreposition(doc: Document, at: number): PlaceSpan | null {
  const { tokens } = doc;
  const before = tokens[at - 1];
  const afterOf =
    before?.plain === 'of' &&
    /^(?:state|city|town|village|county|province|island|borough|region|district|port)$/.test(
      tokens[at - 2]?.plain ?? '',
    );
  const afterTo =
    before?.plain === 'to' &&
    tokens.slice(Math.max(0, at - 5), at - 1).some(({ plain }) => MOTION.test(plain));
  if (!before || !(/^(?:in|near|from|across|outside|at)$/.test(before.plain) || afterOf || afterTo))
    return null;
  let to = at;
  while (isName(tokens[to]) && to - at < 3 && (to === at || (tokens[to]?.spaced && tokens[to]?.breaks === 0)))
    to++;
  if (to === at || NOT_A_PLACE.test(tokens[at]?.plain ?? '') || (tokens[at]?.text.length ?? 0) < 3)
    return null;
  const next = tokens[to];
  if (next && /^(?:'|of|and)$/.test(next.plain) && next.plain === 'of') return null;
  const text = textOf(doc, at, to);
  if (text.endsWith("'s") || tokens.slice(at, to).some(({ allCaps }) => allCaps)) return null;
  const confidence = /^(?:from|at)$/.test(before.plain) ? 0.55 : 0.65;
  return { name: text, from: at, to, kind: 'city', confidence };
}

const RU_BEFORE: [PlaceSpan['kind'], RegExp, string][] = [
  ['city', /^(?:город(?:е|а|у|ом)?)$/, ''],
  ['district', /^(?:сел(?:о|е|а)|деревн[яеию]|пос[ёе]лк?[еа]?|поселок|аул[еа]?|станиц[ае])$/, ''],
  ['district', /^район[еа]?$/, ''],
  ['street', /^улиц[еаыу]$/, 'улица'],
  ['street', /^площад[ьи]$/, 'площадь'],
  ['street', /^проспект[еа]?$/, 'проспект'],
  ['venue', /^парк[еа]?$/, ''],
  ['region', /^(?:штат[еа]?|остров[еа]?|провинци[яи])$/, ''],
];
const ADJECTIVE = /^(.+(?:ск|цк))(?:ого|ом|ому|ий|ая|ой|ую|им)$/u;

/** `деревне Старые Киешки`, `в городе Туле`, `Кармаскалинского района`, `Полтавской губернии`. */
export function ruPattern(doc: Document, at: number): PlaceSpan | null {
  const { tokens } = doc;
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const adjective = before ? ADJECTIVE.exec(before.text) : null;
  if (
    adjective &&
    before?.capital &&
    /^(?:район|област|губерни|кра[йяею]|округ|мор[еяю]$)/.test(token.plain)
  ) {
    if (token.plain.startsWith('мор'))
      return { name: `${adjective[1]}ое море`, from: at - 1, to: at + 1, kind: 'region', confidence: 0.8 };
    const feminine = /^(?:област|губерни)/.test(token.plain);
    const noun = token.plain.startsWith('област')
      ? 'область'
      : token.plain.startsWith('губерни')
        ? 'губерния'
        : token.plain.startsWith('кра')
          ? 'край'
          : token.plain.startsWith('округ')
            ? 'округ'
            : 'район';
    return {
      name: `${adjective[1]}${feminine ? 'ая' : 'ий'} ${noun}`,
      from: at - 1,
      to: at + 1,
      kind: feminine ? 'region' : 'district',
      confidence: 0.85,
    };
  }
  const short = token.plain === 'г' && next?.text === '.' && before?.kind !== 'number';
  const head = RU_BEFORE.find(([, pattern]) => pattern.test(token.plain));
  if (!head && !short) return null;
  const start = short ? at + 2 : at + 1;
  if (!isName(tokens[start]) || tokens[start]?.breaks) return null;
  let to = start + 1;
  const most = head?.[1].test('район') ? 1 : 3;
  while (
    isName(tokens[to]) &&
    to - start < most &&
    tokens[to]?.breaks === 0 &&
    !ADJECTIVE.test(tokens[to]?.text ?? '')
  )
    to++;
  const text = textOf(doc, start, to);
  const known = knownPlace(
    tokens.slice(start, to).map(({ lower }) => lower),
    'ru',
  );
  const name = known?.name ?? (head?.[2] ? `${head[2]} ${text}` : (townFrom(text) ?? text));
  return { name, from: start, to, kind: head?.[0] ?? 'city', confidence: 0.75 };
}

/** `Manavqatda`, `Boradigahdan`: an unknown name with the ending for "in" or "from". */
export function azLocative(doc: Document, at: number): PlaceSpan | null {
  const [before, token, next] = [doc.tokens[at - 1], doc.tokens[at], doc.tokens[at + 1]];
  if (!token || !isName(token) || token.allCaps || at === 0 || isName(before) || isName(next)) return null;
  if (before?.kind === 'mark' && before.text !== ',') return null;
  const match = /^(\p{Lu}\p{Ll}{3,}?)(?:da|də|dan|dən)$/u.exec(token.text);
  if (!match?.[1] || /(?:in|ın|un|ün|lar|lər)$/.test(match[1])) return null;
  return { name: match[1], from: at, to: at + 1, kind: 'city', confidence: 0.55 };
}

/** `Vienna, Linz and Graz`, `из Еревана, Гюмри и Ванадзора`: an unknown name in one list with a place. */
export function listedAfterPlace(doc: Document, at: number, lastPlaceTo: number): PlaceSpan | null {
  const [joint, token, next] = [doc.tokens[at - 1], doc.tokens[at], doc.tokens[at + 1]];
  if (!token || lastPlaceTo !== at - 1 || !/^(?:,|and|и|&)$/.test(joint?.plain || (joint?.text ?? '')))
    return null;
  if (
    isName(next) ||
    token.allCaps ||
    token.text.length < 4 ||
    !/^(?:,|\.|and|и|$)/.test(next?.plain || (next?.text ?? ''))
  )
    return null;
  if (doc.locale === 'en')
    return /'s$/.test(token.text)
      ? null
      : { name: token.text, from: at, to: at + 1, kind: 'city', confidence: 0.55 };
  const ends: [RegExp, string][] = [
    [/(?<=[бвгджзклмнпрстфхцчшщ])[аеу]$/u, ''],
    [/ы$/u, 'а'],
    [/(?<=[гкх])и$/u, 'а'],
  ];
  const ending = ends.find(([pattern]) => pattern.test(token.text));
  const name = ending ? token.text.replace(ending[0], ending[1]) : token.text;
  return { name, from: at, to: at + 1, kind: 'city', confidence: 0.5 };
}
