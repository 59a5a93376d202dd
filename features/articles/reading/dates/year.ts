import type { Token } from '../text/tokens';
import { monthWord } from './month-words';
import { isDash, type Months, readNumber, type YearSaid } from './point';

export interface ReadYear {
  year: YearSaid;
  to: number;
  /** The word for "year" in its case, `s` of "1990s", or nothing. */
  word: string;
  /** Has `-ci`, a word for "year", or is said by its distance: surely a year and no other number. */
  sure: boolean;
}

const AZ_YEAR = new Set(
  'il ilin ilde ilden ile ili ilki ildir iledek iledek ilinde ilinden ilinin iller illerde illerin illeri illerinde illerden illik'.split(
    ' ',
  ),
);
const RU_YEAR = new Set('год года году годом годе годы годов годах годам гг г'.split(' '));
const AZ_RELATIVE: Record<string, number | 'same'> = {
  bu: 0, cari: 0, kecen: -1, oten: -1, gelen: 1, novbeti: 1, hemin: 'same', eyni: 'same',
}; // biome-ignore format: a table
const RU_RELATIVE: Record<string, number | 'same'> = {
  этом: 0, этого: 0, этот: 0, нынешнем: 0, нынешнего: 0, нынешний: 0, текущем: 0, текущего: 0, уходящем: 0, уходящего: 0,
  прошлом: -1, прошлого: -1, прошлый: -1, минувшем: -1, минувшего: -1, минувший: -1, прошедшем: -1, прошедшего: -1,
  прошедший: -1, ушедшего: -1, ушедшем: -1, позапрошлом: -2, позапрошлого: -2, следующем: 1, следующего: 1, будущем: 1,
  будущего: 1,
}; // biome-ignore format: a table
const EN_RELATIVE: Record<string, number | 'same'> = {
  this: 0,
  last: -1,
  next: 1,
  same: 'same',
  that: 'same',
};

const LEADS = /^(?:ele|том|того|с|the)$/;

/** Whether a word may begin a year that is told by its distance. */
export const mayLeadYear = (plain: string) =>
  Object.hasOwn(AZ_RELATIVE, plain) ||
  Object.hasOwn(RU_RELATIVE, plain) ||
  Object.hasOwn(EN_RELATIVE, plain) ||
  LEADS.test(plain) ||
  RELATIVE_SEASON.some(([lead]) => lead.test(plain));

/** "this year", "ötən ilin", "в том же году", "с. г.". */
export function readRelativeYear(tokens: Token[], at: number): ReadYear | null {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!first || !second) return null;
  const answer = (relative: number | 'same', to: number, word: string): ReadYear => ({
    year: { relative },
    to,
    word,
    sure: true,
  });
  const [a, b, c] = [first.plain, second.plain, third?.plain ?? ''];
  // "Bu illər ərzində": many years.
  if (
    AZ_RELATIVE[a] !== undefined &&
    AZ_YEAR.has(b) &&
    !b.startsWith('iller') &&
    !isAnniversary(tokens, at + 2)
  )
    return answer(AZ_RELATIVE[a], at + 2, b);
  if (a === 'ele' && b === 'hemin' && AZ_YEAR.has(c)) return answer('same', at + 3, c);
  if ((a === 'том' || a === 'того') && b === 'же' && /^год[ау]$/.test(c)) return answer('same', at + 3, c);
  if (RU_RELATIVE[a] !== undefined && /^год[ау]?$/.test(b)) return answer(RU_RELATIVE[a], at + 2, b);
  if (a === 'с' && b === '.' && c === 'г' && tokens[at + 3]?.text === '.') return answer(0, at + 4, 'г');
  if (a === 'the' && b === 'new' && c === 'year' && /^(?:in|into|early)$/.test(tokens[at - 1]?.plain ?? ''))
    return answer(1, at + 3, c);
  if (a === 'the' && b === 'same' && c === 'year') return answer('same', at + 3, c);
  if (EN_RELATIVE[a] !== undefined && b === 'year') return answer(EN_RELATIVE[a], at + 2, b);
  return readRelativeSeason(a, b, at);
}

