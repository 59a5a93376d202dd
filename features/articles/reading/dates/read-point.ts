import type { Token } from '../text/tokens';
import { decadeInWords } from './decades';
import { type MonthWord, monthWord } from './month-words';
import { afterDot, checked, numericPoint } from './numeric-point';
import { isDash, type Point, readDay, readNumber } from './point';
import { bareSeason, OF_A_YEAR, type ReadYear, readYear, sharesVerb, standsAsYear } from './year';

const monthAt = (tokens: Token[], at: number): MonthWord | undefined => {
  const token = tokens[at];
  return token?.kind === 'word' ? monthWord(token.plain) : undefined;
};
const afterComma = (tokens: Token[], at: number) => (tokens[at]?.text === ',' ? at + 1 : at);

/** A year right after a day or month, with or without its comma and its word. */
function yearAfter(tokens: Token[], at: number): ReadYear | null {
  const start = afterComma(tokens, at);
  const of = tokens[start]?.plain === 'of' ? start + 1 : start;
  const year = readYear(tokens, of);
  if (!year) return null;
  // "mayın 18-də, 2018-ci ildə …": after a comma only a bare year or one that closes the date belongs to it.
  if (
    start > at &&
    year.sure &&
    typeof year.year === 'number' &&
    !/^(?:il|год|г|ilde)?$/.test(year.word) &&
    year.word.length > 3
  )
    return null;
  return year;
}

const PART_OF_MONTH = /^(?:son|evvel|orta|axir|ilk|birinci|ikinci|yari)/;

/** The month and day after a year, or without one: `mayın 18-də`, `may ayının 10-da`, `yanvarında`, `mart ayında`. */
export function azMonthPoint(tokens: Token[], at: number, year?: ReadYear): Point | null {
  const month = monthAt(tokens, at);
  if (month?.language !== 'az') return null;
  let to = at + 1;
  const said = year ? { year: year.year } : {};
  const ay = tokens[to]?.plain ?? '';
  const isAy =
    /^ay(?:i|in|inin|inda|inin|indan|inadek|lari|larinda|dan|da)?$/.test(ay) && month.form === 'bare';
  if (isAy) to++;
  if (month.form === 'genitive' || /^ay(?:inin|in)$/.test(ay)) {
    const day = readDay(tokens, to);
    if (day) {
      const late = year ? null : yearAfter(tokens, day.to);
      const own = late && (late.sure || tokens[day.to]?.text === ',') ? late : null;
      return checked({
        ...said,
        ...(own ? { year: own.year } : {}),
        month: month.month,
        day: day.value,
        to: own?.to ?? day.to,
        ending: day.ending,
      });
    }
  }
  const part = month.form === 'genitive' && PART_OF_MONTH.test(ay);
  const inside = part || month.form === 'in' || month.form === 'from' || month.form === 'until';
  if (!(isAy || inside || (year && month.form !== 'short'))) return null;
  const isUntil = month.form === 'until' || /d[ae]k$/.test(ay);
  const ending = month.form === 'from' || /dan$/.test(ay) ? 'dan' : isUntil ? 'dek' : '';
  return { ...said, month: month.month, to, ending };
}

const RU_MONTH_BEFORE = new Set(
  (
    'в во с к до по на весь конце начале середине конец начало середину конца начала середины концу началу половине половину ' +
    'половины декаде декаду декады числах числа числам неделю неделе воскресенье субботу пятницу четверг среду вторник ' +
    'понедельник воскресенья субботы пятницы выходные дни дней'
  ).split(' '),
);
const RU_LAST = /^(?:прошлом|минувшем|прошедшем)$/;
const EN_MONTH_BEFORE = new Set(
  'in come since by until till during early late mid from last this next that of every to through between throughout'.split(
    ' ',
  ),
);

const EN_RELATIVE_MONTH: Record<string, number | 'same'> = { this: 0, last: -1, next: 1, that: 'same' };

