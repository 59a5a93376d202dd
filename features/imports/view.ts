import type { CustomFieldKind, ImportRowKind, ImportState, MembershipType } from '@/db/enums';
import type { CustomText } from '../members/custom-rules';
import type { CellProblem, RowCounts, RowDecision } from './fields';

export interface ImportView {
  id: string;
  fileName: string;
  state: ImportState;
  author: string;
  createdAt: Date;
  committedAt: Date | null;
  undoneAt: Date | null;
  canUndo: boolean;
  sheets: string[];
  sheet: number;
  headerRow: number;
  columns: { heading: string; sample: string; field: string | null }[];
  type: MembershipType;
  start: string;
  counts: RowCounts;
  /** Possible duplicates that are added. */
  added: number;
  /** By an undo, because they were edited since. */
  kept: number;
  /** Rows that are taken, and beside which something is told. */
  noticed: number;
  /** What the organization asks besides. */
  asked: AskedField[];
  /** The years whose dues a column may be said to hold; none for whoever does not keep the dues. */
  years: number[];
  /** The columns of dues that are not read for that reason. */
  leftOut: string[];
  rows: PreviewRow[];
  previous: string | null;
  next: string | null;
}

export interface AskedField {
  id: string;
  kind: CustomFieldKind;
  texts: CustomText[];
}

/** Somebody known who a row may be about, with what tells people of one name apart. */
export interface Candidate {
  id: string;
  name: string;
  slug: string;
  birth: string | null;
  city: string | null;
  memberNumber: string | null;
}

export interface PreviewRow {
  number: number;
  /** 0 is the row's own person, 1 the spouse, from 2 on the children. */
  part: number;
  kind: ImportRowKind;
  decision: RowDecision | null;
  name: string;
  values: Record<string, string>;
  before: Record<string, string | null> | null;
  problems: CellProblem[];
  known: { name: string; slug: string } | null;
  knownRow: number | null;
  /** It can be said that this is the person of that row. */
  canBeRow: boolean;
  candidates: Candidate[];
  isKept: boolean;
}
