import type { ClaimState } from '@/db/enums';

interface Contact {
  website: string | null;
  contactEmail: string | null;
}

const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/**
 * Whether an address says something about the organization: it is the one on its page, or at the domain of its site. An address at
 * the domain of the address on its page says nothing: thousands share a provider.
 */
export function isOfOrganization(email: string | null, { website, contactEmail }: Contact): boolean {
  if (!email) return false;
  if (contactEmail && email.toLowerCase() === contactEmail.toLowerCase()) return true;
  if (!website || !URL.canParse(website)) return false;
  const host = new URL(website).hostname.toLowerCase().replace(/^www\./, '');
  const domain = domainOf(email);
  return domain === host || domain.endsWith(`.${host}`);
}

/** What waits: for the operator (`open`), or for whoever claims (`asked`). */
export const isUndecided = (state: ClaimState): boolean => state === 'open' || state === 'asked';
