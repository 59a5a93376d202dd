import type { AnnouncementAudience, AnnouncementState, LeftOutReason, MailKind } from '@/db/enums';
import type { Freshness } from '@/features/organizations/text-freshness';
import type { Locale } from '@/lib/locales';

// What the screens show of announcements. Safe in the browser.

export interface ListedAnnouncement {
  id: string;
  title: string;
  titleLocale: Locale;
  kind: MailKind;
  state: AnnouncementState;
  languages: Locale[];
  isPublished: boolean;
  /** When it is to go out, or when it began to. */
  at: Date | null;
}

export interface Choice {
  id: string;
  name: string;
}

export interface AudienceChoices {
  groups: Choice[];
  lists: Choice[];
  events: Choice[];
  /** Answers that people gave at an event, as values of the choice. */
  answers: { value: string; name: string }[];
}

export interface Attachment {
  id: string;
  name: string;
}

export interface AnnouncementPage {
  id: string;
  slug: string;
  title: string;
  kind: MailKind;
  state: AnnouncementState;
  audience: AnnouncementAudience;
  /** What the group, list or event is called; null for all, and for what is gone. */
  audienceName: string | null;
  sendAt: Date | null;
  startedAt: Date | null;
  doneAt: Date | null;
  isPublished: boolean;
  /** Values of the form's fields, by name. */
  values: Record<string, string>;
  freshness: Record<Locale, Freshness>;
  files: Attachment[];
  shares: Share[];
}

/** The text for messengers in one language. */
export interface Share {
  locale: Locale;
  text: string;
  whatsApp: string;
  telegram: string;
}

export interface Progress {
  mails: number;
  sent: number;
  /** In the outbox or not made yet. */
  waiting: number;
  failed: number;
  leftOut: Partial<Record<LeftOutReason, number>>;
  /** How many the mails are for. */
  people: number;
  /** Where the limit is reached: from when on it goes on. */
  until: Date | null;
  /** Where the mail server takes nothing at the moment: what it said, or what became of asking it. */
  away: string | null;
  /** Since a restore it waits for a word of an administrator. */
  isHeld: boolean;
  unreached: number;
  called: number;
}

export interface Unreached {
  id: string;
  personId: string | null;
  /** Of the record, where there is one. */
  slug: string | null;
  name: string;
  why: 'no-mail' | 'unreachable' | 'no-guardian';
  phones: string[];
  /** Who answers for a minor and is not on record. */
  guardians: { name: string; contact: string | null }[];
  called: { at: Date; by: string } | null;
}

export interface Preview {
  locale: Locale;
  subject: string;
  html: string;
  text: string;
  isStale: boolean;
}

/** What is to be known before sending. */
export interface Readiness {
  previews: Preview[];
  mails: number;
  people: number;
  /** Who gets it in which language. */
  byLanguage: { locale: Locale; mails: number }[];
  /** Who would want another language that is not written. */
  missing: { locale: Locale; mails: number }[];
  /** Languages in which the text names somebody who is hidden or in safe mode. */
  namesHidden: Locale[];
  leftOut: Partial<Record<LeftOutReason, number>>;
  perHour: number | null;
  perDay: number | null;
}

export interface UnreachableAddress {
  id: string;
  address: string;
  reason: 'refused' | 'bounced' | 'complained';
  detail: string;
  since: Date;
  person: { slug: string; name: string } | null;
}
