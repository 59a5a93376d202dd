import type { ImportRowKind, ImportState, MembershipType } from '@/db/enums';
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
  kept: number;
  rows: PreviewRow[];
  previous: number | null;
  next: number | null;
}

export interface PreviewRow {
  number: number;
  kind: ImportRowKind;
  decision: RowDecision | null;
  name: string;
  values: Record<string, string>;
  before: Record<string, string | null> | null;
  problems: CellProblem[];
  known: { name: string; slug: string } | null;
  knownRow: number | null;
  isKept: boolean;
}
