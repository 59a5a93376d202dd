import { parseEdtf } from '@/lib/dates/edtf';
import { compareNames } from '@/lib/names/compare-names';
import { fold } from '@/lib/names/fold';
import { formatPersonName } from '@/lib/names/person-name';
import { isLessExact } from './exactness';
import { type CellProblem, FORM_FIELDS, formOf, idOfCustom, isCustom, type RowValues } from './fields';
import type { KnownPerson } from './known-people';
import { packName, unpackName } from './packed-name';
import { paymentsFor } from './paid-cells';

/** What a row changes of a person, and what stood there. */
export interface Changes {
  values: Record<string, string>;
  before: Record<string, string | null>;
}

export type Match =
  | { kind: 'new' }
  /** `byName`: nothing but the name tells, which one of the known has, or several. */
  | { kind: 'same'; person: KnownPerson; byName?: 'one' | 'several'; others?: readonly KnownPerson[] }
  | { kind: 'update'; person: KnownPerson; changes: Changes }
  /** `others`: who else it may be. */
  | { kind: 'duplicate'; person: KnownPerson; others?: readonly KnownPerson[] }
  | { kind: 'error'; problem: CellProblem };

const sameText = (a: string, b: string) => a === b || fold(a) === fold(b);

/** Whether a row and a person have the same or likely the same name, in whatever script and form. */
export function hasName(
  values: Pick<RowValues, 'given' | 'surname' | 'patronymic'>,
  person: KnownPerson,
): boolean {
  return person.spellings.some(
    (form) =>
      (sameText(values.given, form.given) &&
        sameText(values.surname, form.surname) &&
        (!values.patronymic || !form.patronymic || sameText(values.patronymic, form.patronymic))) ||
      compareNames(formatPersonName(values, 'surname-first'), formatPersonName(form, 'surname-first')) !==
        'different',
  );
}

/** Two days of birth: the same day, days that can be the same, or two different ones. */
export function compareBirths(
  a: string | undefined | null,
  b: string | undefined | null,
): 'same' | 'open' | 'different' {
  const [one, other] = [a ? parseEdtf(a) : null, b ? parseEdtf(b) : null];
  if (!one?.from || !other?.from || !one.to || !other.to) return 'open';
  if (one.precision === 'day' && one.from === other.from && one.to === other.to) return 'same';
  return one.from <= other.to && other.from <= one.to ? 'open' : 'different';
}

/**
 * Who of the known a row is about. The same number, mail, phone or day of birth beside the same name is the same person;
 * the name alone asks a human, unless the row says nothing new. A number of somebody of another name is a mistake.
 */
export function matchRow(
  values: RowValues,
  byNumber: KnownPerson | undefined,
  others: readonly KnownPerson[],
): Match {
  if (byNumber) {
    const isSame = hasName(values, byNumber) || compareBirths(values.birth, byNumber.birth) === 'same';
    if (isSame) return matched(values, byNumber);
    const text = formatPersonName(byNumber, 'surname-first');
    return { kind: 'error', problem: { reason: 'number-of-another', field: 'memberNumber', text } };
  }
  const possible = others.filter((person) => !contradicts(values, person) && hasName(values, person));
  const certain = possible.filter((person) => isCertain(values, person));
  const [only] = certain;
  if (only && certain.length === 1) return matched(values, only);
  const nothingNew = possible.find((person) => saysNothingNew(values, person));
  if (nothingNew) {
    const others = possible.filter((person) => person !== nothingNew);
    return { kind: 'same', person: nothingNew, byName: others.length === 0 ? 'one' : 'several', others };
  }
  const [first, ...more] = possible;
  return first ? { kind: 'duplicate', person: first, others: more } : { kind: 'new' };
}

/** How a relative is named, and what the family tells beside the name. */
export interface RelativeMatch {
  /** The name as it stands, and with the other form of a surname that is not certain. */
  forms: readonly [RowValues, ...RowValues[]];
  /** Whether somebody known is of this family already. */
  isOfFamily: (person: KnownPerson) => boolean;
  /** The spouse by given name and surname, which tells as much as a row of their own. */
  isSpouseInFull: boolean;
}

/**
 * Who of the known a relative is. Who is of the family already, or was born on the day, is certain; a name alone is not, since
 * a guardian acts for a child: it asks a human, but for a spouse in full whose name only one has, and of whom nothing new is said.
 */
export function matchRelative(
  { forms, isOfFamily, isSpouseInFull }: RelativeMatch,
  known: readonly KnownPerson[],
): Exclude<Match, { kind: 'error' }> {
  const [values] = forms;
  const isPossible = (person: KnownPerson) =>
    forms.some((form) => !contradicts(form, person) && hasName(form, person));
  const [member, ...others] = known.filter(isOfFamily).filter(isPossible);
  if (member && others.length === 0) return matched(values, member);
  const possible = known.filter(isPossible);
  const [only, ...more] = possible.filter((person) => isCertain(values, person));
  if (only && more.length === 0) return matched(values, only);
  const [first, ...rest] = possible;
  if (!first) return { kind: 'new' };
  return isSpouseInFull && possible.length === 1 && saysNothingNew(values, first)
    ? { kind: 'same', person: first, byName: 'one' }
    : { kind: 'duplicate', person: first, others: rest };
}

