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

/** Words for a place of birth contradict each other where neither is a part of the other. */
export function birthPlacesContradict(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  return one !== '' && other !== '' && !one.includes(other) && !other.includes(one);
}
