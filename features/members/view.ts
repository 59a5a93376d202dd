import type {
  ChangeState,
  ContactKind,
  ContactLabel,
  OfficeKind,
  OwnRule,
  ShownName,
  Visibility,
} from '@/db/enums';
import type { Locale } from '@/lib/locales';
import type { ChangeValue } from './change-value';
import type { CustomAnswer, CustomField } from './custom';
import type { NameFormValue, PersonField, PersonShape } from './fields';
import type { PublicPerson, PublicSpellings } from './public-view';
import type { MembershipStatus } from './rules';
import type { SafeMode } from './safe-mode-rules';

/** What the first contacts of a person are: at home, at work. */
export type ContactLabels = Partial<Record<ContactKind, ContactLabel>>;

/** The name as it was chosen to be shown in a language. */
export type ShownNames = Partial<Record<Locale, Omit<NameFormValue, 'isUnofficial'>>>;

/** A person as one viewer sees it: what is hidden from them is not there. */
export interface PersonView extends Partial<PersonShape> {
  id: string;
  slug: string;
  /** In safe mode: seen by administrators and the person only. */
  isSafe?: true;
  /** To the organization's own questions. */
  answers: CustomAnswer[];
  labels?: ContactLabels;
  shownNames?: ShownNames;
  /** What was chosen for each language, for those who choose. */
  shown?: Partial<Record<Locale, ShownName>>;
}

export interface HeldOffice {
  kind: OfficeKind;
  /** The organization's own word for it, with the language it is in. */
  title: string | null;
  locale: Locale | null;
}

export interface ListedMember extends PersonView {
  status: MembershipStatus;
  offices: HeldOffice[];
}

export interface KeptCustomField extends CustomField {
  isArchived: boolean;
  /** How many people have an answer. */
  answers: number;
}

/** A person's record, for those who keep it. */
export interface MemberView extends ListedMember {
  /** Fields that the person keeps to themselves. */
  hidden: PersonField[];
  isClaimed: boolean;
  safeMode: SafeMode;
  /** The version that a form of this record carries. */
  version: string;
}

export interface FieldChoice {
  field: PersonField;
  chosen: Visibility;
  options: Visibility[];
  /** Stands on the person's public page as long as they have chosen nothing. */
  isPublicYet?: boolean;
}

export interface OwnRuleChoice {
  field: PersonField;
  chosen: OwnRule;
  options: OwnRule[];
}

interface Change {
  id: string;
  field: PersonField;
  before: ChangeValue;
  after: ChangeValue;
  askedAt: Date;
  /** The record says something else by now than when the change was asked for. */
  isOutdated: boolean;
}

/** A change that waits for the organization. */
export interface WaitingChange extends Change {
  person: { slug: string; name: string };
  /** The version of the record that is shown beside it. */
  version: string;
  now: ChangeValue;
}

/** A change that one asked for oneself. */
export interface OwnChange extends Change {
  state: ChangeState;
  words: string | null;
}

export interface OwnProfile {
  /** What the person changes alone, and what waits for approval. */
  own: { edit: PersonField[]; ask: PersonField[] };
  person: PersonView;
  status: MembershipStatus;
  version: string;
  /** Who sees what, and what may be chosen. */
  choices: FieldChoice[];
  /** The person as others get to see it, by the same read. */
  seenBy: { members: PersonView; board: PersonView };
  safeMode: SafeMode;
  /** The name as it stands on public pages, because of an office or a published source; null where it does not. */
  seenByAll: (PublicPerson & PublicSpellings) | null;
}
