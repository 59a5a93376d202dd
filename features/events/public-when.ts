import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import { formatMoment, instantToLocal } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { PublicEventDate } from './public-view';

export interface When {
  /** In words, as precise as it is known. */
  text: string;
  /** For `<time>`; left out where the date is no single day, month or year. */
  dateTime?: string;
  /** Only month or year is known. */
  isPartial: boolean;
}

/** The date of an event in words and for machines. */
export function whenOf(date: PublicEventDate, locale: Locale): When {
  if (date.kind === 'record') return recordWhen(date.edtf, locale);
  const { startsAt, endsAt, timezone } = date;
  const day = formatMoment(startsAt, timezone, locale, 'date');
  const lastDay = formatMoment(endsAt, timezone, locale, 'date');
  const text =
    day === lastDay ? formatMoment(startsAt, timezone, locale, 'date-time') : `${day} – ${lastDay}`;
  return { text, dateTime: startsAt.toISOString(), isPartial: false };
}

function recordWhen(edtf: string, locale: Locale): When {
  const date = parseEdtf(edtf);
  if (!date) return { text: edtf, isPartial: true };
  const isExact = edtf.split('/').every((end) => parseEdtf(end)?.precision === 'day');
  const isSingle = /^\d{4}(-\d{2}){0,2}$/.test(edtf);
  return {
    text: formatHonestDate(date, locale, { noteMissing: true }),
    isPartial: !isExact,
    ...(isSingle ? { dateTime: edtf } : {}),
  };
}

/** The day of a scheduled event apart from the rest of its date: "31" and "dekabr 2026, cümə axşamı". */
export function dayApart(at: Date, timezone: string, locale: Locale): { day: string; rest: string } {
  const date = formatMoment(at, timezone, locale, 'date');
  const [day = '', ...rest] = date.split(' ');
  const weekday = formatMoment(at, timezone, locale, 'weekday-date')
    .replace(date, '')
    .replace(/^, |, $/g, '');
  return { day, rest: `${rest.join(' ')}, ${weekday}` };
}

/** "18:00–21:00", or the first time alone where the event ends on another day. */
export function hoursOf(startsAt: Date, endsAt: Date, timezone: string, locale: Locale): string {
  const from = formatMoment(startsAt, timezone, locale, 'time');
  const isOneDay =
    instantToLocal(startsAt, timezone).slice(0, 10) === instantToLocal(endsAt, timezone).slice(0, 10);
  return isOneDay ? `${from}–${formatMoment(endsAt, timezone, locale, 'time')}` : from;
}
