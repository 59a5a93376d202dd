import type { AccessRole, BodyKind, HandoverKind, HandoverSide, OfficeKind, TermOrigin } from '@/db/enums';
import type { Locale } from '@/lib/locales';
import type { PersonName } from '@/lib/names/person-name';
import type { DatedTerm, Election, PlannedTerm, SeatState } from './rules';

export interface TermView extends DatedTerm, PlannedTerm {
  id: string;
  origin: TermOrigin;
  startEdtf: string | null;
  endEdtf: string | null;
  asOfEdtf: string | null;
  plannedEndEdtf: string | null;
  isHidden: boolean;
  personId: string;
  /** No name where the reader may not see it. */
  person: { slug: string; name: PersonName | null };
}

export interface SeatView {
  id: string;
  number: number;
  holder: TermView | null;
  state: SeatState;
  /** When the holder died, by the record; null of who lives, and for readers who do not see memberships. */
  died: string | null;
  /** The row of terms in the office that the holder is in; null where the statutes set no limit. */
  inARow: number | null;
  /** All terms of the seat, the newest first. */
  history: TermView[];
}

/** A word of the organization's own, as it falls back, with its language. */
export interface OwnWord {
  text: string;
  locale: Locale;
}

export interface OfficeView {
  id: string;
  bodyId: string;
  kind: OfficeKind;
  /** The organization's own word, as it falls back, with its language. */
  title: string | null;
  titleLocale: Locale | null;
  titles: Partial<Record<Locale, string>>;
  position: number;
  isPublic: boolean;
  mostTerms: number | null;
  seats: SeatView[];
}

export interface BodyView {
  id: string;
  kind: BodyKind;
  name: OwnWord | null;
  names: Partial<Record<Locale, string>>;
  position: number;
  isPublic: boolean;
  termMonths: number | null;
  nextElectionEdtf: string | null;
  election: Election | null;
  offices: OfficeView[];
}

export interface BoardView {
  day: string;
  isToday: boolean;
  bodies: BodyView[];
  vacancies: number;
}

/** What decided a term, as far as the reader may see it. */
export interface DecisionView {
  kind: 'event' | 'source';
  title: string;
  locale: Locale | null;
  slug: string;
}

export interface ChecklistItem {
  id: string;
  side: HandoverSide;
  kind: HandoverKind;
  text: string;
  lang: Locale;
  /** Who did it and when. */
  ticked: { at: Date; by: string | null } | null;
  mayTick: boolean;
}

export interface TermPageView {
  term: TermView;
  office: OfficeView;
  decision: DecisionView | null;
  decisionText: string | null;
  /** Who holds the seat next. */
  successor: TermView | null;
  /** When the holder died, by the record; null of who lives, and for readers who do not see memberships. */
  died: string | null;
  hasAccount: boolean;
  /** The roles that were given with the office, and are not taken back. */
  access: AccessRole[];
  checklist: ChecklistItem[];
}

export interface HandoverItemView {
  id: string;
  side: HandoverSide;
  kind: HandoverKind;
  texts: Partial<Record<Locale, string>>;
  text: string;
  lang: Locale;
}

/** A term on the page of its person. */
export interface PersonTermView extends TermView {
  office: Pick<OfficeView, 'kind' | 'title' | 'titleLocale'>;
  body: Pick<BodyView, 'kind' | 'name'>;
}

export interface OwnTermView extends PersonTermView {
  /** The term that this one took over from. */
  previous: string | null;
}
