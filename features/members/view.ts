import type { OfficeKind, Visibility } from '@/db/enums';
import type { Locale } from '@/lib/locales';
import type { CustomAnswer, CustomField } from './custom';
import type { PersonField, PersonShape } from './fields';
import type { MembershipStatus } from './rules';

/** A person as one viewer sees it: what is hidden from them is not there. */
export interface PersonView extends Partial<PersonShape> {
  id: string;
  slug: string;
  /** To the organization's own questions. */
  answers: CustomAnswer[];
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
  /** The version that a form of this record carries. */
  version: string;
}

export interface FieldChoice {
  field: PersonField;
  chosen: Visibility;
  options: Visibility[];
}

export interface OwnProfile {
  person: PersonView;
  status: MembershipStatus;
  version: string;
  /** Who sees what, and what may be chosen. */
  choices: FieldChoice[];
  /** The person as others get to see it, by the same read. */
  seenBy: { members: PersonView; board: PersonView };
  /** The name stands on public pages, because of an office or a published source. */
  isNamedPublicly: boolean;
}