/** The months of a season that lies in one year; a winter lies in two. */
const SEASONS: readonly (readonly [RegExp, Months])[] = [
  [/^(?:spring|весной|весну|весны|yaz|yazda|yazin)$/, [3, 5]],
  [/^(?:summer|летом|лето|лета|yay|yayda|yayin)$/, [6, 8]],
  [/^(?:autumn|fall|осенью|осень|осени|payiz|payizda|payizin)$/, [9, 11]],
];
const RELATIVE_SEASON: readonly (readonly [RegExp, number | 'same'])[] = [
  [/^(?:last|прошл(?:ой|ым|ую|ое)|минувш(?:ей|им|ую|ее)|прошедш(?:ей|им)|kecen|oten)$/, -1],
  [/^(?:this|эт(?:ой|им|у)|нынешн(?:ей|им|юю)|bu)$/, 0],
  [/^(?:next|следующ(?:ей|им)|будущ(?:ей|им)|gelen)$/, 1],
  [/^(?:that|hemin)$/, 'same'],
];

/** `last summer`, `минувшей весной`, `bu payız`. */
function readRelativeSeason(lead: string, word: string, at: number): ReadYear | null {
  const months = SEASONS.find(([season]) => season.test(word))?.[1];
  const relative = months && RELATIVE_SEASON.find(([leads]) => leads.test(lead))?.[1];
  return months && relative !== undefined
    ? { year: { relative, months }, to: at + 2, word: '', sure: true }
    : null;
}

const PART_RU = /^(?:начале|начало|началу|середине|середину|конце|конец|концу|исходе)$/;
const PART_AZ = /^(?:evvel|orta|son|axir)/;

/** Whether a word may be a season without its year. */
export const isSeason = (plain: string) =>
  /^(?:spring|summer|autumn|fall|весной|летом|осенью|весны|лета|осени|yazda|yayda|payizda|yazin|yayin|payizin)$/.test(
    plain,
  );

/** `Весной начались курсы`, `in the summer`, `payızda`: a season of the year that is spoken of. */
export function bareSeason(tokens: Token[], at: number): { months: Months; to: number } | null {
  const { plain = '' } = tokens[at] ?? {};
  if (!isSeason(plain)) return null;
  const months = SEASONS.find(([season]) => season.test(plain))?.[1];
  const [before, lead, next] = [tokens[at - 1]?.plain ?? '', tokens[at - 2]?.plain ?? '', tokens[at + 1]];
  const isEnglish = /^(?:spring|summer|autumn|fall)$/.test(plain);
  if (isEnglish && !/^(?:in|early|late|mid)$/.test(before) && !(before === 'the' && lead === 'in'))
    return null;
  // "В конце лета", "payızın sonunda": a part of it; "с начала лета" is a span.
  if (/^(?:весны|лета|осени)$/.test(plain) && !PART_RU.test(before)) return null;
  if (/in$/.test(plain) && !isEnglish && !PART_AZ.test(next?.plain ?? '')) return null;
  const isOfYear = next?.kind === 'number' || next?.plain === 'of' || readRelativeYear(tokens, at + 1);
  return months && !isOfYear ? { months, to: at + 1 } : null;
}

/** `il dönümü`, `illiyi` after a number: an anniversary, no year. */
function isAnniversary(tokens: Token[], at: number): boolean {
  return /^d[oö]num/.test(tokens[at]?.plain ?? '');
}

/** A number that can be a year, with what follows it: `2019-cu ilin`, `2019 года`, `1990s`, `2019`. */
export function readYear(tokens: Token[], at: number): ReadYear | null {
  const number = readNumber(tokens, at);
  if (number?.digits !== 4 || number.value < 1500 || number.value > 2099) return readRelativeYear(tokens, at);
  const next = tokens[number.to];
  const plain = next?.kind === 'word' ? next.plain : '';
  if (AZ_YEAR.has(plain) && !(isAnniversary(tokens, number.to + 1) || plain === 'illik'))
    return { year: number.value, to: number.to + 1, word: plain, sure: true };
  if (AZ_YEAR.has(plain)) return null;
  if (RU_YEAR.has(plain)) {
    const dot = plain.startsWith('г') && plain.length < 3 && tokens[number.to + 1]?.text === '.';
    return { year: number.value, to: number.to + (dot ? 2 : 1), word: plain, sure: true };
  }
  return { year: number.value, to: number.to, word: number.ending, sure: number.ending !== '' };
}

