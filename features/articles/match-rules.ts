export const MATCH_REASONS = [
  'same-name',
  'similar-name',
  'same-day',
  'same-date',
  'fitting-date',
  'other-date',
  'same-title',
  'similar-title',
  'same-category',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** From how many points on a record is shown as a likely match, and from how many it is taken for the same. */
export const SHOWN_FROM = 3;
export const SURE_FROM = 4;

const POINTS: Record<Exclude<MatchReason, 'same-name' | 'similar-name'>, number> = {
  'same-day': 3,
  'same-date': 2,
  'fitting-date': 1,
  'other-date': 0,
  'same-title': 2,
  'similar-title': 1,
  'same-category': 1,
};

interface Told {
  title: string;
  date: string;
  /** The date is as fine as a day. */
  isDay: boolean;
  /** It has no day in common with the one that is known. */
  isElsewhen?: boolean | undefined;
  category?: string | undefined;
}

interface Known {
  titles: readonly string[];
  date: string | null;
  category: string | null;
}

/**
 * How likely an event that an article tells of is one that is known: two reports of one evening name it XX */
export function pointsOf(told: Told, known: Known, fold: (text: string) => string) {
  const reasons: (keyof typeof POINTS)[] = [];
  const isSame = told.date === known.date;
  const fitting = told.isElsewhen ? 'other-date' : 'fitting-date';
  reasons.push(isSame ? (told.isDay ? 'same-day' : 'same-date') : fitting);
  const share = Math.max(0, ...known.titles.map((title) => sharedWords(told.title, title, fold)));
  if (share >= 0.5) reasons.push('same-title');
  else if (share >= 0.25) reasons.push('similar-title');
  // "Other" says nothing.
  if (told.category && told.category !== 'other' && told.category === known.category) {
    reasons.push('same-category');
  }
  return {
    points: reasons.reduce((sum, reason) => sum + POINTS[reason], 0),
    reasons: reasons as MatchReason[],
  };
}

/** Case endings come and go: the first letters of a word count. */
const STEM = 5;

/** How many of all words of two titles stand in both, from 0 to 1. */
export function sharedWords(a: string, b: string, fold: (text: string) => string): number {
  const stems = (text: string) =>
    new Set((fold(text).match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => word.slice(0, STEM)));
  const [one, other] = [stems(a), stems(b)];
  const all = new Set([...one, ...other]).size;
  return all === 0 ? 0 : [...one].filter((word) => other.has(word)).length / all;
}
