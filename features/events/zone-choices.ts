import { ZONE_NAMES } from '@/lib/dates/zone-names';
import { isZone, zoneLabel } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';

/** The time zones to choose from, the given ones first: `Bakı vaxtı (UTC+4)`. */
export function zoneChoices(first: string[], locale: Locale, at: Date): { value: string; label: string }[] {
  const others = Object.keys(ZONE_NAMES).filter((zone) => zone !== 'Europe/Kiev');
  const zones = [...new Set([...first, ...others])].filter(isZone);
  return zones.map((value) => {
    const label = zoneLabel(value, locale, at);
    return { value, label: ZONE_NAMES[value] ? label : `${value} (${label})` };
  });
}
