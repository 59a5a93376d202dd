export const INVITATION_DAYS = 7;

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

interface Dated {
  acceptedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
  /** The record that is offered is of somebody who has died since. */
  isOfDeceased?: boolean;
}

/** What an invitation is good for at a moment. */
export function invitationState(invitation: Dated, now: Date): InvitationState {
  const { acceptedAt, revokedAt, expiresAt, isOfDeceased } = invitation;
  if (acceptedAt) return 'accepted';
  if (revokedAt || isOfDeceased) return 'revoked';
  return expiresAt > now ? 'open' : 'expired';
}

/** Whether an account of this address may accept; a link that was handed over names none and takes any. */
export function mayAccept(invited: string | null, own: string | null): boolean {
  return invited === null || invited === own;
}
