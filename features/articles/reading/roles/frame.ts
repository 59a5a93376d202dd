import type { Case } from '../names/forms';
import type { Role } from '../proposals';

/** A verb with what it governs: who stands in which place of its clause, wherever that place is. */
export interface Frame {
  /** Null: the verb says nothing of a role here, whatever other rules would read into it. */
  role: Role | null;
  /** The verb, or the word that stands for it, in lower case. */
  verb: RegExp;
  /** Words of the clause that must be there, and words that must not; asked of the clause in lower case between spaces. */
  says?: RegExp;
  not?: RegExp;
  /** Where the person is named: `around` prefers what follows. */
  who: 'before' | 'after' | 'around' | 'nobody';
  /** The name must be able to stand in one of these cases. */
  cases?: readonly Case[];
  /** How many tokens may stand between the verb and the nearest name. */
  reach: number;
}

interface Written {
  verb: string;
  says?: string;
  not?: string;
  who?: Frame['who'];
  cases?: string;
  reach?: number;
}

/** A frame from patterns: `verb` is a whole word, `says` and `not` are whole words one after the other. */
export function frame(role: Role | null, written: Written): Frame {
  const { verb, says, not, who = 'around', cases, reach = 12 } = written;
  const inClause = (words: string) =>
    new RegExp(
      ` (?:${words.replaceAll('\\S+ ', '[^ ]{1,40} ').replaceAll('\\p{L}*', '\\p{L}{0,20}')})(?= )`,
      'u',
    );
  return {
    role,
    verb: new RegExp(`^(?:${verb})$`, 'u'),
    ...(says ? { says: inClause(says) } : {}),
    ...(not ? { not: inClause(not) } : {}),
    who,
    ...(cases ? { cases: cases.split(' ') as Case[] } : {}),
    reach,
  };
}
