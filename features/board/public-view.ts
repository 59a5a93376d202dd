import type { OfficeKind, TermOrigin } from '@/db/enums';
import type { PublicPerson } from '@/features/members/public-view';
import type { PublicText } from '@/features/organizations/public-view';

export interface PublicTerm {
  id: string;
  /** Null where the name is not public: the seat is held all the same. */
  person: PublicPerson | null;
  personId: string;
  origin: TermOrigin;
  startEdtf: string | null;
  endEdtf: string | null;
  asOfEdtf: string | null;
  isToday: boolean;
  citations: string[];
}

export interface PublicOffice {
  id: string;
  kind: OfficeKind;
  /** The organization's own word for it. */
  title: PublicText | null;
  /** Seats that nobody holds today. */
  vacancies: number;
  /** Latest first. */
  terms: PublicTerm[];
}
