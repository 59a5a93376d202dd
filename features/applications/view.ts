import type { ApplicationState } from '@/db/enums';
import type { CustomAnswer, CustomField } from '@/features/members/custom';
import type { MembershipStatus } from '@/features/members/rules';
import type { Locale } from '@/lib/locales';
import type { AskedConsent } from './rules';

export interface ApplicationWords {
  id: string;
  author: 'organization' | 'applicant';
  text: string;
  createdAt: Date;
}

/** An application as the list shows it. */
export interface ApplicationRow {
  id: string;
  state: ApplicationState;
  given: string;
  surname: string;
  birthEdtf: string;
  city: string | null;
  createdAt: Date;
  confirmedAt: Date | null;
  decidedAt: Date | null;
}

export interface ApplicationList {
  rows: ApplicationRow[];
  counts: Record<ApplicationState, number>;
}

/** Somebody on record who may be the applicant, and what speaks for it. */
export interface LikelyPerson {
  id: string;
  slug: string;
  given: string;
  surname: string;
  patronymic: string | null;
  birth: string | null;
  status: MembershipStatus;
  reasons: ('name' | 'email' | 'birth' | 'phone')[];
}

/** The membership that somebody has already: as what, since when, and the pause in which it rests today. */
export interface MembershipNow {
  type: string;
  start: string;
  pause: { id: string; start: string; end: string | null; isResumable: boolean } | null;
}

/** The record that an application was attached to, or became. */
export interface AttachedPerson {
  id: string;
  slug: string;
  given: string;
  surname: string;
  status: MembershipStatus;
  /** Nobody is taken in by this record. */
  hasDied: boolean;
  /** Null for who has none that goes on. */
  membership: MembershipNow | null;
  isInvitable: boolean;
}

/** One application, for those who decide. */
export interface ApplicationView extends ApplicationRow {
  patronymic: string | null;
  email: string;
  phone: string | null;
  locale: Locale;
  message: string | null;
  guardianName: string | null;
  guardianContact: string | null;
  reason: string | null;
  isMinor: boolean;
  consents: { purpose: AskedConsent; givenAt: Date }[];
  messages: ApplicationWords[];
  /** What was answered to the organization's own questions. */
  answers: CustomAnswer[];
  /** Those that whoever accepts has to answer. */
  unanswered: CustomField[];
  person: AttachedPerson | null;
  /** People on record who may be the same; those who wait for nothing are asked for no more. */
  likely: LikelyPerson[];
  /** Other applications that wait and name the same address. */
  others: { id: string; given: string; surname: string }[];
  /** The applicant's private page, to be handed over where a mail did not arrive. */
  link: string;
  /** A mail to the applicant has not left yet, or will not. */
  isMailStuck: boolean;
}

/** One's own application, as the private page shows it. */
export interface LinkedApplication {
  state: ApplicationState;
  organization: { slug: string; name: string; nameLocale: Locale; isPublished: boolean };
  given: string;
  surname: string;
  createdAt: Date;
  reason: string | null;
  messages: ApplicationWords[];
  timezone: string;
}
