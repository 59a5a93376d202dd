import type { MembershipEnd } from '@/db/enums';
import { byFrequency, type Chance, chance, idBy, pick } from './chance';
import { CITIES_AT_HOME } from './names/azerbaijani';
import { type InventedName, inventName } from './names/invent-name';
import { inEnglish } from './names/spellings';

export interface InventedMembership {
  type: string;
  start: string;
  startsOn: string;
  end: string | null;
  endsOn: string | null;
  reason: MembershipEnd | null;
}

export interface InventedPerson extends InventedName {
  id: string;
  number: number;
  birth: string | null;
  email: string | null;
  phone: string | null;
  city: string | null;
  address: string | null;
  occupation: string | null;
  memberNumber: string | null;
  contacts: { kind: 'phone' | 'email'; label: 'home' | 'work'; value: string }[];
  memberships: InventedMembership[];
}

export interface Community {
  seed: number;
  /** Where most live. */
  city: string;
  /** What a phone begins with, as E.164, up to the last seven digits. */
  phones: string;
  /** Membership types of its own, by id. */
  types: readonly string[];
  /** Nothing is known of some: neither a phone, nor a mail address, nor a birthday. Otherwise all have all of it. */
  hasGaps: boolean;
}

const OCCUPATIONS = [
  'müəllim', 'həkim', 'mühəndis', 'sahibkar', 'sürücü', 'tələbə', 'iqtisadçı', 'hüquqşünas', 'aşpaz', 'musiqiçi',
  'proqramçı', 'tibb bacısı', 'inşaatçı', 'satıcı', 'pensiyaçı', 'jurnalist', 'rəssam', 'mühasib',
]; // biome-ignore format: a list
const STREETS = ['Nizami', 'Füzuli', 'Puşkin', 'Mira', 'Lenin', 'Sadovaya', 'Zavodskaya', 'Gagarin'];
const cityAtHome = byFrequency(CITIES_AT_HOME, 1, 0);
const LAST_YEAR = 2025;
const two = (number: number) => String(number).padStart(2, '0');

/** The people of a community, one after the other: the same ones for the same seed, with the same ids unless told otherwise. */
export function* inventPeople(
  community: Community,
  count: number,
  newId?: () => string,
): Generator<InventedPerson> {
  const next = chance(community.seed);
  const ids = chance(community.seed + 1_000_000);
  for (let number = 1; number <= count; number += 1)
    yield { id: newId?.() ?? idBy(ids), ...inventPerson(community, number, next) };
}

function inventPerson(community: Community, number: number, next: Chance): Omit<InventedPerson, 'id'> {
  const { hasGaps, phones, city } = community;
  const name = inventName(next);
  const isKnown = (share: number) => next() < share || !hasGaps;
  const bornIn = LAST_YEAR - 15 - Math.floor(((next() + next()) / 2) * 76);
  const digits = String(number).padStart(7, '0');
  const contacts: InventedPerson['contacts'] = [];
  if (next() < 0.08)
    contacts.push({ kind: 'phone', label: 'home', value: `${phones.slice(0, -1)}1${digits}` });
  if (next() < 0.04) contacts.push({ kind: 'email', label: 'work', value: `work-${number}@example.net` });
  return {
    ...name,
    number,
    birth: isKnown(0.85) ? birthday(bornIn, next) : null,
    email: isKnown(0.62) ? `${mailNameOf(name)}${number}@example.org` : null,
    phone: isKnown(0.86) ? `${phones}${digits}` : null,
    city: isKnown(0.93) ? (next() < 0.72 ? city : cityAtHome(next)) : null,
    address: next() < 0.4 ? `${pick(STREETS, next)} küç. ${1 + Math.floor(next() * 180)}` : null,
    occupation: next() < 0.45 ? pick(OCCUPATIONS, next) : null,
    memberNumber: isKnown(0.9) ? `N-${number}` : null,
    contacts,
    memberships: membershipsOf(bornIn, community.types, next),
  };
}

/** Most know the day, some the month or only the year. */
function birthday(year: number, next: Chance): string {
  const [month, day, exactness] = [1 + Math.floor(next() * 12), 1 + Math.floor(next() * 28), next()];
  if (exactness < 0.08) return String(year);
  return exactness < 0.11 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

const mailNameOf = ({ given, isRussian }: InventedName) =>
  isRussian || /\p{Script=Cyrillic}/u.test(given) ? 'uzv' : inEnglish(given).toLowerCase();

/** One membership, or two: one in five has ended, and of those one in five came back. */
function membershipsOf(bornIn: number, types: readonly string[], next: Chance): InventedMembership[] {
  const earliest = Math.max(bornIn + 14, 1994);
  const begin = earliest + Math.floor(next() * (LAST_YEAR - earliest + 1));
  const type = typeFor(begin - bornIn, types, next);
  const first = membership(type, begin, next);
  if (next() >= 0.2 || begin >= LAST_YEAR) return [first];
  const end = begin + 1 + Math.floor(next() * (LAST_YEAR - begin));
  const ended = { ...first, ...endIn(end, next) };
  if (end >= LAST_YEAR || ended.reason === 'died' || next() >= 0.2) return [ended];
  const back = end + 1 + Math.floor(next() * (LAST_YEAR - end));
  return [ended, membership(typeFor(back - bornIn, types, next), back, next)];
}

function membership(type: string, year: number, next: Chance): InventedMembership {
  const { edtf, day } = someDay(year, next);
  return { type, start: edtf, startsOn: day, end: null, endsOn: null, reason: null };
}

function typeFor(age: number, types: readonly string[], next: Chance): string {
  if (age < 25) return 'youth';
  const chosen = next();
  if (types.length > 0 && chosen < 0.12) return pick(types, next);
  if (chosen < 0.2) return 'family';
  return chosen < 0.215 ? 'honorary' : 'ordinary';
}

function endIn(year: number, next: Chance): Pick<InventedMembership, 'end' | 'endsOn' | 'reason'> {
  const { edtf, day } = someDay(year, next);
  const why = next();
  const reason = why < 0.45 ? 'left' : why < 0.72 ? 'moved' : why < 0.97 ? 'died' : 'expelled';
  return { end: edtf, endsOn: day, reason };
}

/** As exact as an association remembers it; the first day of what is meant. */
function someDay(year: number, next: Chance): { edtf: string; day: string } {
  const [month, day, exactness] = [
    two(1 + Math.floor(next() * 12)),
    two(1 + Math.floor(next() * 28)),
    next(),
  ];
  if (exactness < 0.35) return { edtf: String(year), day: `${year}-01-01` };
  if (exactness < 0.5) return { edtf: `${year}-${month}`, day: `${year}-${month}-01` };
  return { edtf: `${year}-${month}-${day}`, day: `${year}-${month}-${day}` };
}
