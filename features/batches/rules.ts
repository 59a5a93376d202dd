import type { BatchAction, BatchState, GroupRole, MembershipEnd, MembershipType } from '@/db/enums';
import type { Locale } from '@/lib/locales';

/** What is to be done, with what it needs to know. Days are whole days: many rows cannot be half known. */
export type BatchSettings =
  | { action: 'add-to-group'; group: string; role: GroupRole; day: string }
  | { action: 'set-type'; type: MembershipType; day: string }
  | { action: 'invite'; locale: Locale; links?: 'on' }
  | { action: 'end-membership'; day: string; reason: MembershipEnd };

/** What the plan has to know about somebody. */
export interface PersonFacts {
  person: string;
  /** The newest; null for who never was a member. */
  membership: {
    id: string;
    type: MembershipType;
    startsOn: string;
    endsOn: string | null;
    endReason: MembershipEnd | null;
  } | null;
  hasAccount: boolean;
  isInvited: boolean;
  /** A mail address that an admin may see. */
  hasMail: boolean;
  /** Is in the group of the settings, in that role, on the day or later. */
  isInGroup: boolean;
}

/** What is done: the act itself, an invitation by mail, or one whose link has to be handed over. */
export const DOING = ['do', 'mail', 'link'] as const;
/** Why nothing is done. */
export const LEFT_OUT = [
  'deceased',
  'in-group',
  'no-membership',
  'ended',
  'begins-later',
  'begins-after',
  'has-type',
  'has-account',
  'invited',
  'no-mail',
] as const;
export type Outcome = (typeof DOING)[number] | (typeof LEFT_OUT)[number];

export const isDoing = (outcome: string): boolean => DOING.some((one) => one === outcome);

/** What will happen to one person, or why nothing will. */
export function outcomeOf(settings: BatchSettings, facts: PersonFacts, today: string): Outcome {
  switch (settings.action) {
    case 'add-to-group':
      if (isDeceased(facts, today)) return 'deceased';
      return facts.isInGroup ? 'in-group' : 'do';
    case 'set-type':
      return outcomeOfType(settings, facts);
    case 'end-membership':
      return outcomeOfEnd(settings, facts);
    case 'invite':
      if (isDeceased(facts, today)) return 'deceased';
      if (facts.hasAccount) return 'has-account';
      if (facts.isInvited) return 'invited';
      if (facts.hasMail) return 'mail';
      return settings.links ? 'link' : 'no-mail';
  }
}

function outcomeOfType(
  { type, day }: { type: MembershipType; day: string },
  { membership }: PersonFacts,
): Outcome {
  if (!membership) return 'no-membership';
  if (membership.endsOn !== null) return 'ended';
  if (membership.type === type) return 'has-type';
  // The old one holds for one day at least.
  return membership.startsOn < day ? 'do' : 'begins-later';
}

function outcomeOfEnd({ day }: { day: string }, { membership }: PersonFacts): Outcome {
  if (!membership) return 'no-membership';
  if (membership.endsOn !== null) return 'ended';
  // Who began that very day was a member for that day.
  return membership.startsOn <= day ? 'do' : 'begins-after';
}

function isDeceased({ membership }: PersonFacts, today: string): boolean {
  return membership?.endReason === 'died' && membership.endsOn !== null && membership.endsOn <= today;
}

export const UNDO_DAYS = 30;

/** Until when a batch can be undone; null where nothing was done. */
export function undoableUntil(doneAt: Date | null): Date | null {
  return doneAt && new Date(doneAt.getTime() + UNDO_DAYS * 86_400_000);
}

/** Whether what was done can still be undone. */
export function canBeUndone(
  { state, doneAt }: { state: BatchState; doneAt: Date | null },
  now: Date,
): boolean {
  const until = undoableUntil(doneAt);
  return state === 'done' && until !== null && now < until;
}

/** How many there are of each outcome. */
export function countOutcomes(outcomes: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

export const countDoing = (counts: Record<string, number>): number =>
  DOING.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);

/** The right that the act needs when it is done to one. */
export const PERMISSION_OF = {
  'add-to-group': 'group:update',
  'set-type': 'member:update',
  invite: 'member:invite',
  'end-membership': 'member:end',
} as const satisfies Record<BatchAction, string>;
