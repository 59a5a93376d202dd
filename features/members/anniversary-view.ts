import type { Month, Yearly } from './anniversary-rules';
import type { PersonView } from './view';

export interface Celebrated extends Yearly {
  person: PersonView;
  /** Of a membership: there was a time in between without one. */
  isBroken?: boolean;
}

export interface Anniversaries {
  month: Month;
  birthdays: Celebrated[];
  memberships: Celebrated[];
  /** There are more than are shown. */
  isMore: boolean;
}
