import type { RosterLine } from './rules';

/** What a door is told: no more than names and state of this one event. */
export interface Roster {
  event: { title: string; lang: string; endsAt: number; capacity: number | null };
  door: { name: string; endsAt: number };
  lines: RosterLine[];
  /** People beyond the seats. */
  beyond: number;
  /** When this was read, by the clock of the database. */
  readAt: number;
}

/** What became of something that was seen. */
export type SeenResult =
  | 'counted'
  | 'again'
  | 'without-seats'
  | 'unknown'
  | 'seated'
  | 'beyond'
  | 'taken-back';

export interface Settled {
  results: Record<string, SeenResult>;
  /** The parties that it was about, as they are now. */
  lines: RosterLine[];
  beyond: number;
}

/** Why a code opens nothing, or the party that it is of. */
export type Looked =
  | { kind: 'line'; line: RosterLine }
  | { kind: 'forged' | 'other-organization' | 'other-event' | 'handed-on' | 'gone' };

/** What is printed for the door. */
export interface Paper {
  kind: 'attendance' | 'badges';
  event: string;
  slug: string;
  title: string;
  when: string | null;
  place: string | null;
  organization: string;
  parties: { name: string; people: { name: string | null; isChild: boolean; noPhoto: boolean }[] }[];
}
