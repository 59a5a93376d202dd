import type { ArticleDecision, ArticleState, ProposalKind } from '@/db/enums';
import type { Locale } from '@/lib/locales';
import type { MatchReason } from './match-rules';

// What the screens show of articles. Safe in the browser.

export interface ArticleRow {
  id: string;
  publication: string;
  title: string | null;
  language: Locale;
  publishedOn: string | null;
  state: ArticleState;
  proposals: number;
  open: number;
}

export interface LikelyMatch {
  id: string;
  label: string;
  reasons: MatchReason[];
}

export interface ReviewLine {
  id: string;
  position: number;
  kind: ProposalKind;
  /** What can be corrected, by the names of the form's fields. */
  values: Record<string, string>;
  /** The person whom a role or a fact is about. */
  about: string | null;
  /** Whom an event or a statement names. */
  names: string[];
  isPrivate: boolean;
  start: number;
  end: number;
  quote: string;
  /** In percent. */
  confidence: number;
  rule: string;
  decision: ArticleDecision;
  /** The row that it is joined to, or that it has become. */
  joined: string | null;
  matches: LikelyMatch[];
}

export interface Review {
  id: string;
  title: string;
  sourceId: string;
  publication: string;
  language: Locale;
  publishedOn: string | null;
  state: ArticleState;
  text: string;
  lines: ReviewLine[];
}
