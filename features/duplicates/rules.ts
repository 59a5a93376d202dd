import type { MembershipEnd, MembershipType, NameForm, Visibility } from '@/db/enums';
import { VISIBILITIES } from '@/db/enums';
import { effectiveVisibility, type PersonField } from '@/features/members/fields';
import { parseEdtf } from '@/lib/dates/edtf';
import { compareNames } from '@/lib/names/compare-names';

export const DAYS_TO_UNDO = 30;

export type Side = 'first' | 'second';
export type Choice = Side | 'both';

/** What is chosen field by field where the two records say different things. */
export const CHOSEN_FIELDS = [
  'name',
  'patronymic',
  'form-az',
  'form-ru',
  'form-en',
  'form-az-cyrillic',
  'form-passport',
  'form-former',
  'birth',
  'email',
  'phone',
  'city',
  'address',
  'occupation',
  'gender',
  'languages',
  'education',
  'memberNumber',
  'language',
  'notes',
  'biography',
  'memberships',
] as const;
export type ChosenField = (typeof CHOSEN_FIELDS)[number];

/** What may be kept of both, one below the other or joined. */
export const JOINABLE: readonly ChosenField[] = ['notes', 'languages', 'memberships'];

export type SideValues = Partial<Record<ChosenField, string | null>>;

export interface FieldToChoose {
  field: ChosenField;
  first: string;
  second: string;
  suggested: Choice;
}

interface Standing {
  id: string;
  isClaimed: boolean;
  isNamedPublicly: boolean;
  createdAt: Date;
}

/**
 * Which record leads on: the one that somebody has claimed, else the one with a public page, else the older. The other
 * one's address leads to it.
 */
export function leadingSide(first: Standing, second: Standing): Side {
  if (first.isClaimed !== second.isClaimed) return first.isClaimed ? 'first' : 'second';
  if (first.isNamedPublicly !== second.isNamedPublicly) return first.isNamedPublicly ? 'first' : 'second';
  const [one, other] = [first.createdAt.getTime(), second.createdAt.getTime()];
  return one < other || (one === other && first.id < second.id) ? 'first' : 'second';
}

/** The fields in which two records differ, with what we would take. */
export function fieldsToChoose(first: SideValues, second: SideValues, leading: Side): FieldToChoose[] {
  return CHOSEN_FIELDS.flatMap((field) => {
    const [one, other] = [first[field], second[field]];
    if (!one || !other || one === other) return [];
    return [{ field, first: one, second: other, suggested: suggestionFor(field, one, other, leading) }];
  });
}

function suggestionFor(field: ChosenField, first: string, second: string, leading: Side): Choice {
  if (JOINABLE.includes(field)) return 'both';
  const better =
    field === 'birth' ? daysOf : field === 'name' || field === 'patronymic' ? foreignness : () => 0;
  const [one, other] = [better(first), better(second)];
  return one === other ? leading : one < other ? 'first' : 'second';
}

/** How many days a date may mean: the fewer, the better it is known. */
function daysOf(edtf: string): number {
  const date = parseEdtf(edtf);
  if (!date?.from || !date.to) return Number.POSITIVE_INFINITY;
  return (Date.parse(date.to) - Date.parse(date.from)) / 86_400_000;
}

/** A name is kept as Azerbaijani writes it now; then in Latin letters. */
function foreignness(name: string): number {
  if (/\p{Script=Cyrillic}/u.test(name)) return 2;
  return /[əığşçöü]/iu.test(name) ? 0 : 1;
}

/** The side that a field is taken from: as chosen, or the one that says something. */
export function sideOf(
  field: ChosenField,
  first: SideValues,
  second: SideValues,
  chosen: Choice | undefined,
  leading: Side,
): Side {
  if (first[field] && second[field]) return chosen === 'first' || chosen === 'second' ? chosen : leading;
  if (first[field]) return 'first';
  return second[field] ? 'second' : leading;
}

