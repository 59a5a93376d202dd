import { parseEdtf } from '@/lib/dates/edtf';
import { fold } from '@/lib/names/fold';
import { nameKey } from '@/lib/names/name-key';
import type { ArticleReading, FoundEvent } from '../proposals';
import type { Gold, GoldEvent } from './gold';
import { closeness, common, pair, type Tally, tallyOf } from './tally';

const isSet = (text: string | null): text is string => text !== null && text !== '';

/** `2019-XX` says no more than `2019`. */
const dateOf = (edtf: string) => edtf.replace(/(?:-XX)+$/, '');

/** The same date, and the clause of the gold file is the one that is pointed at. */
function likeness(found: FoundEvent, wanted: GoldEvent): number {
  if (dateOf(found.edtf) !== dateOf(wanted.edtf)) return 0;
  if (common(found.sentence, wanted.sentence) === 0 && common(found.quote, wanted.sentence) === 0) return 0;
  // Of several items of one sentence under one year, the one that is about the same.
  return 0.01 + closeness(found.sentence, wanted.sentence) + sharedWords(found.title, wanted.title);
}

function sharedWords(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = left.filter((word) => right.includes(word)).length;
  return shared / Math.max(1, left.length, right.length);
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [];

const pairEvents = (gold: Gold, reading: ArticleReading) => pair(reading.events, gold.events, likeness);

/** One clause of the gold file (a course and a seminar, both in April) read as two, each in words of its own. */
function isSplit(extra: FoundEvent, pairs: readonly [FoundEvent, GoldEvent][]): boolean {
  return pairs.some(
    ([found, wanted]) => likeness(extra, wanted) > 0 && common(found.sentence, extra.sentence) === 0,
  );
}

/** Dated happenings: a date that is finer, coarser or another than the gold file's is a miss and a false find. */
export function eventTally(gold: Gold, reading: ArticleReading): Tally {
  const pairing = pairEvents(gold, reading);
  return tallyOf(
    { ...pairing, extra: pairing.extra.filter((event) => !isSplit(event, pairing.pairs)) },
    (event) => `${event.edtf}${note(event.edtf)} ${event.title} (“${event.quote.text}”)`,
    ({ edtf, title }) => `${edtf} ${title}`,
  );
}

const note = (edtf: string) => (parseEdtf(edtf) ? '' : ' [no EDTF]');

/** Category, our role, place and people of the events that were found with the right date. */
export function eventDetailTally(gold: Gold, reading: ArticleReading): Tally {
  const tally: Tally = { right: 0, missed: [], false: [] };
  for (const [found, wanted] of pairEvents(gold, reading).pairs) {
    if (wanted.optional) continue;
    const title = `${wanted.edtf} ${wanted.title}`;
    if ([wanted.category, ...wanted.alsoCategory].includes(found.category)) tally.right++;
    else tally.false.push(`${title}: ${found.category}, not ${wanted.category}`);
    if (wanted.ourRole === found.ourRole) tally.right++;
    else if (found.ourRole === 'unclear') tally.missed.push(`${title}: not known as ${wanted.ourRole}`);
    else tally.false.push(`${title}: ${found.ourRole}, not ${wanted.ourRole}`);
    if (isSet(wanted.place)) addPlace(tally, title, found.place, wanted.place);
    const people = found.people.map(nameKey);
    for (const name of wanted.people) {
      if (people.includes(nameKey(name))) tally.right++;
      else tally.missed.push(`${title}: without ${name}`);
    }
  }
  return tally;
}

function addPlace(tally: Tally, title: string, found: string | null, wanted: string): void {
  if (!isSet(found)) tally.missed.push(`${title}: without its place, ${wanted}`);
  else if (sharedWords(found, wanted) > 0) tally.right++;
  else tally.false.push(`${title}: in ${found}, not ${wanted}`);
}
