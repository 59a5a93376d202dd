import type { BodyKind, OfficeKind, TermOrigin } from '@/db/enums';
import type { PublicPerson } from '@/features/members/public-view';
import type { PublicText } from '@/features/organizations/public-view';

export interface PublicTerm {
  id: string;
  seatId: string;
  /** Null where the name is not public: the seat is held all the same. */
  person: PublicPerson | null;
  personId: string;
  origin: TermOrigin;
  startEdtf: string | null;
  startsOn: string | null;
  endEdtf: string | null;
  endsOn: string | null;
  asOfEdtf: string | null;
  /** Holds on the day that was asked for, or may hold. */
  isCurrent: boolean;
  /** It is known that it holds on that day: not before its first evidence where the start is unknown, nor after today. */
  isCertain: boolean;
  citations: string[];
  /** The event or source that decided it, where it is published. */
  decision: { path: string; title: PublicText } | null;
}

export interface PublicOffice {
  id: string;
  kind: OfficeKind;
  /** The organization's own word for it. */
  title: PublicText | null;
  /** What the office belongs to. */
  body: { id: string; kind: BodyKind; name: PublicText | null };
  /** Seats that nobody holds on the day that was asked for. */
  vacancies: number;
  /** Latest first. */
  terms: PublicTerm[];
}
