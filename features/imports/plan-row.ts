import type { ImportRowKind } from '@/db/enums';
import type { CellProblem, RowValues } from './fields';
import type { FamilyPart } from './read-family';
import type { FileRules } from './read-row';

/** A row of the plan as it is stored. */
export interface PlanRow {
  number: number;
  /** 0 is the row's own person; the relatives whom it names follow. */
  part: number;
  kind: ImportRowKind;
  personId: string;
  knownPersonId: string | null;
  knownRow: number | null;
  name: string;
  values: Record<string, string>;
  before: Record<string, string | null> | null;
  problems: CellProblem[];
  /** Who of the known a possible duplicate may be. */
  candidates: string[] | null;
  cells: string[] | null;
  slugStem: string;
  /** The how-many-th this is of the new people whose address begins so; 0 of everybody else. */
  slugNumber: number;
  sortKey: string;
  tokens: string[];
  nameTokens: number;
  seenAt: string | null;
}

export interface PlanRules extends FileRules {
  /** Of rows that say nothing of it. */
  type: NonNullable<RowValues['type']>;
  start: string;
}

/** Somebody of whom a row speaks, before it is known what becomes of them. */
export interface ReadPerson {
  cells: readonly string[];
  number: number;
  part?: number;
  values: RowValues;
  problems: CellProblem[];
  /** As they are written, for where no name could be read. */
  text?: string;
  /** The relatives whom the row names. */
  family?: FamilyPart[];
}
