import type { QuoteState } from './quote-state';
import type { CitedKind } from './schema';

// What the screens of the management area show of sources. Safe in the browser.

export interface SourceRow {
  id: string;
  publication: string;
  title: string | null;
  publishedEdtf: string | null;
  citations: number;
  isPublished: boolean;
}

export interface CitationRow {
  id: string;
  key: string;
  start: number;
  end: number;
  /** The place is in a former text: the present one has lost the words. */
  isOfFormer: boolean;
  kind: CitedKind;
  /** The cited fact; for a fact of the organization its key. */
  fact: string;
  quote: QuoteState;
}

export interface ManagedSource {
  id: string;
  slug: string;
  publication: string;
  isPublished: boolean;
  textLength: number | null;
  values: Record<string, string>;
  citations: CitationRow[];
}

export interface CitationTarget {
  /** What the form sends: `event:<uuid>`, `organization:chair`. */
  value: string;
  /** A name or title; for a fact of the organization its key. */
  label: string;
}
