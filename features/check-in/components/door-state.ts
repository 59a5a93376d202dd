import type { DoorCounts, DoorReport, doorVerdict, RosterLine } from '../rules';
import type { SeenResult } from '../view';

export type Scanned =
  | { kind: 'line'; line: RosterLine; verdict: ReturnType<typeof doorVerdict> }
  | { kind: 'forged' | 'other-organization' | 'other-event' | 'handed-on' | 'gone' | 'unknown-offline' };

export interface DoorState {
  title: string;
  lang: string;
  door: string;
  isOnline: boolean;
  isGone: boolean;
  /** What was not sent yet. */
  waiting: number;
  counts: DoorCounts;
  reports: DoorReport[];
  /** What the server said of the last thing that was sent. */
  said: { id: string; result: SeenResult } | null;
}

/** People who came without a registration, as this device has added them. */
export interface WalkIn {
  id: string;
  size: number;
}
