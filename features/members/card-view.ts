import type { Locale } from '@/lib/locales';
import type { CardVerdict } from './card-rules';
import type { PersonShape } from './fields';
import type { MembershipStatus } from './rules';
import type { ShownNames } from './view';

export interface CardHolder {
  slug: string;
  isSafe?: true;
  name: PersonShape['name'];
  patronymic?: string;
  shownNames?: ShownNames;
  /** The id of the picture, where whoever looks may see it. */
  photo?: string;
  memberNumber: string | null;
  /** EDTF. */
  since: string | null;
  /** Today. */
  status: MembershipStatus;
}

export interface CardView {
  personId: string;
  holder: CardHolder;
  organization: { text: string; lang?: Locale };
  mayHaveCard: boolean;
  card: { serial: string; issuedAt: Date; url: string } | null;
}

/** What is said to whoever checks a card: of somebody in safe mode only what the card is worth. */
export interface CheckedCard {
  holder: CardHolder | null;
  verdict: CardVerdict;
  revokedAt: Date | null;
}