type VisibilityChoice = Visibility | undefined;

/**
 * Who may see a field of the one record that remains. The choice goes with the value that it was made for; where the value is of
 * both, the narrower one holds.
 */
export function mergedVisibility(
  field: PersonField,
  first: VisibilityChoice,
  second: VisibilityChoice,
  from: Choice,
): VisibilityChoice {
  if (from === 'first') return first;
  if (from === 'second') return second;
  const width = (choice: VisibilityChoice) => VISIBILITIES.indexOf(effectiveVisibility(field, choice));
  return width(first) <= width(second) ? first : second;
}

export interface DatedRow {
  id: string;
  type: MembershipType;
  startsOn: string;
  endsOn: string | null;
  endEdtf: string | null;
  endReason: MembershipEnd | null;
}

export interface JoinedMemberships {
  /** Rows that another one contains now. */
  dropped: string[];
  /** Rows that reach further now. */
  extended: Map<string, Pick<DatedRow, 'endsOn' | 'endEdtf' | 'endReason' | 'type'>>;
}

/**
 * Makes one history of two: memberships that overlap become one, from the first day to the last, of the type that held last.
 * What does not overlap stays as it is.
 */
export function joinMemberships(rows: readonly DatedRow[]): JoinedMemberships {
  const joined: JoinedMemberships = { dropped: [], extended: new Map() };
  const sorted = [...rows].sort((a, b) =>
    a.startsOn === b.startsOn ? (a.id < b.id ? -1 : 1) : a.startsOn < b.startsOn ? -1 : 1,
  );
  let current: DatedRow | null = null;
  for (const row of sorted) {
    if (!current || !overlap(current, row)) {
      current = row;
      continue;
    }
    joined.dropped.push(row.id);
    if (endsLater(row, current)) {
      const { endsOn, endEdtf, endReason, type } = row;
      joined.extended.set(current.id, { endsOn, endEdtf, endReason, type });
      current = { ...current, endsOn, endEdtf, endReason, type };
    }
  }
  return joined;
}

const overlap = (earlier: DatedRow, later: DatedRow) =>
  earlier.endsOn === null || later.startsOn < earlier.endsOn;
const endsLater = (a: DatedRow, b: DatedRow) =>
  b.endsOn !== null && (a.endsOn === null || a.endsOn > b.endsOn);

/** The rows of one person that overlap with any of the other's. */
export function overlapping(rows: readonly DatedRow[], others: readonly DatedRow[]): string[] {
  return rows
    .filter((row) => others.some((other) => overlap(row, other) && overlap(other, row)))
    .map(({ id }) => id);
}

/** Whether any two rows of two people overlap, so that there is something to choose. */
export function haveOverlap(first: readonly DatedRow[], second: readonly DatedRow[]): boolean {
  return overlapping(first, second).length > 0;
}

/** The writing of a name, where its letters leave no doubt. */
function writingOf(name: string): NameForm | null {
  if (/[әғҝөүһҹј]/iu.test(name)) return 'az-cyrillic';
  if (/\p{Script=Cyrillic}/u.test(name)) return 'ru';
  return /[əığşçöü]/iu.test(name) ? 'az' : null;
}

/**
 * The form under which the name that was not chosen is kept: as a former name where it is another name, else by its writing
 * where that is not the writing of the chosen one; null where neither is certain.
 */
export function formOfOther(name: string, chosen: string): NameForm | null {
  if (compareNames(name, chosen) === 'different') return 'former';
  const writing = writingOf(name);
  return writing === writingOf(chosen) ? null : writing;
}

/** Whether a merge may still be taken back. */
export function canBeUndone(merge: { mergedAt: Date; undoneAt: Date | null }, now: Date): boolean {
  return merge.undoneAt === null && now.getTime() - merge.mergedAt.getTime() < DAYS_TO_UNDO * 86_400_000;
}
