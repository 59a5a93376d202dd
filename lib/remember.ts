/**
 * The same function of a text, which remembers what it answered. It holds `most` answers and then begins anew: for words
 * that come again and again, such as those of names.
 */
export function remembering<Answer>(
  answer: (text: string) => Answer,
  most: number,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const now = answer(text);
    known.set(text, now);
    return now;
  };
}
