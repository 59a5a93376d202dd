import type { PublicText } from '@/features/organizations/public-view';
import type { Locale } from '@/lib/locales';
import type { NoticeDraft, NoticeFact } from './notice-rules';

/** The privacy notice of an organization as it is prepared. */
export interface NoticeWorkshop {
  languages: {
    locale: Locale;
    draft: NoticeDraft;
    /** What is still to be said before it is published in this language. */
    missing: NoticeFact[];
    preview: string;
    /** The published version says something else, or nothing, in this language. */
    isChanged: boolean;
  }[];
  defaultLocale: Locale;
  /** Names the texts that would be published; null while the organization's own language is incomplete. */
  shown: string | null;
  versions: NoticeVersion[];
}

export interface NoticeVersion {
  number: number;
  publishedAt: Date;
}

/** A version of the notice as anybody may read it. */
export interface PublicNotice extends NoticeVersion {
  text: PublicText;
  isCurrent: boolean;
  versions: NoticeVersion[];
}
