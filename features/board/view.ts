import type { OfficeKind, TermOrigin } from '@/db/enums';
import type { Locale } from '@/lib/locales';
import type { DatedTerm } from './rules';

export interface TermView extends DatedTerm {
  id: string;
  origin: TermOrigin;
  startEdtf: string | null;
  endEdtf: string | null;
  asOfEdtf: string | null;
  isHidden: boolean;
  /** No name where the reader may not see it. */
  person: { slug: string; name: { given: string; surname: string } | null };
}

export interface SeatView {
  id: string;
  number: number;
  holder: TermView | null;
  /** All terms of the seat, the newest first. */
  history: TermView[];
}

export interface OfficeView {
  id: string;
  kind: OfficeKind;
  /** The organization's own word, as it falls back, with its language. */
  title: string | null;
  titleLocale: Locale | null;
  titles: Partial<Record<Locale, string>>;
  position: number;
  isPublic: boolean;
  seats: SeatView[];
}

export interface BoardView {
  day: string;
  isToday: boolean;
  offices: OfficeView[];
  vacancies: number;
}
