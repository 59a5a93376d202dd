/** How a month is written: what the word alone says about the role of the month in a date. */
export type MonthForm =
  /** Stands alone or beside a number: `may`, `май`, `May`. */
  | 'bare'
  /** az before a day number: `mayın`. */
  | 'genitive'
  /** "in May" in the word itself: `mayda`, `yanvarında`, `мае`. */
  | 'in'
  /** "since": `maydan`. */
  | 'from'
  /** "until": `mayadək`, `mayadek`. */
  | 'until'
  /** ru after a day number: `мая`. */
  | 'of-day'
  /** Other endings. */
  | 'other'
  /** `янв`, `Sept`, Turkish: only with a day and a year. */
  | 'short';

export interface MonthWord {
  month: number;
  form: MonthForm;
  language: 'az' | 'ru' | 'en' | 'tr';
}

const WORDS = new Map<string, MonthWord>();

const AZ = 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'.split(' ');
/** Endings without the marks of Azerbaijani (see `plainOf`): ın and in are both `in`. */
const AZ_ENDINGS: Record<string, MonthForm> = {
  '': 'bare',
  in: 'genitive',
  un: 'genitive',
  da: 'in',
  de: 'in',
  dadir: 'in',
  dedir: 'in',
  inda: 'in',
  inde: 'in',
  unda: 'in',
  dan: 'from',
  den: 'from',
  indan: 'from',
  inden: 'from',
  undan: 'from',
  dak: 'until',
  dek: 'until',
  adak: 'until',
  adek: 'until',
  edek: 'until',
  inadek: 'until',
  unadek: 'until',
  inedek: 'until',
  a: 'other',
  e: 'other',
  i: 'other',
  u: 'other',
  inin: 'other',
  unun: 'other',
  ina: 'other',
  ine: 'other',
  una: 'other',
  ini: 'other',
  unu: 'other',
  dir: 'other',
  dur: 'other',
};
AZ.forEach((stem, at) => {
  for (const [ending, form] of Object.entries(AZ_ENDINGS))
    WORDS.set(stem + ending, { month: at + 1, form, language: 'az' });
});

const RU: string[] = 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'.split(' ');
RU.forEach((stem, at) => {
  const hard = stem === 'март' || stem === 'август';
  const add = (ending: string, form: MonthForm) =>
    WORDS.set(stem + ending, { month: at + 1, form, language: 'ru' });
  add(hard ? '' : stem === 'ма' ? 'й' : 'ь', 'bare');
  add(hard ? 'а' : 'я', 'of-day');
  add('е', 'in');
  add(hard ? 'у' : 'ю', 'other');
  add(hard ? 'ом' : 'ем', 'other');
});
const SHORT_RU: [string, number][] = [
  ['янв', 1],
  ['фев', 2],
  ['февр', 2],
  ['мар', 3],
  ['апр', 4],
  ['июн', 6],
  ['июл', 7],
  ['авг', 8],
  ['сен', 9],
  ['сент', 9],
  ['окт', 10],
  ['ноя', 11],
  ['нояб', 11],
  ['дек', 12],
];
for (const [word, month] of SHORT_RU) WORDS.set(word, { month, form: 'short', language: 'ru' });

const EN = 'january february march april may june july august september october november december'.split(' ');
const SHORT_EN = 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ');
const SHORT_EN_MONTH = [1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12];
EN.forEach((word, at) => {
  // `may` is Azerbaijani as well: the rules look at the language of the text.
  if (word !== 'may') WORDS.set(word, { month: at + 1, form: 'bare', language: 'en' });
});
SHORT_EN.forEach((word, at) => {
  WORDS.set(word, { month: SHORT_EN_MONTH[at] ?? 0, form: 'short', language: 'en' });
});
const TR = 'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik'.split(' ');
TR.forEach((word, at) => {
  if (!WORDS.has(word)) WORDS.set(word, { month: at + 1, form: 'short', language: 'tr' });
});

/** The month that a word names, by its `plain` form. */
export function monthWord(plain: string): MonthWord | undefined {
  return WORDS.get(plain);
}
