import type { Locale } from '@/lib/locales';

/** A count as people read it: `1 284` (az, ru), `1,284` (en). The space does not break. */
export function countText(count: number, locale: Locale): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, locale === 'en' ? ',' : '\u00A0');
}
