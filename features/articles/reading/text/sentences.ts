import type { Locale } from '@/lib/locales';
import type { NoiseSpan } from './noise';
import type { Token } from './tokens';

export interface Sentence {
  start: number;
  end: number;
  /** `title`, `rubrics`, `date-line` and `byline` are only at the edges of an article. */
  kind: 'title' | 'rubrics' | 'date-line' | 'sentence' | 'byline';
  /** Indices into the tokens: first one, and the one after the last. */
  from: number;
  to: number;
  /** Which paragraph, from 0. */
  paragraph: number;
}

/** The sentences of a text. */
export function sentencesOf(
  _view: string,
  tokens: Token[],
  _noise: NoiseSpan[],
  _locale: Locale,
): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let paragraph = 0;
  const close = (to: number) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (first && last && to > from)
      sentences.push({ start: first.start, end: last.end, kind: 'sentence', from, to, paragraph });
    from = to;
  };
  tokens.forEach((token, at) => {
    if (token.breaks > 0 && at > 0) {
      close(at);
      paragraph++;
    }
    if ('.!?…'.includes(token.text) && tokens[at + 1]?.spaced !== false) close(at + 1);
  });
  close(tokens.length);
  return sentences;
}
