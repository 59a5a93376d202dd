import type { Locale } from '@/lib/locales';

/** A text that people wrote, ready for a page. */
export interface PublicText {
  text: string;
  /** Set where the text is in another language than the page. */
  lang?: Locale;
  /** Sentences with the name of a hidden person were left out. */
  isWithheld: boolean;
}

/** An organization as anybody may see it, in the language asked for. */
export interface PublicOrganization {
  slug: string;
  countryCode: string;
  timezone: string;
  isDemo: boolean;
  /** False as long as the page rests on a source only. */
  isConfirmed: boolean;
  /** A privacy notice was published. */
  hasPrivacyNotice: boolean;
  /** Anybody may apply for membership. */
  isJoinable: boolean;
  /** Closed for now: no feed and no calendar. */
  isLocked: boolean;
  name: PublicText;
  shortName: PublicText | null;
  /** The name is a translation of ours. */
  isNameUnofficial: boolean;
  kind: PublicText | null;
  summary: PublicText | null;
  about: PublicText | null;
  activity: PublicText | null;
  city: PublicText | null;
  district: PublicText | null;
  address: PublicText | null;
  email: string | null;
  phone: string | null;
  website: string | null;
  parts: { events: number; offices: number; statements: number };
  sources: { slug: string; publication: string; publishedEdtf: string | null }[];
}

/** An organization as the directory shows it. */
export interface DirectoryEntry
  extends Pick<
    PublicOrganization,
    | 'slug'
    | 'countryCode'
    | 'isDemo'
    | 'isConfirmed'
    | 'name'
    | 'shortName'
    | 'isNameUnofficial'
    | 'kind'
    | 'summary'
    | 'city'
  > {
  /** How many past events it has on record. */
  events: number;
}
