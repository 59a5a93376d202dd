import type { GuardianRelation, HouseholdRole } from '@/db/enums';
import type { CustomField } from '@/features/members/custom';
import type { PersonField } from '@/features/members/fields';
import type { Span } from '@/features/members/rules';
import type { SafeMode } from '@/features/members/safe-mode-rules';
import type { FieldChoice, OwnChange, PersonView } from '@/features/members/view';

interface Dated extends Span {
  startEdtf: string | null;
  endEdtf: string | null;
}

/** Who may act for a minor: a record, or a name and a contact. */
export interface GuardianView extends Dated {
  id: string;
  relation: GuardianRelation;
  person: PersonView | null;
  name: string | null;
  contact: string | null;
  hasDied: boolean;
  /** Acts today: it holds, and they live. */
  isToday: boolean;
}

/** One dated row of a household. */
export interface HouseholdPerson extends Dated {
  id: string;
  role: HouseholdRole;
  person: PersonView;
  isMinor: boolean;
  /** Of today. */
  guardians: GuardianView[];
}

export interface HouseholdHead {
  id: string;
  name: string | null;
  address: string | null;
  mailPersonId: string | null;
}

export interface HouseholdPage extends HouseholdHead {
  title: string;
  /** Who lives in it today. */
  people: HouseholdPerson[];
  /** Who lived in it before, or will. */
  others: HouseholdPerson[];
  /** Who gets the one mail for all, as long as they live in it and have an address. */
  mailTo: { person: PersonView; isReached: boolean } | null;
  canBeRemoved: boolean;
}

export interface ListedHousehold {
  id: string;
  title: string;
  people: PersonView[];
  isMailShared: boolean;
  /** How many of its minors have no guardian. */
  missing: number;
}

export interface HouseholdList {
  households: ListedHousehold[];
  count: number;
  page: number;
  pages: number;
  /** Minors of the organization without a guardian: the first of them, and how many there are. */
  missing: { people: PersonView[]; count: number };
}

/** What belongs to somebody's record: who they live with, who acts for them, for whom they act. */
export interface PersonHousehold {
  person: PersonView;
  household: { id: string; title: string; role: HouseholdRole; mates: PersonView[] } | null;
  isMinor: boolean;
  isGuardianMissing: boolean;
  guardians: GuardianView[];
  wards: PersonView[];
  /** Who is of age, alive, and lives with them. */
  grownMates: PersonView[];
}

/** One's own household, as somebody who lives in it sees it. */
export interface OwnHousehold {
  household: {
    title: string;
    address: string | null;
    mates: { person: PersonView; role: HouseholdRole }[];
    /** Who keeps their name from other members. */
    unnamed: number;
    /** `me`, a name, or nobody: each gets their own mail. */
    mailTo: { isMe: boolean; person: PersonView } | null;
  } | null;
  /** For whom one may act, as they would see themselves. */
  wards: PersonView[];
  /** Who may act for oneself. */
  guardians: { name: string }[];
}

/** The record of somebody for whom one may act. */
export interface Ward {
  safeMode: SafeMode;
  person: PersonView;
  version: string;
  /** What the organization leaves to members, and so to who acts for them. */
  editable: PersonField[];
  /** What the organization approves first, without what waits already. */
  askable: PersonField[];
  /** What was asked for, and what became of it. */
  changes: OwnChange[];
  choices: FieldChoice[];
  fields: CustomField[];
}
