import type { Locale } from '../locales';
import { azCase, type DateParts, datePartsOf, officialDate, plainDate, ruGenitive } from './date-parts';
import { monthName, monthWithDay } from './months';
import { azOrdinal } from './ordinals';

type Style = 'plain' | 'official';

const dateIn = (style: Style) => (style === 'official' ? officialDate : plainDate);

function years(first: number, last: number, locale: Locale): string {
  const span = `${first}–${last}`;
  return { az: `${first}–${azOrdinal(last)} illər`, ru: `${span} годы`, en: span }[locale];
}

/** `199X` → `1990-cı illər`, `1990-е годы`, `1990s`; `19XX` → its years. */
export function formatYearSpan(edtf: string, locale: Locale): string {
  const body = edtf.replace(/[~?%]$/, '');
  const first = Number(body.replaceAll('X', '0'));
  if (body.endsWith('XX')) return years(first, first + 99, locale);
  return { az: `${azOrdinal(first)} illər`, ru: `${first}-е годы`, en: `${first}s` }[locale];
}

function formatSince(start: DateParts, locale: Locale, about: string): string {
  if (locale === 'az') return about + azCase(start, 'from');
  if (locale === 'en') return `since ${about}${plainDate(start, 'en')}`;
  return `${about}${start.day === 2 ? 'со' : 'с'} ${ruGenitive(start)}`;
}

function formatUntil(end: DateParts, locale: Locale, about: string): string {
  if (locale === 'az') return about + azCase(end, 'until');
  return locale === 'en' ? `until ${about}${plainDate(end, 'en')}` : `${about}до ${ruGenitive(end)}`;
}

/** What both ends share is said once: `3–5 iyun 2019`, `21 fevral – 1 mart 2019`, `may – iyun 2019`, `1980–1985`. */
function formatClosed(start: DateParts, end: DateParts, locale: Locale, style: Style): string {
  const last = dateIn(style)(end, locale);
  if (start.year !== end.year) {
    const onlyYears = start.month === null && end.month === null && start.year !== null && end.year !== null;
    if (onlyYears) return years(start.year ?? 0, end.year ?? 0, locale);
    return `${dateIn(style)(start, locale)} – ${last}`;
  }
  if (start.day !== null && end.day !== null && start.month !== null) {
    if (start.month !== end.month) return `${start.day} ${monthWithDay(start.month, locale)} – ${last}`;
    return start.day === end.day ? last : `${start.day}–${last}`;
  }
  if (start.day === null && end.day === null && start.month !== null && end.month !== null) {
    if (start.month === end.month) return last;
    if (style === 'plain' || locale !== 'az') return `${monthName(start.month, locale)} – ${last}`;
  }
  return start.month === null && end.month === null ? last : `${dateIn(style)(start, locale)} – ${last}`;
}

/** Takes the EDTF text of an interval, open or closed, and the word for "about" with its space (or nothing). */
export function formatInterval(edtf: string, locale: Locale, style: Style, about: string): string {
  if (!edtf.includes('/')) return about + formatYearSpan(edtf, locale);
  const [first = '', last = ''] = edtf.split('/');
  if (last === '..') return formatSince(datePartsOf(first), locale, about);
  if (first === '..') return formatUntil(datePartsOf(last), locale, about);
  return about + formatClosed(datePartsOf(first), datePartsOf(last), locale, style);
}
