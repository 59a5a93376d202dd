/** Somebody whose erasure may be asked for, and what it would take. */
export interface ErasureCandidate {
  id: string;
  name: string;
  /** How many rows, by topic. */
  counts: Record<string, number>;
  /** The login goes as well; otherwise it still opens something else. */
  accountGoes: boolean;
  hasAccount: boolean;
  isLastAdmin: boolean;
}

/** Asked for together. */
export interface OpenErasureView {
  request: string;
  ids: string[];
  names: string[];
  askedAt: Date;
  dueAt: Date;
  isUndoable: boolean;
}
