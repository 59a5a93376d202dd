import type { Locale } from '../locales';
import { monthName } from './months';

/**
 * A kept date as one would type it, so that a field shows it in the way its hint says: `18.05.2019`, `05.2019`; in
 * English, where 5 June and 6 May would look alike, `18 May 2019`. What has no such form (`2019~`, `2018/2019`) and what
 * is no date stays as it is; `edtfOfTyped` gives back the same date.
 */
export function typedOfEdtf(edtf: string, locale: Locale): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(edtf) ?? [];
  const name = monthName(Number(month), locale);
  if (!year || !month || !name) return edtf;
  if (locale === 'en') return [day && Number(day), name, year].filter(Boolean).join(' ');
  return [day, month, year].filter(Boolean).join('.');
}
