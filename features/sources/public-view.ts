import type { OfficeKind, PersonFact } from '@/db/enums';
import type { PublicText } from '@/features/organizations/public-view';

/** Where a reference mark leads, and its number: the rank of the citation by source and place in it. */
export interface CitationMark {
  number: number;
  source: string;
}

/** The marks of an organization by the key of their citation. */
export type CitationMarks = Readonly<Record<string, CitationMark>>;

export interface PublicSource {
  slug: string;
  publication: string;
  author: string | null;
  publishedEdtf: string | null;
  url: string | null;
  language: string;
  textLength: number | null;
  title: PublicText | null;
  rights: PublicText | null;
}

/** What a citation is about, in words of the page's language where the row has them. */
export type CitedFact =
  | { kind: 'organization'; fact: string }
  | { kind: 'person'; name: string }
  | { kind: 'person-fact'; fact: PersonFact; name: string; text: PublicText | null }
  | { kind: 'term'; office: OfficeKind; name: string }
  | { kind: 'event'; slug: string; title: PublicText | null }
  | { kind: 'statement'; slug: string; title: PublicText | null };

/** An event that a source speaks of, whether or not anything said of it rests on the source. */
export interface ReportedEvent {
  slug: string;
  title: PublicText | null;
}

export interface PublicCitation {
  key: string;
  number: number;
  start: number;
  end: number;
  /** The place is in a former text: the present one has lost the words. */
  isOfFormer: boolean;
  about: CitedFact;
  /** A few words of the source around the fact, in its language. */
  excerpt: string | null;
}
