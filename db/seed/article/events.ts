import type { SeedEvent } from '../shapes';
import { EVENTS_OF_A_DAY } from './events-of-a-day';
import { EVENTS_OF_A_MONTH_OR_YEAR } from './events-of-a-month-or-year';

/** What took place, in the order of the article; never dated more exactly than the article does. */
export const EVENTS: readonly SeedEvent[] = [...EVENTS_OF_A_DAY, ...EVENTS_OF_A_MONTH_OR_YEAR];
