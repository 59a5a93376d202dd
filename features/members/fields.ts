import type {
  ContactKind,
  ContactLabel,
  Gender,
  MembershipEnd,
  MembershipType,
  NameForm,
  SpokenLanguage,
  Visibility,
} from '@/db/enums';
import { VISIBILITIES } from '@/db/enums';
import type { Locale } from '@/lib/locales';
import type { TypeText } from './type-names';

export interface NameFormValue {
  form: NameForm;
  given: string;
  surname: string;
  patronymic: string | null;
  isUnofficial: boolean;
}

export interface PauseValue {
  id: string;
  startEdtf: string;
  startsOn: string;
  endEdtf: string | null;
  endsOn: string | null;
  reason: string | null;
}

export interface MembershipValue {
  id: string;
  type: MembershipType;
  /** Of a type of the organization's own. */
  typeTexts?: TypeText[];
  startEdtf: string | null;
  startsOn: string;
  endEdtf: string | null;
  endsOn: string | null;
  endReason: MembershipEnd | null;
  pauses: PauseValue[];
}

/** A further phone, mail or postal address: whoever sees contacts at all sees those that their own visibility lets them see. */
export interface ContactValue {
  id: string;
  kind: ContactKind;
  label: ContactLabel;
  /** A phone as E.164. */
  value: string;
  visibility: Visibility;
}

/** Everything that is kept about a person and has a visibility. A field added here does not compile without an entry in FIELDS. */
export interface PersonShape {
  name: { given: string; surname: string };
  patronymic: string;
  /** The id of the picture, new with every picture. */
  photo: string;
  nameForms: NameFormValue[];
  /** EDTF; for anybody but admins and the person itself without the year. */
  birth: string;
  email: string;
  /** E.164. */
  phone: string;
  city: string;
  address: string;
  contacts: ContactValue[];
  gender: Gender;
  languages: SpokenLanguage[];
  education: string;
  occupation: string;
  memberNumber: string;
  language: Locale;
  memberships: MembershipValue[];
  notes: string;
}

export type PersonField = keyof PersonShape;

export interface FieldRule {
  /** Holds as long as the person has chosen nothing. */
  standard: Visibility;
  /** What the person may choose: from `narrowest` to `widest`. What is stored beyond counts as the nearer end. */
  narrowest: Visibility;
  widest: Visibility;
  /**
   * The most that the organization can leave to the person: `edits`; `asks`: a change waits for approval; `reads`: only an
   * admin changes it; `unseen`: about the person, but not for them.
   */
  owner: 'edits' | 'asks' | 'reads' | 'unseen';
}

/** THE table of a person's fields. Rule: security notes, 3.7: the name to members, the rest to admins, details never public. */
export const FIELDS: Record<PersonField, FieldRule> = {
  name: { standard: 'members', narrowest: 'admins', widest: 'members', owner: 'asks' },
  patronymic: { standard: 'admins', narrowest: 'admins', widest: 'members', owner: 'asks' },
  // Without public as long as no consent to it is kept.
  photo: { standard: 'admins', narrowest: 'admins', widest: 'members', owner: 'edits' },
  nameForms: { standard: 'admins', narrowest: 'admins', widest: 'members', owner: 'asks' },
  birth: { standard: 'admins', narrowest: 'admins', widest: 'members', owner: 'asks' },
  email: { standard: 'admins', narrowest: 'self', widest: 'members', owner: 'edits' },
  phone: { standard: 'admins', narrowest: 'self', widest: 'members', owner: 'edits' },
  city: { standard: 'admins', narrowest: 'self', widest: 'members', owner: 'edits' },
  address: { standard: 'admins', narrowest: 'self', widest: 'members', owner: 'edits' },
  // Each row has a visibility of its own, chosen like that of the first of its kind.
  contacts: { standard: 'members', narrowest: 'members', widest: 'members', owner: 'edits' },
  gender: { standard: 'admins', narrowest: 'self', widest: 'members', owner: 'edits' },
  languages: { standard: 'admins', narrowest: 'self', widest: 'members', owner: 'edits' },
  education: { standard: 'admins', narrowest: 'self', widest: 'members', owner: 'edits' },
  occupation: { standard: 'admins', narrowest: 'self', widest: 'members', owner: 'edits' },
  memberNumber: { standard: 'admins', narrowest: 'admins', widest: 'members', owner: 'reads' },
  language: { standard: 'admins', narrowest: 'admins', widest: 'admins', owner: 'edits' },
  memberships: { standard: 'admins', narrowest: 'admins', widest: 'members', owner: 'reads' },
  notes: { standard: 'admins', narrowest: 'admins', widest: 'admins', owner: 'unseen' },
};

export const PERSON_FIELDS = Object.keys(FIELDS) as [PersonField, ...PersonField[]];

/** The fields whose visibility the person chooses. */
export const CHOOSABLE_FIELDS = PERSON_FIELDS.filter(
  (field) => choicesOf(field).length > 1 && FIELDS[field].owner !== 'unseen',
) as [PersonField, ...PersonField[]];

/** What may be chosen for a field, from the narrowest to the widest. */
export function choicesOf(field: PersonField): Visibility[] {
  const { narrowest, widest } = FIELDS[field];
  return VISIBILITIES.slice(VISIBILITIES.indexOf(narrowest), VISIBILITIES.indexOf(widest) + 1);
}

/** Who really sees a field: the choice of the person within the bounds of the field, or its default. */
export function effectiveVisibility(field: PersonField, choice: Visibility | undefined): Visibility {
  if (choice === undefined) return FIELDS[field].standard;
  const choices = choicesOf(field);
  if (choices.includes(choice)) return choice;
  const isTooWide = VISIBILITIES.indexOf(choice) > VISIBILITIES.indexOf(FIELDS[field].widest);
  return isTooWide ? FIELDS[field].widest : FIELDS[field].narrowest;
}
