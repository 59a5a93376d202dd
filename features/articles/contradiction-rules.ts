import type { ContradictedField } from '@/db/enums';
import { daysBetween } from '@/lib/dates/days';
import { overlaps, parseEdtf } from '@/lib/dates/edtf';
import type { Locale } from '@/lib/locales';
import { fold } from '@/lib/names/fold';
import { knownPlace } from './reading/places/gazetteer';

/** A field in which an article says otherwise than the record. */
export interface Against {
  field: ContradictedField;
  recorded: string;
  told: string;
}

interface Days {
  from: string | null;
  to: string | null;
}

/** Two dates contradict each other where they have no day in common: a year does not contradict a day in it. */
export function datesContradict(recorded: Days, told: string): boolean {
  const date = parseEdtf(told);
  if (!date?.from || !date.to || !recorded.from || !recorded.to) return false;
  return !overlaps(recorded.from, recorded.to, date.from, date.to);
}

/** So long before and after an article an office has surely the holder that it names: they are in office for years. */
const DAYS_OF_A_HOLDER = 90;

interface Held {
  startsOn: string | null;
  /** The first day on which it no longer holds. */
  endsOn: string | null;
  /** As of when articles say so, EDTF. */
  asOf: readonly string[];
}

/**
 * Whether an article says of a time who holds an office for which the record knows somebody. Who holds it in one year and who does in
 * another may both be right.
 */
export function isHeldAt({ startsOn, endsOn, asOf }: Held, told: string): boolean {
  const date = parseEdtf(told);
  if (!date?.from || !date.to) return false;
  if ((endsOn && date.from >= endsOn) || (startsOn && date.to < startsOn)) return false;
  const days = asOf.flatMap((edtf) => {
    const known = parseEdtf(edtf);
    return known?.from && known.to ? [known.from, known.to] : [];
  });
  days.sort();
  const [first] = days;
  const last = days.at(-1);
  const hasBegun = startsOn || (first && daysBetween(date.to, first) <= DAYS_OF_A_HOLDER);
  // What no article dates is what the organization itself says: it holds until it is ended.
  const isNotOver = endsOn || (last ? daysBetween(last, date.from) <= DAYS_OF_A_HOLDER : startsOn);
  return Boolean(hasBegun && isNotOver);
}

/** Two places contradict each other where both name a known city, and another one: a hall does not contradict its city. */
export function placesContradict(a: string, b: string, language: Locale): boolean {
  const [one, other] = [cityOf(a, language), cityOf(b, language)];
  return one !== null && other !== null && one !== other;
}

function cityOf(place: string, language: Locale): string | null {
  const words = place.toLocaleLowerCase(language).match(/[\p{L}'’-]+/gu) ?? [];
  for (const at of words.keys()) {
    const known = knownPlace(words.slice(at), language);
    if (known?.kind === 'city') return known.name;
  }
  return null;
}

/** Of a birth only the years are compared. */
export function birthsContradict(a: string, b: string): boolean {
  const [one, other] = [birthYear(a), birthYear(b)];
  return one !== null && other !== null && one !== other;
}

export const birthYear = (text: string): string | null => /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0] ?? null;

/** Case endings come and go after so many letters. */
const STEM = 4;

/** Two words for one place, perhaps in other cases or with its district. */
export function isOnePlace(a: string, b: string): boolean {
  const stems = (text: string) => (fold(text).match(/\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, STEM));
  const known = stems(a).filter((stem) => !KINDS_OF_PLACES.has(stem));
  return stems(b).some((stem) => known.includes(stem));
}

/** City, district, village, settlement: they are the same of many places. */
const KINDS_OF_PLACES = new Set(
  [
    'şəhər',
    'rayon',
    'kənd',
    'qəsəbə',
    'vilayət',
    'город',
    'района',
    'село',
    'посёлок',
    'область',
    'city',
    'town',
    'district',
    'village',
    'region',
  ].map((word) => fold(word).slice(0, STEM)),
);
