import type { ApplicationState } from '@/db/enums';

/** What was not confirmed, was declined or taken back is deleted after so many days. */
export const KEPT_DAYS = 30;

/** Changes with the wording of the consents (`consents.*` of the messages); a test holds the two together. */
export const CONSENT_TEXT = 'joining-2026-11-28';

/** The purposes that the form asks for, one box each. Only the first is needed for membership. */
export const ASKED_CONSENTS = ['record', 'sharing', 'photographs', 'newsletter'] as const;
export type AskedConsent = (typeof ASKED_CONSENTS)[number];

/** Whether the organization can still decide. */
export function isUndecided(state: ApplicationState): boolean {
  return state === 'open' || state === 'asked';
}

/** Whether the applicant can still take the application back. */
export function isWithdrawable(state: ApplicationState): boolean {
  return state === 'unconfirmed' || isUndecided(state);
}

/** Whether anybody may apply: the organization opened its door, and stands by a page that is on the site. */
export function isDoorOpen(organization: {
  acceptsApplications: boolean;
  confirmedAt: Date | null;
  publishedAt: Date | null;
}): boolean {
  const { acceptsApplications, confirmedAt, publishedAt } = organization;
  return acceptsApplications && confirmedAt !== null && publishedAt !== null;
}

/**
 * Whether the acceptance may invite the applicant's address to take over a record that was there before: a record
 * that names another address, or is claimed, is not given away to whoever knows a name.
 */
export function mayInviteTo(
  record: { isClaimed: boolean; email: string | null } | null,
  address: string,
): boolean {
  if (record === null) return true;
  return !record.isClaimed && record.email?.toLowerCase() === address.toLowerCase();
}

/**
 * Whether who applies is asked one of the organization's own questions: nobody is taken in without an answer, and it is for the
 * people themselves to give it. What only admins answer is nobody else's to read.
 */
export function isAskedOfApplicants({ isRequired, isOwn }: { isRequired: boolean; isOwn: boolean }): boolean {
  return isRequired && isOwn;
}
