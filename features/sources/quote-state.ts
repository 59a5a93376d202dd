import { type Quoted, shownExcerpts } from './excerpt';

export const QUOTE_STATES = [
  'shown',
  'words-gone',
  'undecided',
  'no-text',
  'withheld',
  'source-off',
  'off',
  'too-much',
] as const;
/** Whether a few words of the source stand beside a fact on the page, or why not. */
export type QuoteState = (typeof QUOTE_STATES)[number];

interface Source {
  /** How many words the organization shows; whether this source is left out of it. */
  words: number;
  showsExcerpts: boolean;
  isReserved: boolean;
  textLength: number | null;
  /** Its text is here, and whether something of it waits to be decided. */
  hasArticle: boolean;
  isUndecided: boolean;
}

/** What becomes of the words around each place of a source. */
export function quoteStates<Row extends Quoted & { isOfFormer: boolean }>(
  rows: readonly Row[],
  { words, showsExcerpts, isReserved, textLength, hasArticle, isUndecided }: Source,
): Map<Row, QuoteState> {
  const shown = shownExcerpts(rows, { words, textLength: textLength ?? 0, isReserved });
  const stateOf = (row: Row): QuoteState => {
    if (row.isOfFormer) return isUndecided ? 'undecided' : 'words-gone';
    if (row.excerpt === null && !hasArticle) return 'no-text';
    if (row.excerpt === null) return isUndecided ? 'undecided' : 'withheld';
    if (!showsExcerpts) return 'source-off';
    if (words === 0) return 'off';
    return shown.has(row) ? 'shown' : 'too-much';
  };
  return new Map(rows.map((row) => [row, stateOf(row)]));
}
