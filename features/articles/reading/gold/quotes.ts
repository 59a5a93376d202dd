import type { Quote } from '../proposals';

/** What stands between the first and the last words of a long quote. */
const GAP = ' … ';
const NTH = /#(\d+)$/;

const isWordChar = (char: string) => /[\p{L}\p{M}\p{N}]/u.test(char);

function standsAlone(article: string, start: number, end: number): boolean {
  const [before, after] = [article.charAt(start - 1), article.charAt(end)];
  return (
    !(isWordChar(before) && isWordChar(article.charAt(start))) &&
    !(isWordChar(after) && isWordChar(article.charAt(end - 1)))
  );
}

/** Every place of the words; those that cut into a word count only where nothing else is found (glued text). */
function placesOf(article: string, words: string, from: number, to: number): number[] {
  const all: number[] = [];
  for (let at = article.indexOf(words, from); at >= 0 && at + words.length <= to; ) {
    all.push(at);
    at = article.indexOf(words, at + 1);
  }
  const whole = all.filter((at) => standsAlone(article, at, at + words.length));
  return whole.length > 0 ? whole : all;
}

const quoteOf = (article: string, start: number, end: number): Quote => ({
  start,
  end,
  text: article.slice(start, end),
});

/**
 * Finds a hand-written quote in its article: `words` (the first place), `words#2` (the second place), or
 * `first words … last words`. Null when the article does not say so. `within` narrows the search.
 */
export function findQuote(article: string, written: string, within?: Quote): Quote | null {
  const nth = Number(NTH.exec(written)?.[1] ?? 1);
  const [head = '', tail] = written.replace(NTH, '').split(GAP);
  if (head === '') return null;
  const limit = within?.end ?? article.length;
  const start = placesOf(article, head, within?.start ?? 0, limit)[nth - 1];
  if (start === undefined) return null;
  const afterHead = start + head.length;
  if (tail === undefined) return quoteOf(article, start, afterHead);
  const last = placesOf(article, tail, afterHead, limit)[0];
  return last === undefined ? null : quoteOf(article, start, last + tail.length);
}
