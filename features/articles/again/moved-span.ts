interface Span {
  start: number;
  end: number;
}

/**
 * Where the words of a place stand after a text was corrected: the same of several occurrences where there are as many as before,
 * or the only one. Null where they are gone or it cannot be told which is meant.
 */
export function movedSpan(before: string, after: string, { start, end }: Span): Span | null {
  const words = before.slice(start, end);
  if (words === '' || before.length < end) return null;
  const then = occurrences(before, words);
  const now = occurrences(after, words);
  const place = then.length === now.length ? now[then.indexOf(start)] : now.length === 1 ? now[0] : undefined;
  return place === undefined ? null : { start: place, end: place + words.length };
}

function occurrences(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
