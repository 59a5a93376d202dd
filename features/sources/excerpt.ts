/** More than anybody is shown, so that a setting that grows finds the words. */
export const LONGEST_EXCERPT = 50;
/** Fewer words say nothing. */
const FEWEST = 3;
/** What of a text may be shown in all: of one whose rights are reserved, and of any other. */
const SHARE = { reserved: 0.25, open: 0.5 };

export interface Span {
  start: number;
  end: number;
}

/**
 * The words around a place in a text, the words of the place first: never beyond its paragraph, and never into what is `withheld`.
 * Null where nothing may be shown.
 */
export function excerptAround(
  text: string,
  place: Span,
  words: number,
  withheld: readonly Span[] = [],
): Span | null {
  const inside = paragraphOf(text, place);
  const all = wordsIn(text, inside);
  const isFree = (word: Span) => !withheld.some((span) => word.start < span.end && span.start < word.end);
  let first = all.findIndex((word) => word.end > place.start);
  const begun = all[first];
  if (words < 1 || !begun || begun.start >= place.end || !isFree(begun)) return null;
  let last = first;
  const grows = (at: number) => {
    const word = all[at];
    return word !== undefined && last - first + 1 < words && isFree(word);
  };
  while (grows(last + 1) && (all[last + 1]?.start ?? place.end) < place.end) last += 1;
  // Then one word to each side in turn, as long as there is one.
  for (let size = 0; size !== last - first + 1; ) {
    size = last - first + 1;
    if (grows(first - 1)) first -= 1;
    if (grows(last + 1)) last += 1;
  }
  return { start: all[first]?.start ?? begun.start, end: all[last]?.end ?? begun.end };
}

function paragraphOf(text: string, { start, end }: Span): Span {
  const before = text.lastIndexOf('\n', start);
  const after = text.slice(start, end).search(/\n/);
  const next = text.indexOf('\n', Math.max(start, end - 1));
  const to = after >= 0 ? start + after : next >= 0 ? next : text.length;
  return { start: before + 1, end: to };
}

/** A text of one line may be long: only the words near the place are looked at. */
function wordsIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

export interface Quoted extends Span {
  /** The stored words, and where in the text they begin. */
  excerpt: string | null;
  excerptStart: number | null;
}

/**
 * What of each is shown: at most so many words, and fewer where all of them together would be too much of the text: a short quote
 * around the fact, never the whole.
 */
export function shownExcerpts<Row extends Quoted>(
  rows: readonly Row[],
  { words, textLength, isReserved }: { words: number; textLength: number; isReserved: boolean },
): Map<Row, string> {
  const most = textLength * SHARE[isReserved ? 'reserved' : 'open'];
  const spansOf = (limit: number) =>
    rows.flatMap((row) => {
      const span = cut(row, limit);
      return span ? [{ row, ...span }] : [];
    });
  let limit = words;
  while (limit > FEWEST && covered(spansOf(limit)) > most) limit -= 1;
  // Where even a few words of each are too much, the first ones are shown.
  const shown: { row: Row; start: number; end: number }[] = [];
  for (const span of spansOf(limit)) {
    if (covered([...shown, span]) <= most) shown.push(span);
  }
  return new Map(
    shown.map(({ row, start, end }) => {
      const from = row.excerptStart ?? 0;
      return [row, (row.excerpt ?? '').slice(start - from, end - from)];
    }),
  );
}

function cut({ start, end, excerpt, excerptStart }: Quoted, words: number): Span | null {
  if (excerpt === null || excerptStart === null) return null;
  const place = {
    start: Math.max(0, start - excerptStart),
    end: Math.min(excerpt.length, end - excerptStart),
  };
  const span = excerptAround(excerpt, place, words);
  return span && { start: span.start + excerptStart, end: span.end + excerptStart };
}

/** How many characters the spans hold, each counted once. */
function covered(spans: readonly Span[]): number {
  let until = 0;
  let sum = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    sum += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return sum;
}
