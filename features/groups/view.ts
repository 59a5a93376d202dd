import type { GroupRole } from '@/db/enums';
import type { Span } from '@/features/members/rules';
import type { PersonView } from '@/features/members/view';
import type { Locale } from '@/lib/locales';

/** What a group is called, as it falls back, with the language it is in. */
export interface GroupName {
  id: string;
  name: string;
  /** Set where it is another language than the page's. */
  lang?: Locale;
}

export interface GroupHead extends GroupName {
  description: { text: string; lang?: Locale } | null;
  isPublic: boolean;
}

export interface ListedGroup extends GroupHead {
  /** How many people are in it today, and how many of them lead it. */
  people: number;
  leaders: number;
}

/** One dated row of a group. */
export interface GroupPerson extends Span {
  id: string;
  role: GroupRole;
  startEdtf: string | null;
  endEdtf: string | null;
  person: PersonView;
}

export interface GroupPage extends GroupHead {
  day: string;
  isToday: boolean;
  /** How many different people are in it on that day. */
  people: number;
  leaders: GroupPerson[];
  members: GroupPerson[];
  page: number;
  pages: number;
  /** Rows that do not hold on that day: ended before, or to begin later. */
  others: GroupPerson[];
  /** How many there are; the newest of them are given. */
  othersInAll: number;
}

/** A group that somebody is or was in. */
export interface GroupOfPerson extends Span {
  id: string;
  role: GroupRole;
  startEdtf: string | null;
  endEdtf: string | null;
  group: GroupName;
  isToday: boolean;
}
