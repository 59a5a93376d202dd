import type { Document } from '../text/document';
import type { Sentence } from '../text/sentences';
import { distancesIn } from './distance';
import type { FoundDate } from './found-date';
import { firstAfter } from './in-order';
import { type MonthOver, monthOver, rawDatesOf } from './listed-days';
import { publishedOf } from './published';
import { Reader } from './reader';
import { relativeTime } from './relative-day';
import { withSharedYears } from './shared-years';
import { tenseOf } from './tense';
import type { Published, RawDate } from './told';

const kept = new WeakMap<Document, FoundDate[]>();

/** All dates of a document in their order, with the years they inherit. */
export function findDates(doc: Document): FoundDate[] {
  const known = kept.get(doc);
  if (known) return known;
  const dates = look(doc);
  kept.set(doc, dates);
  return dates;
}

/** The dates that are told by what they are apart from: the day of publication, or a date told before. */
function toldByDistance(
  { tokens, locale }: Document,
  { kind, from, to }: Sentence,
  published: Published | null,
  spelled: readonly RawDate[],
): RawDate[] {
  if (kind !== 'sentence') return [];
  const distances = distancesIn(tokens, from, to, spelled);
  const tense = published ? tenseOf(tokens, from, to, locale) : 'unknown';
  if (!published) return distances;
  const relative = relativeTime(tokens, [from, to], published, [tense, locale], [...spelled, ...distances]);
  return relative ? [...distances, relative].sort((a, b) => a.from - b.from) : distances;
}

function look(doc: Document): FoundDate[] {
  const published = publishedOf(doc);
  const reader = new Reader(doc, published);
  let over: MonthOver | null = null;
  return doc.sentences.flatMap((sentence, at) => {
    over = monthOver(doc, sentence) ?? over;
    const spelled = withSharedYears(doc, rawDatesOf(doc, sentence, over));
    const more = toldByDistance(doc, sentence, published, spelled);
    const apart =
      more.length > 0
        ? spelled.filter(({ from }) => (firstAfter(more, from)?.from ?? from) >= from)
        : spelled;
    const raws = more.length > 0 ? [...apart, ...more].sort((a, b) => a.from - b.from) : spelled;
    return raws.flatMap((raw, index) => {
      const around: [number, number] = [
        raws[index - 1]?.to ?? sentence.from,
        raws[index + 1]?.from ?? sentence.to,
      ];
      return reader.read(raw, at, around) ?? [];
    });
  });
}
