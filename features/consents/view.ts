import type { ConsentAnswer, ConsentChannel, ConsentPurpose, ConsentWay } from '@/db/enums';
import type { Locale } from '@/lib/locales';

/** One word of a person on a purpose, as it was said. */
export interface ConsentWord {
  id: string;
  purpose: ConsentPurpose;
  answer: ConsentAnswer;
  at: Date;
  /** A "yes" that counts for nothing, however old its person is by now. */
  saidUnderAge: boolean;
  channel: ConsentChannel;
  /** The language and the version of the text, and the text itself where it was kept. */
  locale: Locale;
  version: string;
  text: string | null;
  notice: number | null;
  /** For those who keep the record: whose hand wrote it, who asked, what was noted. */
  by: string | null;
  askedBy: string | null;
  note: string | null;
}

/** What holds for a purpose, and the text that is asked today. */
export interface ConsentState {
  purpose: ConsentPurpose;
  text: string;
  /** The last word; null where nothing is recorded. */
  last: Pick<ConsentWord, 'answer' | 'at' | 'channel'> | null;
}

/** The consents of a person, for themselves or who acts for them. */
export interface OwnConsents {
  person: string;
  states: ConsentState[];
  /** Every word ever said, the latest first. */
  history: ConsentWord[];
  /** Names the texts of this page. */
  shown: string;
  /** Somebody else answers for who is under age. */
  isMinor: boolean;
  /** There is a privacy notice that anybody can read. */
  hasNotice: boolean;
}

/** How a campaign stands. */
export interface Progress {
  asked: number;
  /** Agreed to something of what was asked. */
  given: number;
  /** Answered, and agreed to nothing. */
  refused: number;
  unanswered: number;
  /** Mails that are still to be handed over. */
  unmailed: number;
}

export interface Campaign extends Progress {
  id: string;
  purposes: ConsentPurpose[];
  createdAt: Date;
  expiresAt: Date;
  isExpired: boolean;
  by: string | null;
}

/** How many members agree to a purpose, and how many have not been asked. */
export interface PurposeCount {
  purpose: ConsentPurpose;
  given: number;
  refused: number;
  withdrawn: number;
  none: number;
}

/** One person who is asked, for those who ask. */
export interface AskedPerson {
  id: string;
  slug: string;
  name: string;
  way: ConsentWay;
  locale: Locale;
  isMailed: boolean;
  answeredAt: Date | null;
  agreed: ConsentPurpose[];
  /** What of the campaign they can be asked for; nothing of the dead. */
  asked: ConsentPurpose[];
  /** To hand over; null once it is answered or expired, and for the dead. */
  url: string | null;
}

/** The page of a private link. */
export interface LinkedRequest {
  state: 'open' | 'answered' | 'expired';
  organization: { name: string; nameLocale: Locale; slug: string; hasPage: boolean };
  /** The given name only: who gets a link by mistake learns no more. */
  given: string;
  isMinor: boolean;
  expiresAt: Date;
  timezone: string;
  consents: OwnConsents;
}

/** A form on paper in the language of its person. */
export interface PaperForm {
  id: string;
  name: string;
  locale: Locale;
  isMinor: boolean;
  organization: string;
  texts: { purpose: ConsentPurpose; text: string }[];
}
