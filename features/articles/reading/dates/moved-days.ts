import type { Document } from '../text/document';
import type { Sentence } from '../text/sentences';
import { readDay } from './point';
import type { RawDate } from './told';

const MOVED =
  /^(?:moved|slid|slips?|slipped|shifted|postponed|rescheduled|delayed|pushed|put|brought|перенес\p{L}*|сдвинул\p{L}*|перенос\p{L}*|kecirilib|kecirildi|kecirilir|surusdurulub|surusduruldu|teyin)$/u;
/** What is said of the moving says nothing of the time of the day itself. */
export const MOVED_DAY = 'moved-day';
const REACH = 14;
const TO = /^(?:to|на)$/;
const TO_AZ = /^(?:[ny]?[ae]|s?[iu]n[ae])$/;

/** `… slid to the 7th`, `перенесли на 10-е`, `ayın 10-na keçirilib`: the day of the same month that it was moved to. */
function movedTo({ tokens, locale }: Document, from: number, to: number): number | null {
  let isMoved = locale === 'az' && tokens.slice(from, to).some(({ plain }) => MOVED.test(plain));
  for (let at = from; at < Math.min(to, from + REACH); at++) {
    isMoved ||= MOVED.test(tokens[at]?.plain ?? '');
    const day = tokens[at]?.kind === 'number' ? readDay(tokens, at) : null;
    if (!day || !isMoved) continue;
    const before = tokens[tokens[at - 1]?.plain === 'the' ? at - 2 : at - 1]?.plain ?? '';
    const isOrdinal = /^(?:st|nd|rd|th|e|е)$/.test(day.ending) || tokens[at - 1]?.plain === 'the';
    if (locale === 'az' ? TO_AZ.test(day.ending) : TO.test(before) && isOrdinal) return day.value;
  }
  return null;
}

/** A date that gave way to another: the new one is when it was held. */
export function withMoved(doc: Document, raws: readonly RawDate[], sentence: Sentence): RawDate[] {
  return raws.map((raw, at) => {
    const { start, end } = raw;
    if (start.day === undefined || start.month === undefined) return raw;
    const lead = doc.tokens.slice(Math.max(sentence.from, raw.from - 3), raw.from);
    if (end) return lead.some(({ plain }) => MOVED.test(plain)) ? onlyEnd(raw) : raw;
    const day = movedTo(doc, raw.to, raws[at + 1]?.from ?? sentence.to);
    return day === null || day > LAST_DAY ? raw : { ...raw, start: { ...start, day }, rule: MOVED_DAY };
  });
}

const LAST_DAY = 31;

/** `Moved from 6 April to 13 April`. */
function onlyEnd({ end, ...raw }: RawDate): RawDate {
  return end ? { ...raw, start: { ...end, month: end.month ?? raw.start.month ?? 1 }, rule: MOVED_DAY } : raw;
}
