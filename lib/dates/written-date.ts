import { fold } from '../names/fold';
import { parseEdtf } from './edtf';
import { azMonthOfYear, monthName, monthWithDay } from './months';

const MONTHS = Array.from({ length: 12 }, (_, index) => {
  const month = index + 1;
  const names = (['az', 'ru', 'en'] as const).flatMap((locale) => [
    monthName(month, locale),
    monthWithDay(month, locale),
  ]);
  return [...new Set([...names, azMonthOfYear(month)].map(fold))];
});

/** 1 to 12 for a month's name in one of our languages, also cut short (`okt.`, `сент`); null for anything else. */
function monthOf(word: string): number | null {
  const asked = fold(word).replace(/\.$/, '');
  if (asked.length < 3) return null;
  const exact = MONTHS.findIndex((names) => names.includes(asked));
  if (exact >= 0) return exact + 1;
  const begun = MONTHS.flatMap((names, index) =>
    names.some((name) => name.startsWith(asked)) ? [index + 1] : [],
  );
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

const two = (number: string | number) => String(number).padStart(2, '0');

/** Year, month and day, so many of them as were written, whether or not there is such a day. */
type Written = readonly [year: string, month?: string | number, day?: string | number];

function edtfOf(written: Written | null): string | null {
  if (!written) return null;
  const [year, ...rest] = written;
  const text = [year, ...rest.flatMap((part) => (part === undefined ? [] : [two(part)]))].join('-');
  return parseEdtf(text)?.from ? text : null;
}

/** Day 60 of a spreadsheet is 29 February 1900, a day that never was; whole numbers of five digits begin in 1927. */
function fromSerial(serial: number): string | null {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

const YEAR_WORD = /\s*(?:-?\s*(?:ci|cı|cu|cü)\s+il(?:in|də)?|\s+il|г\.?|год[а-я]?|г\.\s*р\.?|year)\s*$/iu;
const TIME = /[T\s]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*Z?$/;

/**
 * Reads a date as people write it into a table and gives EDTF, never more exact than it was written: `02.05.1975`,
 * `2/5/1975` (the day first), `1975-05-02`, `02 fevral 1975`, `2 мая 1975`, `May 2, 1975`, `05.1975`, `мая 1975`, years
 * alone, and the serial number of a spreadsheet (`27516`). Null for days that do not exist and for years of two digits.
 */
export function readWrittenDate(written: string): string | null {
  const text = written.normalize('NFKC').replace(TIME, '').replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > 40) return null;
  if (!text.includes('/') && parseEdtf(text)) return text;
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return fromSerial(Number(text.replace(',', '.')));
  return edtfOf(partsOf(text));
}

function partsOf(text: string): Written | null {
  const plain = text.replace(YEAR_WORD, '').trim();
  return inNumbers(plain) ?? inWords(plain);
}

function inNumbers(text: string): Written | null {
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (day && month && year) return [year, month, day];
  const [, first, second, third] = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(text) ?? [];
  if (first && second && third) return [first, second, third];
  const [, ofMonth, ofYear] = /^(\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (ofMonth && ofYear) return [ofYear, ofMonth];
  return /^\d{4}$/.test(text) ? [text] : null;
}

function inWords(text: string): Written | null {
  const [, day, name = '', year] =
    /^(?:(\d{1,2})[.\s-]*)?([\p{L}\p{M}]{3,}\.?)[\s,.-]*(\d{4})$/u.exec(text) ?? [];
  const [, english = '', dayOfIt, yearOfIt] =
    /^([\p{L}]{3,}\.?)\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})$/u.exec(text) ?? [];
  const month = monthOf(name || english);
  const ofYear = year ?? yearOfIt;
  return month === null || !ofYear ? null : [ofYear, month, day ?? dayOfIt];
}

/** The same of what somebody typed into a field: five digits are a mistake there, not the serial number of a spreadsheet. */
export const readTypedDate = (typed: string): string | null =>
  /^\d{5}/.test(typed) ? null : readWrittenDate(typed);

/**
 * Whether something is written as a date is, of a day or month that the calendar has not: `31.02.1980`, `13.2019`. Not
 * `2018-19`, which is more likely a span of years.
 */
export function isNoDay(typed: string): boolean {
  const text = typed.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text.length > 40 || parseEdtf(text)) return false;
  const parts = partsOf(text.replace(/[~?%]$/, ''));
  return parts !== null && edtfOf(parts) === null;
}
