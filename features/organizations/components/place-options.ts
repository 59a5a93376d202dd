import { COUNTRY_CODES, countryName } from '@/lib/countries';
import { ZONE_NAMES } from '@/lib/dates/zone-names';
import { zoneLabel } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import { sortKey } from '@/lib/names/sort-key';

/** For the server: browsers may lack the Azerbaijani names. */
export function countryOptions(locale: Locale) {
  const compare = new Intl.Collator(locale === 'az' ? 'en' : locale).compare;
  const key = (label: string) => (locale === 'az' ? sortKey(label) : label);
  return COUNTRY_CODES.map((value) => ({ value, label: countryName(value, locale) })).sort((a, b) =>
    locale === 'az' ? (key(a.label) < key(b.label) ? -1 : 1) : compare(a.label, b.label),
  );
}

/** The zones with a name of ours first, then all others by their IANA names. */
export function zoneOptions(locale: Locale, now: Date, current?: string) {
  const named = Object.keys(ZONE_NAMES).filter((zone) => zone !== 'Europe/Kiev');
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => !named.includes(zone));
  const all = [...named, ...others, ...(current ? [current] : [])];
  return [...new Set(all)].map((value) => ({
    value,
    label: named.includes(value) ? zoneLabel(value, locale, now) : value,
  }));
}
