import type { Document } from '../text/document';
import type { Sentence } from '../text/sentences';
import { type ReadNumber, readDay } from './point';
import type { RawDate } from './told';

/** What follows "on the 15th": no noun of its own, as in "the 15th anniversary". */
const GOES_ON = /^(?:[.,;:–—-]|a|an|the|there|we|they|it)$/i;

/** Whether a number is a day of the month told before: `, 15-də isə`, `; on the 15th a race`. */
function isNextDay({ tokens, locale }: Document, at: number, { ending, to }: ReadNumber): boolean {
  if (locale === 'az') return /^d[ae]$/.test(ending) && /^(?:,|;|və)$/.test(tokens[at - 1]?.text ?? '');
  if (locale !== 'en' || !/^(?:st|nd|rd|th)$/.test(ending)) return false;
  const [lead, next] = [tokens[at - 2], tokens[to]?.text ?? '.'];
  if (tokens[at - 1]?.plain !== 'the') return false;
  // "Carol night, the 20th; a party on the 31st."
  return lead?.plain === 'on' ? GOES_ON.test(next) : lead?.text === ',' && /^[.,;]$/.test(next);
}

/** `14 iyun – tonqal, 15-də isə yarış`: the days that a sentence tells behind a day, of the same month. */
export function withNextDays(doc: Document, raws: readonly RawDate[], { to }: Sentence): RawDate[] {
  const { tokens } = doc;
  return raws.flatMap((raw, index) => {
    const { month, day, year } = raw.end ?? raw.start;
    if (month === undefined || day === undefined) return [raw];
    const more: RawDate[] = [];
    let last = day;
    for (let at = raw.to; at < (raws[index + 1]?.from ?? to); at++) {
      const next = tokens[at]?.kind === 'number' ? readDay(tokens, at) : null;
      if (!next || next.value <= last || !isNextDay(doc, at, next)) continue;
      const said = typeof year === 'number' ? { year } : {};
      const start = { ...said, month, day: next.value, to: next.to, ending: next.ending };
      more.push({ from: at, to: next.to, start, rule: 'day-and-month' });
      last = next.value;
    }
    return [raw, ...more];
  });
}
