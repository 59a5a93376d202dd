import type { BatchAction, BatchState } from '@/db/enums';
import type { GroupName } from '@/features/groups/view';
import type { PersonView } from '@/features/members/view';
import type { BatchSettings } from './rules';
import type { SHOWN } from './schema';

export type Shown = (typeof SHOWN)[number];

export interface ListedBatch {
  id: string;
  action: BatchAction;
  state: BatchState;
  /** How many people something was done to. */
  done: number;
  /** Who started it; null where they have no account any more. */
  by: string | null;
  at: Date;
}

export interface BatchPerson {
  person: PersonView;
  /** The link of an invitation that has to be handed over. */
  url: string | null;
}

export interface BatchView {
  id: string;
  action: BatchAction;
  state: BatchState;
  /** Null until somebody has said how. */
  settings: BatchSettings | null;
  /** The group of the settings. */
  group: GroupName | null;
  /** How many people were chosen, and whether by what the list found. */
  chosen: number;
  isFound: boolean;
  /** How many there are of each outcome, those skipped and kept among them. */
  counts: Partial<Record<Shown, number>>;
  worked: number;
  doneAt: Date | null;
  undoableUntil: Date | null;
  /** Which people are listed below, and in which part of them. */
  show: Shown | null;
  people: BatchPerson[];
  page: number;
  pages: number;
}
