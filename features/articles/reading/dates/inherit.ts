import type { Published } from './told';

/** Where a year came from. */
export type Basis = 'explicit' | 'sentence' | 'paragraph' | 'before' | 'published' | 'relative' | 'none';

export interface YearContext {
  year: number;
  /** Tokens of the words that say it. */
  from: number;
  to: number;
  sentence: number;
  paragraph: number;
  /** A year alone ("founded in 2003"), which says little about other dates. */
  alone: boolean;
  /** It is told by its distance from publication ("next year"): surely meant by what the sentence goes on with. */
  relative?: boolean;
  month?: number;
  /** Of a school year, or a season of plays: the first of its two years. */
  begins?: number;
  /** It is said in a sentence that tells of something. */
  told: boolean;
  /** Stands in a headline or opens a list: holds for all that follows. */
  heading: boolean;
}

/** The last day of all that a text has told of with its year. */
export interface LatestDay {
  year: number;
  month: number;
  day: number;
  context: YearContext;
}

const LATE = 11;
const EARLY = 3;
/** Where a school year turns. */
const TURN = 8;

/** The context for a month: in a school year, which of its two years that is. */
function ofSchoolYear(context: YearContext | null, month: number): YearContext | null {
  return context?.begins !== undefined && month >= TURN ? { ...context, year: context.begins } : context;
}

/** Only the year is known of it: that of a headline, or of an issue. */
const isOfYear = ({ iso }: Published) => iso.length === 4;

/** The year of a headline is that of all days which a text tells without a year, but not that of a story inside of it. */
function ofOccasion(
  context: YearContext | null,
  published: Published | null,
  at: { sentence: number; paragraph: number; tense: Tense },
): YearContext | null {
  if (!context || !published || !isOfYear(published) || !context.told) return context;
  const goesOn =
    context.sentence === at.sentence || (context.paragraph === at.paragraph && at.tense === 'past');
  return goesOn ? context : null;
}

/** Whether the words speak of what is to come. */
export type Tense = 'past' | 'future' | 'unknown';

/** The year of a day or month near a known day, by whether it is past or to come. */
export function yearNear(published: Published, month: number, day: number | undefined, tense: Tense): number {
  // Of an issue only the month or the year may be known: what is not known decides nothing.
  const [year = 0, pubMonth = Number.NaN, pubDay = Number.NaN] = published.iso.split('-').map(Number);
  const later =
    month > pubMonth ||
    (month === pubMonth && day !== undefined && day > pubDay + (tense === 'past' ? 0 : 3));
  const earlier = month < pubMonth || (month === pubMonth && day !== undefined && day < pubDay);
  if (tense === 'future') return earlier ? year + 1 : year;
  if (tense === 'past') return later ? year - 1 : year;
  // Not said: what is not long to come is of this year, and of the next one at the end of a year.
  if (pubMonth === 12 && month === 1 && day !== undefined) return year + 1;
  return later && month - pubMonth > 3 ? year - 1 : year;
}

/** Which year a date without one belongs to: what the nearest words say, honestly nothing where none say it. */
export function inheritedYear(
  at: { sentence: number; paragraph: number; month: number; day: number | undefined; tense: Tense },
  known: YearContext | null,
  published: Published | null,
  latest: LatestDay | null = null,
): { year: number; basis: Basis; context?: YearContext } | null {
  const context = ofOccasion(ofSchoolYear(known, at.month), published, at);
  // What is to come comes after the last day that the text has told of.
  const isOpen = !published || (isOfYear(published) && latest?.year === Number(published.iso));
  const isAhead = at.tense === 'future' && isOpen && context?.sentence !== at.sentence;
  if (isAhead && latest) {
    const { year, month, day } = latest;
    const wraps = at.month < month || (at.month === month && at.day !== undefined && at.day < day);
    return { year: wraps ? year + 1 : year, basis: 'before', context: latest.context };
  }
  const near = published ? yearNear(published, at.month, at.day, at.tense) : null;
  // What is long past says nothing of what was, or will be, near the day of publication.
  const isTitle = context?.heading && context.sentence <= 1 && context.year < (near ?? 0) - 1;
  // "The past year" is not that of what is to come.
  const isLookBack = context?.relative && at.tense === 'future';
  const apart =
    near !== null && context !== null && (!context.heading || isTitle || isLookBack) && context.year !== near;
  const elsewhere = context?.sentence !== at.sentence;
  const long = near !== null && context !== null && context.year < near - 1;
  const stale =
    apart && ((at.tense === 'future' && (elsewhere || context.year < near)) || (elsewhere && long));
  if (stale) return { year: near, basis: 'published' };
  if (context) {
    const sameSentence = context.sentence === at.sentence;
    const sameParagraph = context.paragraph === at.paragraph;
    const plausible = near === null || context.year === near || !context.alone || context.heading;
    // "In June last year it …, and in February …": the months go on.
    const wraps = context.relative && near === context.year + 1 && at.month < (context.month ?? 1);
    if ((sameSentence || sameParagraph) && wraps) return { year: near, basis: 'published' };
    // "The breakfast on 13 December, and in February a class": the months begin again.
    const begins = at.tense !== 'past' && (context.month ?? 0) >= LATE && at.month <= EARLY;
    if (sameSentence && begins && near !== null && !context.relative)
      return { year: context.year + 1, basis: 'sentence', context };
    if (sameSentence && context.relative) return { year: context.year, basis: 'sentence', context };
    if (sameSentence && (plausible || at.tense === 'past'))
      return { year: context.year, basis: 'sentence', context };
    if (sameParagraph && plausible) return { year: context.year, basis: 'paragraph', context };
    if (context.heading) return { year: context.year, basis: 'before', context };
    if (near === null && !context.alone && at.paragraph - context.paragraph === 1)
      return { year: context.year, basis: 'before', context };
  }
  return near === null ? null : { year: near, basis: 'published' };
}
