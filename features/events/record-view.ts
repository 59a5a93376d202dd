import type { PublicText } from '@/features/organizations/public-view';
import type { Locale } from '@/lib/locales';

/** A photograph as a page lays it out. */
export interface RecordPhoto {
  id: string;
  width: number;
  height: number;
}

/** The same with what is said of it in the language of the page, or in the next best one. */
export interface PublicPhoto extends RecordPhoto {
  caption: PublicText | null;
  /** What it shows, where that is said. */
  alt: PublicText | null;
}

/** The same with all that is said of it. */
export interface DescribedPhoto extends RecordPhoto {
  captions: Partial<Record<Locale, string>>;
  alts: Partial<Record<Locale, string>>;
}

/** Something that was written about an event. */
export interface PressLink {
  /** The address of the source among ours. */
  slug: string;
  publication: string;
  title: PublicText | null;
  publishedEdtf: string | null;
  url: string | null;
}

/** What is remembered of an event, for everybody. */
export interface PublicRecord {
  attendance: number | null;
  text: PublicText | null;
  photos: PublicPhoto[];
  press: PressLink[];
}

/** The same for those who write it. */
export interface RecordForm {
  event: { id: string; slug: string; title: string; titleLang: string | undefined };
  isOver: boolean;
  /** How many were seen at the door; 0 where nobody stood there. */
  came: number;
  initial: Record<string, string>;
  freshness: Record<string, string>;
  photos: DescribedPhoto[];
  press: {
    id: string;
    publication: string;
    title: string | null;
    isPublished: boolean;
    /** What is said of the event rests on it: it is no mere link. */
    isCited: boolean;
  }[];
}
