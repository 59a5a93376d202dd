import type { MembershipValue } from '@/features/members/fields';
import type { LikenessReason } from '@/lib/same-person';
import type { FieldToChoose, Side } from './rules';

export interface PairLine {
  id: string;
  people: [PairPerson, PairPerson];
  reasons: LikenessReason[];
}

export interface PairPerson {
  slug: string;
  name: string;
  birth: string | null;
  city: string | null;
}

export interface SearchState {
  isRunning: boolean;
  /** Of two rounds through everybody. */
  done: number;
  total: number;
  finishedAt: Date | null;
}

export interface MergeLine {
  id: string;
  goneName: string;
  into: { slug: string; name: string };
  at: Date;
  undoneAt: Date | null;
  /** After it was undone: what stays as it was changed since, as `table` or `table.column`. */
  stayed: string[];
}

export interface DuplicatesView {
  search: SearchState | null;
  open: PairLine[];
  openCount: number;
  dismissed: PairLine[];
  merges: MergeLine[];
}

export interface SideView {
  slug: string;
  name: string;
  isClaimed: boolean;
  createdAt: Date;
  memberships: MembershipValue[];
  /** How many rows of each table refer to the record. */
  counts: Record<string, number>;
}

export interface PairView {
  id: string;
  version: string;
  isDismissed: boolean;
  /** Put side by side by hand: no search finds them likely. */
  isChosen: boolean;
  reasons: LikenessReason[];
  leading: Side;
  sides: [SideView, SideView];
  /** What both say the same, or only one of them. */
  settled: { field: FieldToChoose['field']; value: string }[];
  toChoose: FieldToChoose[];
  /** Some fields are kept from whoever looks. */
  hasHidden: boolean;
  /** Why they cannot be merged now: a key of the errors. */
  obstacle: 'two-accounts' | null;
}
