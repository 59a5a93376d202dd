import { dateText, periodText } from '@/features/members/components/dates';
import type { Locale } from '@/lib/locales';

interface Dated {
  startEdtf: string | null;
  startsOn: string | null;
  endEdtf: string | null;
}

/** `2019 – today`, `2015–2021`: since when, and until when where it has ended. Empty where neither is known. */
export function sinceText({ startEdtf, startsOn, endEdtf }: Dated, locale: Locale): string {
  const start = startEdtf ?? startsOn;
  return endEdtf ? periodText(start, endEdtf, locale) : dateText(start && `${start}/..`, locale);
}
