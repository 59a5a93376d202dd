import type { ContradictedField } from '@/db/enums';
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