function matched(values: RowValues, person: KnownPerson): Exclude<Match, { kind: 'error' }> {
  const changes = changesOf(values, person);
  return Object.keys(changes.values).length === 0
    ? { kind: 'same', person }
    : { kind: 'update', person, changes };
}

function contradicts(values: RowValues, person: KnownPerson): boolean {
  if (compareBirths(values.birth, person.birth) === 'different') return true;
  return Boolean(values.memberNumber && person.memberNumber && values.memberNumber !== person.memberNumber);
}

function isCertain(values: RowValues, person: KnownPerson): boolean {
  if (values.email && values.email === person.email) return true;
  if (values.phone && values.phone === person.phone) return true;
  return compareBirths(values.birth, person.birth) === 'same';
}

function saysNothingNew(values: RowValues, person: KnownPerson): boolean {
  return Object.keys(changesOf(values, person).values).length === 0;
}

const PLAIN = [
  'email',
  'phone',
  'city',
  'address',
  'occupation',
  'education',
  'memberNumber',
  'language',
] as const;

/**
 * What a row would change: an empty cell leaves what is there, the name is never written over, notes are added to, a
 * less exact birth date is nothing new, and dates of membership count only for who never was a member.
 */
export function changesOf(values: RowValues, person: KnownPerson): Changes {
  const changes: Changes = { values: {}, before: {} };
  const set = (field: string, value: string, before: string | null) => {
    if (person.hidden.includes(field as never)) return;
    changes.values[field] = value;
    changes.before[field] = before;
  };
  for (const field of PLAIN) {
    const [now, before] = [values[field], person[field]];
    if (now !== undefined && (before === null || !sameText(now, before))) set(field, now, before);
  }
  const numbers = [values.phone, person.phone, ...(person.morePhones?.split(',') ?? [])];
  const more = (values.morePhones?.split(',') ?? []).filter((number) => !numbers.includes(number));
  if (more.length > 0 && !person.hidden.includes('phone')) set('morePhones', more.join(','), null);
  // Who would rather not say, or has said, is not overruled by a list.
  if (values.gender && person.gender === null) set('gender', values.gender, null);
  const spoken = person.languages?.split(',') ?? [];
  const all = [...new Set([...spoken, ...(values.languages?.split(',') ?? [])])];
  if (all.length > spoken.length) set('languages', all.join(','), person.languages);
  if (values.patronymic && !person.patronymic) set('patronymic', values.patronymic, null);
  if (values.birth && !isLessExact(values.birth, person.birth)) set('birth', values.birth, person.birth);
  const lines = (person.notes ?? '').split('\n');
  const added = (values.notes ?? '').split('\n').filter((line) => line !== '' && !lines.includes(line));
  if (added.length > 0) set('notes', [person.notes, ...added].filter(Boolean).join('\n'), person.notes);
  setForms(values, person, set);
  for (const field of Object.keys(values).filter(isCustom)) {
    const [now, before] = [values[field], person.answers?.[idOfCustom(field)] ?? null];
    if (now !== undefined && now !== before) set(field, now, before);
  }
  Object.assign(changes.values, paymentsFor(values, person.dues));
  if (!person.isMember) {
    for (const field of ['type', 'start', 'end', 'startsOn', 'endsOn'] as const) {
      const value = (values as unknown as Record<string, string | undefined>)[field];
      if (value) changes.values[field] = value;
    }
  }
  return changes;
}

/** Another form of the name is written over what stood there; a father's name that the row does not say is kept. */
function setForms(
  values: RowValues,
  person: KnownPerson,
  set: (field: string, value: string, before: string | null) => void,
): void {
  for (const field of FORM_FIELDS) {
    const packed = values[field];
    if (packed === undefined) continue;
    const now = unpackName(packed);
    const known = person.spellings.find(({ form }) => form === formOf(field));
    const isSame = known && sameText(now.given, known.given) && sameText(now.surname, known.surname);
    if (isSame && (!now.patronymic || sameText(now.patronymic, known.patronymic ?? ''))) continue;
    set(field, packed, known ? packName(known, known.isUnofficial) : null);
  }
}

/** Whether a person who may be the one of a row very likely is: the same words as a name, and something beside it agrees. */
export function looksCertain(values: RowValues, person: KnownPerson): boolean {
  if (contradicts(values, person)) return false;
  const spelling = person.spellings.find(
    ({ given, surname }) => sameText(given, values.given) && sameText(surname, values.surname),
  );
  if (!spelling) return false;
  const father = spelling.patronymic ?? person.patronymic;
  if (values.patronymic && father && !sameText(values.patronymic, father)) return false;
  const sameFather = Boolean(values.patronymic && father);
  return sameFather || Boolean(values.birth && person.birth);
}
