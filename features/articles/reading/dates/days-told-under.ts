import type { Document } from '../text/document';
import type { Sentence } from '../text/sentences';
import { monthWord } from './month-words';
import { readDay } from './point';
import type { RawDate } from './told';
import { OF_A_YEAR } from './year';

const OPENS = /^(?:[,;:(–—]|və|and|but)$/;
const DAYTIME = /^(?:axsam|gece|seher)/;
const DID = /^(?:we|a|an|our|it|there)$/;

/** Whether a number is a day of the month that its sentence has named: `: 8-də gül payladıq`, `: the 5th brought the ambassador`. */
function isDayOfMonth({ tokens, locale }: Document, at: number): { value: number; to: number } | null {
  const day = tokens[at]?.kind === 'number' ? readDay(tokens, at) : null;
  if (!day) return null;
  const [before, lead] = [tokens[at - 1], tokens[at - 2]];
  if (locale === 'az') {
    const next = tokens[day.to]?.plain ?? '';
    const isNamed = /^s?[iu]$/.test(day.ending) && (before?.plain === 'ayin' || /^(?:ise|ucun)$/.test(next));
    const isOn = isNamed || /^d[ae]$/.test(day.ending) || DAYTIME.test(next);
    return isOn && (OPENS.test(before?.text ?? '') || before?.plain === 'ayin') ? day : null;
  }
  if (locale !== 'en' || !/^(?:st|nd|rd|th)$/.test(day.ending) || before?.plain !== 'the') return null;
  const next = tokens[day.to]?.plain ?? '';
  const isAfterOn =
    lead?.plain === 'on' && (DID.test(next) || /^(?:[.,;])$/.test(tokens[day.to]?.text ?? '.'));
  // "The 5th brought the ambassador, the 12th a wedding".
  return isAfterOn || (OPENS.test(lead?.text ?? '') && (OF_A_YEAR.test(next) || DID.test(next))) ? day : null;
}

/** `Mart gərgin ay oldu: 8-də …, 17-də …`, `Then came October: the 5th …`: the days that a sentence tells of a month which it names without a day. */
export function withDaysToldUnder(
  doc: Document,
  raws: readonly RawDate[],
  { from, to }: Sentence,
): RawDate[] {
  if (doc.locale === 'ru') return [...raws];
  const { tokens } = doc;
  const more: RawDate[] = [];
  let month: number | undefined;
  let last = 0;
  let year = {};
  let index = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    // The dates lie in their order: none is looked at twice.
    for (let past = raws[index]; past && past.to <= at; past = raws[++index])
      if (typeof past.start.year === 'number') year = { year: past.start.year };
    const own = raws[index];
    const raw = own && own.from <= at ? own : undefined;
    if (raw?.start.day !== undefined || raw?.end) month = undefined;
    if (raw?.start.day !== undefined) continue;
    const word = token?.kind === 'word' ? monthWord(token.plain.replace(/'s$/, '')) : undefined;
    const isNamed = word && word.language === doc.locale && token?.capital;
    if (word && (raw || isNamed) && word.form !== 'short') [month, last] = [word.month, 0];
    const day = month !== undefined && !raw ? isDayOfMonth(doc, at) : null;
    if (!day || day.value <= last || month === undefined) continue;
    more.push({
      from: at,
      to: day.to,
      start: { ...year, month, day: day.value, to: day.to, ending: '' },
      rule: 'day-under-month',
    });
    last = day.value;
    at = day.to - 1;
  }
  return more.length > 0 ? [...raws, ...more].sort((a, b) => a.from - b.from) : [...raws];
}
