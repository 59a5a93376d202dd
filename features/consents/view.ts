import type { ConsentAnswer, ConsentChannel, ConsentPurpose } from '@/db/enums';
import type { Locale } from '@/lib/locales';

/** One word of a person on a purpose, as it was said. */
export interface ConsentWord {
  id: string;
  purpose: ConsentPurpose;
  answer: ConsentAnswer;
  at: Date;
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
  /** The privacy notice that holds. */
  notice: number | null;
}
