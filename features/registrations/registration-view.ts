import type { AgeGroup, RegistrationState } from '@/db/enums';
import type { QrPath } from './qr-path';
import type { WaitingPlace } from './rules';

/** A registration as its own people see it, shaped for the screen. */
export interface RegistrationView {
  id: string;
  state: RegistrationState;
  needsApproval: boolean;
  name: string;
  email: string | null;
  phone: string | null;
  note: string | null;
  people: {
    id: string;
    name: string | null;
    ageGroup: AgeGroup;
    age: number | null;
    checkedIn: string | null;
  }[];
  place: WaitingPlace | null;
  /** The time until which the seats of an unconfirmed address are kept; null when none are. */
  keptUntil: string | null;
  registeredAt: string;
  /** The code that is shown at the door, while it opens it. */
  ticket: { qr: QrPath } | null;
  canCancel: boolean;
  isPast: boolean;
  event: EventCard;
  organization: string;
}

export interface EventCard {
  slug: string;
  title: string;
  titleLang: string | undefined;
  when: string | null;
  place: string | null;
  organizationName: string;
  /** The public page. */
  path: string;
}
