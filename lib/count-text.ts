import type { Locale } from '@/lib/locales';

/** A count as people read it and as messages write it: `1.284` (az), `1 284` with a space that does not break (ru), `1,284` (en). */
export const countText = (count: number, locale: Locale): string => FORMATS[locale].format(count);

const FORMATS = {
  az: new Intl.NumberFormat('az'),
  ru: new Intl.NumberFormat('ru'),
  en: new Intl.NumberFormat('en'),
};
