import { ZONE_NAMES } from '@/lib/dates/zone-names';
import { isZone, zoneName } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';

/** The time zones to choose from, the given ones first. By their names: how far one is from UTC depends on the day that is typed. */
export function zoneChoices(first: string[], locale: Locale): { value: string; label: string }[] {
  const others = Object.keys(ZONE_NAMES).filter((zone) => zone !== 'Europe/Kiev');
  const zones = [...new Set([...first, ...others])].filter(isZone);
  return zones.map((value) => ({ value, label: zoneName(value, locale) }));
}
