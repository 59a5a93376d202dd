const MOST_WORDS = 25;

/** So many words as may be quoted of it anywhere. */
export function excerptOf(quote: string): string {
  const words = quote.trim().split(/\s+/);
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : words.join(' ');
}
