import type { ClaimState } from '@/db/enums';
import type { Locale } from '@/lib/locales';

/** A claim as the operator checks it. */
export interface ClaimView {
  id: string;
  state: ClaimState;
  name: string;
  /** Of the account: whoever claims has shown that it is theirs. */
  email: string | null;
  isAddressTheirs: boolean;
  position: string;
  reason: string;
  /** As typed: nobody has shown that it is theirs. */
  proofEmail: string | null;
  isProofTheirs: boolean;
  proofUrl: string | null;
  locale: Locale;
  question: string | null;
  reply: string | null;
  answer: string | null;
  answeredAt: Date | null;
  createdAt: Date;
}

/** What whoever claims sees of it. */
export interface OwnClaimView {
  name: string;
  nameLocale: Locale;
  /** The page can still be claimed. */
  isOpen: boolean;
  claim: { id: string; state: ClaimState; question: string | null; answer: string | null } | null;
}
