import type { Locale } from '../locales';

/** Own tables: browsers may lack Azerbaijani month names, and no library has the case forms. Index 0 is January. */
interface MonthForms {
  /** Standing alone: `yanvar`, `январь`, `January`. */
  name: string[];
  /** After a day number: `18 may`, `18 мая`, `18 May`. */
  withDay: string[];
}

const azNames = 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'.split(' ');
const enNames = 'January February March April May June July August September October November December'.split(
  ' ',
);

const FORMS: Record<Locale, MonthForms> = {
  az: { name: azNames, withDay: azNames },
  ru: {
    name: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
    withDay: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  },
  en: { name: enNames, withDay: enNames },
};

const AZ_POSSESSIVE =
  'yanvarı fevralı martı apreli mayı iyunu iyulu avqustu sentyabrı oktyabrı noyabrı dekabrı'.split(' ');

/** Months count from 1 here and below; anything else gives an empty word. */
export function monthName(month: number, locale: Locale): string {
  return FORMS[locale].name[month - 1] ?? '';
}

/** The form after a day number; in Russian also the genitive `мая 2019 года`. */
export function monthWithDay(month: number, locale: Locale): string {
  return FORMS[locale].withDay[month - 1] ?? '';
}

/** The form after `ilin`: `2020-ci ilin yanvarı`; case endings begin with n: `yanvarına`, `yanvarından`. */
export function azMonthOfYear(month: number): string {
  return AZ_POSSESSIVE[month - 1] ?? '';
}

/** Vowel harmony: `a` after a back vowel, `ə` after a front one (`yanvarına`, `aprelinə`). */
export function azOpenVowel(word: string): 'a' | 'ə' {
  const last = [...word].filter((letter) => 'aıoueəiöü'.includes(letter)).at(-1) ?? 'a';
  return 'aıou'.includes(last) ? 'a' : 'ə';
}
