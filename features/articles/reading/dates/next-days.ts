import type { Document } from '../text/document';
import type { Sentence } from '../text/sentences';
import { readDay } from './point';
import type { RawDate } from './told';

/** `14 iyun – tonqal, 15-də isə yarış`, `on 14 June a bonfire; on the 15th a race`: a day of the month told right before. */
export function withNextDays({ tokens, locale }: Document, raws: readonly RawDate[], { to }: Sentence): RawDate[] {
  return raws.flatMap((raw, index) => {
    const { month, day } = raw.end ?? raw.start;
    if (locale !== 'az' || month === undefined || day === undefined) return [raw];
    const year = (raw.end ?? raw.start).year;
    const more: RawDate[] = [];
    let last = day;
    for (let at = raw.to; at < (raws[index + 1]?.from ?? to); at++) {
      const next = tokens[at]?.kind === 'number' ? readDay(tokens, at) : null;
      const isJoined = /^(?:,|;|və)$/.test(tokens[at - 1]?.text ?? '');
      if (!next || !isJoined || next.value <= last || !/^d[ae]$/.test(next.ending)) continue;
      const said = typeof year === 'number' ? { year } : {};
      const start = { ...said, month, day: next.value, to: next.to, ending: next.ending };
      more.push({ from: at, to: next.to, start, rule: 'day-and-month' });
      last = next.value;
    }
    return [raw, ...more];
  });
}