/** A month with its year, or alone where nothing else can be meant: `в мае`, `in May`, `April 2017`. */
function monthPoint(tokens: Token[], at: number): Point | null {
  const month = monthAt(tokens, at);
  const token = tokens[at];
  if (!month || !token || month.form === 'short') {
    return month ? shortMonthFirst(tokens, at, month) : null;
  }
  const dot = afterDot(tokens, at + 1);
  const english = month.language === 'en' || (token.plain === 'may' && token.capital);
  if (english && token.capital) {
    const day = readDay(tokens, dot);
    if (day && tokens[dot]?.kind === 'number' && tokens[dot]?.spaced && !isClock(tokens, day.to)) {
      const late = yearAfter(tokens, day.to);
      const base = { month: month.month, day: day.value, ending: day.ending };
      if (late) return checked({ ...base, year: late.year, to: late.to });
      return checked({ ...base, to: day.to, bare: true });
    }
  }
  const year = readYear(tokens, afterComma(tokens, tokens[at + 1]?.plain === 'of' ? at + 2 : at + 1));
  const isRelative = year !== null && typeof year.year !== 'number';
  const before = tokens[at - 1]?.plain ?? '';
  if (year && (isRelative || english || month.language !== 'en') && tokens[at + 1]?.text !== '.')
    if (!(month.form === 'genitive')) return { year: year.year, month: month.month, to: year.to, ending: '' };
  // "Открытие библиотеки (апрель)", "a trip to Bonn (May)": in a list of plans.
  if (
    tokens[at - 1]?.text === '(' &&
    tokens[at + 1]?.text === ')' &&
    (month.form === 'bare' || month.form === 'in' || month.form === 'of-day') &&
    (month.language !== 'en' || token.capital)
  )
    return { month: month.month, to: at + 1, ending: '' };
  if (RU_LAST.test(before) && month.language === 'ru' && month.form === 'in')
    return {
      year: { relative: -1, months: [month.month, month.month] },
      month: month.month,
      to: at + 1,
      ending: '',
    };
  if (
    month.language === 'ru' &&
    (month.form === 'in' || month.form === 'of-day') &&
    RU_MONTH_BEFORE.has(before)
  )
    return { month: month.month, to: at + 1, ending: '' };
  // "February was the month of …", "May ended with a sports day".
  const opens = at === 0 || token.breaks > 0 || /^[.!?]$/.test(tokens[at - 1]?.text ?? '');
  if (
    english &&
    token.capital &&
    ((opens && OF_A_YEAR.test(tokens[at + 1]?.plain ?? '')) || sharesVerb(tokens, at))
  )
    return { month: month.month, to: at + 1, ending: '' };
  if (english && token.capital && EN_MONTH_BEFORE.has(before)) {
    const relative = EN_RELATIVE_MONTH[before];
    const near = { relative: relative ?? 0, months: [month.month, month.month] as const };
    return { ...(relative === undefined ? {} : { year: near }), month: month.month, to: at + 1, ending: '' };
  }
  return azMonthPoint(tokens, at);
}

/** `9:30`. */
const isClock = (tokens: Token[], at: number) =>
  tokens[at]?.text === ':' && tokens[at + 1]?.kind === 'number' && !tokens[at + 1]?.spaced;

/** `Sept. 24, 2019`, `Dec 2018`: a short month needs a year. */
function shortMonthFirst(tokens: Token[], at: number, month: MonthWord): Point | null {
  if (month.language !== 'en' || !tokens[at]?.capital) return null;
  const dot = afterDot(tokens, at + 1);
  const day = readDay(tokens, dot);
  const year = yearAfter(tokens, day?.to ?? dot);
  if (!year && day && dot > at + 1) return { month: month.month, day: day.value, to: day.to, ending: '' };
  if (!year) return null;
  return checked({
    year: year.year,
    month: month.month,
    ...(day ? { day: day.value } : {}),
    to: year.to,
    ending: '',
  });
}

