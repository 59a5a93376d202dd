import type { EventCategory, EventState } from '@/db/enums';
import type { PublicText } from '@/features/organizations/public-view';
import type { Month } from './month';

/** An event as a calendar shows it. */
export interface CalendarEntry {
  slug: string;
  organization: { slug: string; name: PublicText };
  state: EventState;
  category: EventCategory;
  /** Null where the title carries the name of a hidden person. */
  title: PublicText | null;
  city: PublicText | null;
  firstDay: string;
  lastDay: string;
  /** When it begins, by its own clock; null for a record. */
  time: string | null;
  startsAt: Date | null;
  timezone: string | null;
}

export interface CalendarMonth {
  month: Month;
  entries: CalendarEntry[];
  /** From which month to which one can leaf through. */
  range: [string, string];
  /** By the clock of the organization; of all organizations by that of Baku. */
  today: string;
}
