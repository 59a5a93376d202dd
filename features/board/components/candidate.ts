/** Somebody who may be chosen for a seat. */
export interface Candidate {
  value: string;
  label: string;
  hint?: string;
  /** The day of their death, as it is said; null of who lives. */
  died: string | null;
  /** Has been in the office as long as the statutes allow, by today. */
  isAtLimit: boolean;
}