/** `18 May 2019`, `18 мая 2019 года`, `02 fevral 1975-ci ildə`, `the 5th of May`. */
function dayFirst(tokens: Token[], at: number): Point | null {
  const day = readDay(tokens, at);
  if (!day) return null;
  const of = tokens[day.to]?.plain === 'of' ? day.to + 1 : day.to;
  const month = monthAt(tokens, of);
  const token = tokens[of];
  if (!month || !token || token.breaks > 0) return null;
  if (month.language === 'en' && !token.capital && month.form !== 'short') return null;
  if (month.language === 'az' && month.form === 'genitive' && of === day.to) {
    // "18 mayın": wrong order, or "2 mayın 18-də": not a day.
    if (readDay(tokens, of + 1)) return null;
  }
  const dot = month.form === 'short' ? afterDot(tokens, of + 1) : of + 1;
  const year = yearAfter(tokens, dot);
  if (month.form === 'short' && !year && month.language !== 'en') return null;
  const base = { month: month.month, day: day.value };
  if (year && (year.sure || tokens[dot]?.spaced || tokens[dot]?.text === ',')) {
    let to = year.to;
    if (/^tarix/.test(tokens[to]?.plain ?? '')) to++;
    return checked({ ...base, year: year.year, to, ending: '' });
  }
  const bare = month.form === 'bare' || month.form === 'of-day';
  const ending = month.form === 'from' ? 'dan' : month.form === 'until' ? 'dek' : day.ending;
  return checked({ ...base, to: of + 1, ending, ...(bare ? { bare: true } : {}) });
}

/** `2019-cu il mayın 18-də`, `2020-ci ilin yanvarında`, `2011-ci ildə`, `в 2010 году`, `the 1990s`, `90-cı illər`. */
function yearFirst(tokens: Token[], at: number): Point | null {
  const year = readYear(tokens, at);
  if (!year) return decadePoint(tokens, at);
  if (/^iller|^(?:годы|годов|годах|годам|гг|х|ых)$/.test(year.word) || (year.word === 's' && !year.to)) {
    const decade = typeof year.year === 'number' && year.year % 10 === 0 ? `${year.year / 10}X` : undefined;
    if (decade) return { decade, to: /^(?:х|ых)$/.test(year.word) ? year.to + 1 : year.to, ending: '' };
  }
  if (year.word === 's' && typeof year.year === 'number')
    return { decade: `${Math.floor(year.year / 10)}X`, to: year.to, ending: '' };
  const comma = tokens[year.to]?.text === ',' && monthAt(tokens, year.to + 1) ? year.to + 1 : year.to;
  const month = azMonthPoint(tokens, comma, year);
  if (month) return month;
  const day = dayFirst(tokens, year.to);
  if (day && day.year === undefined && /^il(?:in)?$/.test(year.word))
    return { ...day, year: year.year, bare: false };
  if (!year.sure && !standsAsYear(tokens, at, year.to)) return null;
  const since = /^ilden$|^ilinden$/.test(year.word);
  const until = /edek$/.test(year.word);
  return {
    year: year.year,
    to: year.to,
    ending: since ? 'dan' : until ? 'dek' : '',
    ...(since ? { since } : {}),
  };
}

/** `90-cı illər`, `90-е годы`, `в 80-х`. */
function decadePoint(tokens: Token[], at: number): Point | null {
  const number = readNumber(tokens, at);
  if (number?.digits !== 2 || number.value % 10 !== 0 || number.value < 20) return null;
  const word = tokens[number.to]?.plain ?? '';
  const years = /^iller/.test(word) || /^год(?:ы|ов|ах|ам)$/.test(word);
  if (!years) return null;
  return { decade: `19${number.value / 10}X`, to: number.to + 1, ending: '' };
}

function seasonPoint(tokens: Token[], at: number): Point | null {
  const season = bareSeason(tokens, at);
  return season && { season: season.months, to: season.to, ending: '' };
}

/** One date that begins at a token, or nothing. */
export function readPoint(tokens: Token[], at: number): Point | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number')
    return numericPoint(tokens, at) ?? dayFirst(tokens, at) ?? yearFirst(tokens, at);
  if (token.kind !== 'word') return null;
  return (
    monthPoint(tokens, at) ??
    dayFirst(tokens, at) ??
    yearFirst(tokens, at) ??
    decadeInWords(tokens, at) ??
    seasonPoint(tokens, at)
  );
}

export { isDash };
