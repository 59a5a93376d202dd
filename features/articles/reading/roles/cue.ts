import type { Case } from '../names/forms';
import type { Role } from '../proposals';

/** Words that say what somebody did or what was done for them. */
export interface Cue {
  role: Role;
  /** Consecutive words in lower case; each pattern is one word. */
  words: readonly RegExp[];
  /** Where the person is named: right beside the words (`before`, `after`), or as the subject of the sentence. */
  who: 'before' | 'after' | 'subject' | 'subject-after' | 'either';
  /** The name must be able to stand in one of these cases. */
  cases?: readonly Case[];
  /** How many tokens may stand between, and whether the whole list is meant. */
  reach: number;
  list: boolean;
}

/** A cue of words that are written with a space between; `reach` is how far the name may be. */
export const cue = (
  role: Role,
  words: string,
  who: Cue['who'],
  reach: number,
  list: boolean,
  cases?: string,
): Cue => ({
  role,
  words: words.split(' ').map((word) => new RegExp(`^(?:${word})$`, 'u')),
  who,
  reach,
  list,
  ...(cases ? { cases: cases.split(' ') as Case[] } : {}),
});
