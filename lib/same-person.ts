import { type HonestDate, overlaps, parseEdtf } from './dates/edtf';
import { compareNames } from './names/compare-names';
import { fold } from './names/fold';
import { nameKey } from './names/name-key';
import { nameParts } from './names/name-parts';
import { formatPersonName, type PersonName } from './names/person-name';

/** What two records are compared by. The first name is the one that is shown, the others are its other forms. */
export interface PersonTraits {
  names: readonly PersonName[];
  birth: string | null;
  email: string | null;
  phone: string | null;
  city: string | null;
  /** Further phones (E.164) and mail addresses. */
  contacts?: readonly string[];
}

export const LIKENESS_REASONS = [
  'same-name',
  'similar-name',
  'other-surname',
  'same-father',
  'same-birth',
  'fitting-birth',
  'near-birth',
  'same-email',
  'same-phone',
  'same-city',
  'other-city',
] as const;
export type LikenessReason = (typeof LIKENESS_REASONS)[number];

export interface Likeness {
  points: number;
  reasons: LikenessReason[];
}

/** How common a name is: the people of the organization, and those of them who have it. */
export interface Commonness {
  people: number;
  namesakes: number;
}

/**
 * Each sign in bits: how many times likelier it is between two records of one person than between two people. A name
 * counts by how rare it is. Rule: ADR 8.
 */
const BITS: Record<Exclude<LikenessReason, 'same-name' | 'similar-name'>, number> = {
  'other-surname': 5,
  'same-father': 5,
  'same-birth': 13,
  'fitting-birth': 5,
  'near-birth': 4,
  'same-email': 14,
  'same-phone': 14,
  'same-city': 1.5,
  'other-city': -1,
};
const BITS_OF_A_SLIP = 3;
/** However few people an organization has, its names are taken from a people of this many. */
const PEOPLE_OF_THE_WORLD = 10_000;
const RAREST = 17;
/** "About 1975" may be two years off. */
const YEARS_OF_ABOUT = 2;
/** One in so many records is a double, and of those shown 19 in 20 shall be right: five bits above an even chance. */
const BITS_ABOVE_CHANCE = 5;

/** From how many points on two records of an organization of that size are shown as likely one person. */
export function likelyFrom(people: number): number {
  return Math.log2(Math.max(people, 2)) + BITS_ABOVE_CHANCE;
}

export type NameAgreement = 'same' | 'similar' | 'other-surname' | 'different';

/** How well two people's names agree, over all the forms in which either is written. */
export function namesOf(a: readonly PersonName[], b: readonly PersonName[]): NameAgreement {
  let best: NameAgreement = 'different';
  for (const one of a) {
    for (const other of b) {
      const found = compareNames(
        formatPersonName(one, 'surname-first'),
        formatPersonName(other, 'surname-first'),
      );
      if (found === 'same') return 'same';
      if (found === 'likely') best = 'similar';
      else if (best === 'different' && compareNames(one.given, other.given) === 'same')
        best = 'other-surname';
    }
  }
  return best;
}

export type BirthAgreement = 'same' | 'fits' | 'near' | 'apart' | 'unknown';

/** How well two birth dates agree: each may be a day, a month or a year, or wrong by a slip of the pen. */
export function birthsOf(a: string | null, b: string | null): BirthAgreement {
  const [one, other] = [a && parseEdtf(a), b && parseEdtf(b)];
  if (!one || !other) return 'unknown';
  if (one.precision === 'unknown-year' || other.precision === 'unknown-year')
    return yearlessBirths(one, other);
  if (one.precision === 'day' && other.precision === 'day' && one.from === other.from) return 'same';
  if (overlaps(one.from, one.to, other.from, other.to)) return 'fits';
  const isLoose = [one, other].some(({ approximate, uncertain }) => approximate || uncertain);
  if (isLoose && yearsBetween(one, other) <= YEARS_OF_ABOUT) return 'fits';
  const areDays = one.precision === 'day' && other.precision === 'day';
  return areDays && isSlip(one.from ?? '', other.from ?? '') ? 'near' : 'apart';
}

