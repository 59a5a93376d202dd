import type { Quote } from '../proposals';
import type { Basis } from './inherit';

/** A date in the text with what it may be used for. */
export interface FoundDate {
  start: number;
  end: number;
  /** Tokens: first, and the one after the last. */
  from: number;
  to: number;
  /** Index into the document's sentences. */
  sentence: number;
  edtf: string;
  precision: 'day' | 'month' | 'year' | 'interval' | 'decade';
  basis: Basis;
  /** Where a year was inherited from. */
  inheritedFrom?: Quote;
  /** `name`: the name of a day; `stamp`: when the article appeared; `since` and `until`: one end of a span. */
  kind: 'date' | 'name' | 'stamp' | 'since' | 'until';
  /** The words speak of what is to come. */
  future: boolean;
  rule: string;
  confidence: number;
}
