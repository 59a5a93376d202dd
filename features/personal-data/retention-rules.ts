import { RETENTION_KINDS, type RetentionKind } from '@/db/enums';

export interface RetentionRule {
  isOn: boolean;
  days: number;
}

interface Bounds extends RetentionRule {
  least: number;
  most: number;
  /** Promised to applicants in their mail: may be shortened, not turned off. */
  isPromised?: true;
}

/** What holds as long as the organization has said nothing (security notes, 3.9), and within which bounds it may say something. */
export const RETENTION: Record<RetentionKind, Bounds> = {
  // Deletes people: off until an admin turns it on.
  'former-members': { isOn: false, days: 365, least: 90, most: 3650 },
  applications: { isOn: true, days: 30, least: 7, most: 30, isPromised: true },
  'event-answers': { isOn: true, days: 90, least: 14, most: 1095 },
};

/** What is kept for a time that nobody sets. */
export const FIXED_DAYS = { 'sign-ins': 90, 'record-views': 365, merges: 30, imports: 30 } as const;

/** A handful is no accident. */
const HANDFUL = 5;
const SHARE = 0.05;

/** Whether a run would touch so many that somebody has to say that this is meant. */
export const needsConfirmation = (found: number, people: number): boolean =>
  found > HANDFUL && found > people * SHARE;

/** The rules that hold: what the organization has said, or the defaults; what lies outside the bounds counts as the nearer end. */
export function rulesThatHold(
  said: readonly ({ kind: RetentionKind } & RetentionRule)[],
): Record<RetentionKind, RetentionRule> {
  const entries = RETENTION_KINDS.map((kind) => {
    const { least, most, isOn, days, isPromised } = RETENTION[kind];
    const own = said.find((rule) => rule.kind === kind);
    return [
      kind,
      {
        isOn: isPromised ? true : (own?.isOn ?? isOn),
        days: Math.min(most, Math.max(least, own?.days ?? days)),
      },
    ] as const;
  });
  return Object.fromEntries(entries) as Record<RetentionKind, RetentionRule>;
}
