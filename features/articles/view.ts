import type {
  ArticleChange,
  ArticleDecision,
  ArticleState,
  ContradictedField,
  ContradictionDecision,
  OfficeKind,
  ProposalKind,
} from '@/db/enums';
import type { Locale } from '@/lib/locales';
import type { Against } from './contradiction-rules';
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
  /** The words stand in a former text only. */
  isOfFormer: boolean;
  /** It is published as it is. */
  isOnRecord: boolean;
  /** In percent. */
  confidence: number;
  rule: string;
  decision: ArticleDecision;
  /** The row that it is joined to, or that it has become. */
  joined: string | null;
  matches: LikelyMatch[];
  /** In what the record says otherwise. */
  against: Against[];
}

/** What reading again said otherwise of one line. */
export interface ReviewChange {
  id: string;
  change: ArticleChange;
  kind: ProposalKind;
  /** What the line says: of a new one what it would say. */
  said: string;
  about: string | null;
  /** The words of the article that say so, or said so. */
  quote: string;
  /** Field by field, before and after. */
  fields: { field: string; before: string; after: string }[];
  /** `words-new`, `words-gone`, `reader`. */
  reason: string | null;
  decision: ArticleDecision | null;
  isOnRecord: boolean;
}

/** Two sources that say different things of one event or person. */
export interface Contradiction {
  id: string;
  field: ContradictedField;
  decision: ContradictionDecision;
  /** Of what: the title of an event, the name of a person. */
  about: string;
  /** The slug of the event. */
  event: string | null;
  /** Of which office two sources name two holders. */
  office: OfficeKind | null;
  recorded: ContradictingValue;
  other: ContradictingValue;
  /** The other value can be put in place of the one on record. */
  canReplace: boolean;
}

export interface ContradictingValue {
  value: string;
  language: Locale | null;
  /** Of a holder, as of when. */
  asOf: string | null;
  sources: string[];
}

/** The same on a public page. */
export interface PublicContradiction {
  field: ContradictedField;
  isDisputed: boolean;
  eventId: string | null;
  factId: string | null;
  termId: string | null;
  /** The keys of the citations that say what is on record. */
  recordedBy: string[];
  /** What another source says, and the keys of its citations. */
  value: string;
  language: Locale | null;
  citations: string[];
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
  /** Its number among the texts that the article has had. */
  version: number;
  /** The reader has become another since. */
  isReaderOld: boolean;
  wasPublished: boolean;
  lines: ReviewLine[];
  /** What waits to be accepted or refused since it was read again. */
  changes: ReviewChange[];
}