const EN_BEFORE = new Set(
  'in founded established since by until till from during early late mid year after before around circa to spring summer autumn fall winter'.split(
    ' ',
  ),
);
const RU_BEFORE = new Set('в с со до к по около после весной летом осенью зимой начале конце'.split(' '));
const AZ_BEFORE = new Set('ilden yazi yayi payizi qisi'.split(' '));
const OF_YEAR =
  /^(?:spring|summer|autumn|fall|winter|start|end|beginning|middle|half|part|year|months|weeks|days|class|events)$/;
/** What is counted, after a number that looks like a year. */
const COUNTED =
  /^(?:people|members|euros?|dollars?|books?|students?|guests?|families|copies|pounds|человек|членов|рублей|евро|экземпляр|семей|nefer|manat|avro|dollar|nusxe|aile|uzv|m|km|км|м)/;

/** `Palm Sunday 1985`, `Easter 1990`. */
const HOLIDAY = /^(?:sunday|friday|easter|christmas|pentecost|day|eve|week|ramadan|passover|nowruz|novruz)$/;
/** What a year, or a month, does as the subject of a sentence. */
export const OF_A_YEAR =
  /^(?:was|is|saw|brought|began|ended|marked|opened|closed|started|turned|became|proved|passed|will|has|had)$/;

/** `1991 brought a dance school`: a year opens a sentence and does something. */
function isSubject(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1];
  const opens = !before || (tokens[at]?.breaks ?? 0) > 0 || /^[.!?]$/.test(before.text);
  return opens ? OF_A_YEAR.test(tokens[to]?.plain ?? '') : sharesVerb(tokens, at);
}

const LONGEST_GAP = 30;

/** `1931 brought an orchestra, 1938 a library`: a year or month after a joint, which needs no verb of its own. */
export function sharesVerb(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:,|;|and)$/.test(tokens[at - 1]?.text ?? '')) return false;
  const next = tokens[at + 1]?.plain ?? '';
  // "July saw the roof begun and September saw it paid for".
  if (/^(?:saw|brought)$/.test(next)) return true;
  if (!/^(?:a|an|the|two|three|our|its)$/.test(next)) return false;
  for (let head = at - 2; head >= Math.max(0, at - LONGEST_GAP); head--) {
    const opens =
      head === 0 || (tokens[head]?.breaks ?? 0) > 0 || /^[.!?]$/.test(tokens[head - 1]?.text ?? '');
    if (!opens) continue;
    const isTime = tokens[head]?.text.length === 4 || monthWord(tokens[head]?.plain ?? '') !== undefined;
    return isTime && OF_A_YEAR.test(tokens[head + 1]?.plain ?? '');
  }
  return false;
}

/** Whether a bare number of four digits stands where years stand. */
export function standsAsYear(tokens: Token[], at: number, to: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[to]];
  if (after?.kind === 'word' && COUNTED.test(after.plain)) return false;
  if (
    after?.kind === 'mark' &&
    !after.spaced &&
    '.,'.includes(after.text) &&
    tokens[to + 1]?.kind === 'number'
  )
    if (tokens[to + 1]?.spaced === false) return false;
  const plain = before?.plain ?? '';
  if (plain === 'of' && OF_YEAR.test(tokens[at - 2]?.plain ?? '')) return true;
  if (before?.text === '.' && tokens[at - 2]?.plain === 'est') return true;
  if (/^(?:at|on|over)$/.test(plain) && tokens[at - 2]?.plain === 'back') return true;
  if (EN_BEFORE.has(plain) || AZ_BEFORE.has(plain)) return true;
  if (RU_BEFORE.has(plain)) return !after || after.kind === 'mark';
  if (before?.text === '(' && (after?.text === ')' || after?.text === ',')) return true;
  if (plain === 'the' && after?.kind === 'word') return true;
  if (HOLIDAY.test(plain) && before?.capital) return true;
  if (isSubject(tokens, at, to)) return true;
  const startsLine = at === 0 || (tokens[at]?.breaks ?? 0) > 0 || ['•', '*'].includes(before?.text ?? '');
  const startsItem = startsLine || (isDash(before?.text) && (before?.breaks ?? 0) > 0);
  return startsItem && (!after || after.breaks > 0 || isDash(after.text) || after.text === ':');
}
