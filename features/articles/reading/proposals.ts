import type { Locale } from '@/lib/locales';

/** A place in the text: JavaScript string indices, 0-based, end-exclusive, into the untouched text. */
export interface Quote {
  start: number;
  end: number;
  /** Always `article.slice(start, end)`. */
  text: string;
}

/** What every extractor says about each of its proposals. */
export interface Found {
  /** 0 to 1: how sure the rule is. */
  confidence: number;
  /** The name of the rule that made it. */
  rule: string;
}

export const ROLES = [
  'chair',
  'first-deputy-chair',
  'deputy-chair',
  'honorary-chair',
  'former-chair',
  'president',
  'vice-president',
  'board-chair',
  'board-member',
  'secretary',
  'treasurer',
  'auditor',
  'director',
  'founder',
  'leader',
  'member',
  'activist',
  'representative',
  'editor',
  'author',
  'initiator',
  'speaker',
  'performer',
  'guest',
  'honouree',
  'addressed-by',
  'relative',
  'other',
] as const;
export type Role = (typeof ROLES)[number];

export const CATEGORIES = [
  'remembrance',
  'national-day',
  'religious-holiday',
  'anniversary',
  'creative-evening',
  'festival',
  'concert',
  'exhibition',
  'presentation',
  'conference',
  'meeting',
  'reception',
  'visit',
  'course',
  'contest',
  'sport',
  'founding',
  'election',
  'statement',
  'assembly',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const OUR_ROLES = ['organizer', 'co-organizer', 'initiator', 'participant', 'unclear'] as const;
export type OurRole = (typeof OUR_ROLES)[number];

export const FACT_KEYS = [
  'birth-date',
  'birth-place',
  'education',
  'occupation',
  'residence',
  'award',
] as const;
/** Facts that come out as private. */
export const PRIVATE_FACT_KEYS = ['family-background', 'family', 'relatives', 'death'] as const;
export type FactKey = (typeof FACT_KEYS)[number] | (typeof PRIVATE_FACT_KEYS)[number];

export interface FoundOrganization extends Found {
  name: string;
  /** The organization that the article is about. */
  main: boolean;
  mentions: Quote[];
}

export interface FoundPerson extends Found {
  /** For display: the name without case endings and honorifics. */
  name: string;
  given: string | null;
  surname: string | null;
  patronymic: string | null;
  roles: { role: Role; quote: Quote }[];
  mentions: Quote[];
}

export interface FoundEvent extends Found {
  title: string;
  /** EDTF, never finer than the text says. */
  edtf: string;
  category: Category;
  ourRole: OurRole;
  place: string | null;
  /** Names as in `people`. */
  people: string[];
  /** The words that date it. */
  quote: Quote;
  sentence: Quote;
}

export interface FoundStatement extends Found {
  edtf: string | null;
  addressee: string | null;
  topic: string;
  /** Names as in `people`. */
  signatories: string[];
  quote: Quote;
}

export interface FoundPlace extends Found {
  name: string;
  mentions: Quote[];
}

export interface FoundFact extends Found {
  /** Name as in `people`. */
  person: string;
  key: FactKey;
  value: string;
  private: boolean;
  quote: Quote;
}

export interface ArticleSource {
  title: string | null;
  publication: string | null;
  author: string | null;
  /** An ISO date. */
  publishedOn: string | null;
}

/** Everything that was read out of one article. */
export interface ArticleReading {
  source: ArticleSource;
  organizations: FoundOrganization[];
  people: FoundPerson[];
  events: FoundEvent[];
  statements: FoundStatement[];
  places: FoundPlace[];
  facts: FoundFact[];
}

export interface ReadingHints {
  /** The language of the article, where it is known; found otherwise. */
  locale?: Locale;
  /** An ISO date: what "today" and "last year" count from. */
  publishedOn?: string;
}
