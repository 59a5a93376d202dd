import type { AccessRole, CorrectionKind, CorrectionState, OutboxState } from '@/db/enums';
import type { Locale } from '@/lib/locales';
import type { Freshness } from './text-freshness';

// What the screens of the management area show of an organization. Safe in the browser.

export interface AccessView {
  id: string;
  name: string;
  email: string | null;
  role: AccessRole;
  since: Date;
  /** Who gave the role, where that is still known. */
  grantedBy: string | null;
  isMe: boolean;
  /** Given with an office: it ends with the term. */
  isWithOffice: boolean;
}

/** What waits for somebody; a number that is 0 is not shown. */
export interface Attention {
  corrections: number;
  applications: number;
  /** What members ask to have corrected in their own record. */
  changes: number;
  /** Who is about to be erased. */
  erasures: number;
  /** Runs of retention that would have touched too many and wait for a word. */
  stoppedRuns: number;
  pending: number;
  undelivered: number;
  /** Since a restore, until somebody says whether it goes out. */
  heldMail: number;
  endingTerms: number;
  draftEvents: number;
  draftStatements: number;
  /** Where two sources say different things and nobody has decided. */
  contradictions: number;
  untranslated: number;
  invitations: number;
}

export interface NextEvent {
  id: string;
  slug: string;
  title: string;
  titleLocale: Locale | null;
  startsAt: Date;
  timezone: string;
  capacity: number | null;
  taken: number;
  waiting: number;
  pending: number;
  /** Further dates of its series. */
  more: number;
}

export interface Overview {
  attention: Attention;
  events: NextEvent[];
  isPublished: boolean;
  isConfirmed: boolean;
  /** What a new organization has to do first. */
  has: { about: boolean; members: boolean; board: boolean; events: boolean };
}

export interface CorrectionView {
  id: string;
  kind: CorrectionKind;
  path: string;
  message: string;
  contact: string | null;
  /** The language of whoever asks. */
  locale: Locale;
  state: CorrectionState;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  createdAt: Date;
}

export interface OpenCorrections {
  slug: string;
  name: string;
  nameLocale: Locale;
  open: number;
  /** Claims of the page that wait for the operator. */
  claims: number;
}

export interface JournalFilter {
  action?: string;
  /** The account that did it. */
  actor?: string;
  /** The last entry of the page before. */
  after?: string;
}

export interface JournalRow {
  id: string;
  at: Date;
  action: string;
  actorKind: string;
  actorName: string;
  subjectType: string | null;
  subjectName: string;
}

export interface JournalPage {
  rows: JournalRow[];
  /** The entry after which the next page begins. */
  next: string | null;
  actions: string[];
  actors: { id: string; name: string }[];
}

export interface MailRow {
  id: string;
  recipient: string;
  subject: string;
  state: OutboxState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  /** Waits for a word since a restore. */
  isHeld: boolean;
}

export interface MailPage {
  /** What waits or could not be delivered, then what was sent last. */
  rows: MailRow[];
  /** Without `SMTP_URL` mail is written to files and reaches nobody by itself. */
  isWrittenToFiles: boolean;
}

export interface ProfileTexts {
  defaultLocale: Locale;
  /** Values of the form's fields, by name. */
  values: Record<string, string>;
  freshness: Record<Locale, Freshness>;
  /** The keys that may stand in `[[cite:key]]`. */
  citationKeys: string[];
}

export interface OrganizationSettings {
  slug: string;
  formerSlugs: string[];
  defaultLocale: Locale;
  countryCode: string;
  timezone: string;
  contactEmail: string | null;
  contactPhone: string | null;
  website: string | null;
  publishedAt: Date | null;
  confirmedAt: Date | null;
  excerptWords: number;
}

export interface ManageShellView {
  id: string;
  slug: string;
  name: string;
  /** Set where the name is in another language than the page. */
  nameLang?: Locale;
  isDemo: boolean;
  isPublished: boolean;
  counts: {
    members: number;
    board: number;
    events: number;
    statements: number;
    corrections: number;
    claims: number;
  };
}

/** A lockdown on its page. */
export interface LockdownView {
  /** How many administrators there are: two of them lift it. */
  admins: number;
  /** The operator needs nobody else. */
  mayLiftAlone: boolean;
  locked: {
    at: Date;
    by: string | null;
    /** The first of two who lift it. */
    agreed: { at: Date; by: string | null; isMine: boolean } | null;
  } | null;
}
