interface Span {
  start: number;
  end: number;
}

interface Quoted {
  before: string;
  after: string;
  /** The place in the text as it was, and in the corrected one. */
  from: Span;
  to: Span;
  /** The words that were kept of the text as it was. */
  excerpt: Span;
}

/**
 * What of the words around a place stands around it in the corrected text, too: nothing is shown that nobody has looked at. Null where
 * the words of the place itself are others.
 */
export function keptExcerpt({ before, after, from, to, excerpt }: Quoted): Span | null {
  if (before.slice(from.start, from.end) !== after.slice(to.start, to.end)) return null;
  let left = 0;
  while (
    from.start - left > excerpt.start &&
    isSame(before, from.start - left - 1, after, to.start - left - 1)
  )
    left += 1;
  let right = 0;
  while (from.end + right < excerpt.end && isSame(before, from.end + right, after, to.end + right))
    right += 1;
  // Of a word that has changed no half is kept.
  while (left > 0 && !isEdge(after, to.start - left)) left -= 1;
  while (right > 0 && !isEdge(after, to.end + right)) right -= 1;
  const within = Math.min(0, excerpt.end - from.end);
  const start = to.start - left + Math.max(0, excerpt.start - from.start);
  const words = after.slice(start, to.end + right + within);
  const trimmed = words.trim();
  if (trimmed === '') return null;
  const at = start + words.indexOf(trimmed);
  return { start: at, end: at + trimmed.length };
}

const isSame = (before: string, at: number, after: string, there: number) =>
  there >= 0 && there < after.length && before[at] === after[there];

/** Between two words, or at an end of the text. */
const isEdge = (text: string, at: number) =>
  at <= 0 || at >= text.length || /\s/.test(text[at - 1] ?? '') || /\s/.test(text[at] ?? '');