function yearlessBirths(one: HonestDate, other: HonestDate): BirthAgreement {
  const dayOf = ({ edtf }: HonestDate) => /^.{4}-(\d\d-\d\d)/.exec(edtf)?.[1];
  const [left, right] = [dayOf(one), dayOf(other)];
  if (!left || !right) return 'unknown';
  return left === right ? 'fits' : 'apart';
}

const yearOf = (day: string | null) => Number(day?.slice(0, 4) ?? Number.NaN);

/** How many years lie between two dates that have no day in common. */
function yearsBetween(one: HonestDate, other: HonestDate): number {
  return Math.min(
    Math.abs(yearOf(one.from) - yearOf(other.to)),
    Math.abs(yearOf(other.from) - yearOf(one.to)),
  );
}

/** One figure is another, or day and month have changed places. */
function isSlip(a: string, b: string): boolean {
  const [year, month, day] = a.split('-');
  if (`${year}-${day}-${month}` === b) return true;
  return a.length === b.length && [...a].filter((sign, index) => sign !== b[index]).length === 1;
}

function haveOneFather(a: readonly PersonName[], b: readonly PersonName[]): boolean {
  const fathers = (names: readonly PersonName[]) =>
    names.flatMap((name) => nameParts(formatPersonName(name, 'surname-first')).father?.key ?? []);
  const left = fathers(a);
  return left.length > 0 && fathers(b).some((key) => left.includes(key));
}

const cityKey = (city: string) => nameKey(city) || fold(city);

/**
 * How likely two records are of one person, and why. Nobody is likely to be somebody whose name is different or who was
 * born on another day, whatever else agrees: relatives share phones, addresses and birthdays. THE rule for the work
 * list, for entry and for imports.
 */
export function likenessOf(a: PersonTraits, b: PersonTraits, common: Commonness): Likeness | null {
  const births = birthsOf(a.birth, b.birth);
  if (births === 'apart') return null;
  const reasons: LikenessReason[] = [];
  const hasContact = addContacts(a, b, reasons);
  if (births === 'same') reasons.push('same-birth');
  else if (births === 'fits') reasons.push('fitting-birth');
  else if (births === 'near') reasons.push('near-birth');
  const names = namesOf(a.names, b.names);
  if (names === 'different') return null;
  if (names === 'other-surname') {
    // Somebody who married: only a birthday and a contact together say so.
    if (births !== 'same' || !hasContact) return null;
    reasons.unshift('other-surname');
  } else {
    reasons.unshift(names === 'same' ? 'same-name' : 'similar-name');
    if (haveOneFather(a.names, b.names)) reasons.push('same-father');
  }
  const points = reasons.reduce((sum, reason) => sum + bitsOf(reason, common), 0);
  return { points, reasons };
}

/** Every phone and mail address, whichever stands first. */
const contactsOf = ({ email, phone, contacts = [] }: PersonTraits): string[] =>
  [email, phone, ...contacts].filter((contact): contact is string => Boolean(contact));

function addContacts(a: PersonTraits, b: PersonTraits, reasons: LikenessReason[]): boolean {
  const common = contactsOf(a).filter((contact) => contactsOf(b).includes(contact));
  if (common.some((contact) => contact.includes('@'))) reasons.push('same-email');
  if (common.some((contact) => !contact.includes('@'))) reasons.push('same-phone');
  const hasContact = reasons.length > 0;
  if (a.city && b.city) reasons.push(cityKey(a.city) === cityKey(b.city) ? 'same-city' : 'other-city');
  return hasContact;
}

function bitsOf(reason: LikenessReason, common: Commonness): number {
  if (reason === 'same-name') return rarity(common);
  if (reason === 'similar-name') return rarity(common) - BITS_OF_A_SLIP;
  return BITS[reason];
}

function rarity({ people, namesakes }: Commonness): number {
  return Math.min(RAREST, Math.log2((people + PEOPLE_OF_THE_WORLD) / Math.max(namesakes, 1)));
}

/** Whether a new entry may be somebody who is known: the name agrees and no birth date speaks against it. */
export function couldBeSame(
  a: Pick<PersonTraits, 'names' | 'birth'>,
  b: Pick<PersonTraits, 'names' | 'birth'>,
): boolean {
  const names = namesOf(a.names, b.names);
  return (names === 'same' || names === 'similar') && birthsOf(a.birth, b.birth) !== 'apart';
}
