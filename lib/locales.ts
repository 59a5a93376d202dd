export const LOCALES = ['az', 'ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'az';

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/**
 * The order in which the locales of a text are tried: the one asked for, the organization's own, then az, ru, en.
 * Rule: architecture, decision 8.
 */
export function fallbackOrder(requested: Locale, organizationDefault: Locale): Locale[] {
  return [...new Set([requested, organizationDefault, ...LOCALES])];
}

const LONGEST_HEADER = 1000;

function readRange(range: string): { language: string; quality: number } {
  const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
  const given = parameters
    .map((parameter) => /^\s*q\s*=\s*(.*?)\s*$/.exec(parameter)?.[1])
    .find((q) => q !== undefined);
  const quality =
    given === undefined ? 1 : /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(given) ? Number(given) : 0;
  return { language: tag.trim(), quality };
}

/**
 * Chooses a locale from an `Accept-Language` header: the best quality wins, the earlier one where they are equal. Regions
 * and scripts do not count (`ru-RU` is ru, `az-Cyrl` is az: we write Latin). `*`, nothing known, a missing or broken
 * header: az. Never throws.
 */
export function chooseLocale(acceptLanguage: string | null): Locale {
  let best: { locale: Locale; quality: number } | null = null;
  for (const range of (acceptLanguage ?? '').slice(0, LONGEST_HEADER).split(',')) {
    const { language, quality } = readRange(range);
    const subtag = language === '*' ? DEFAULT_LOCALE : language.split(/[-_]/)[0];
    if (isLocale(subtag) && quality > 0 && (!best || quality > best.quality))
      best = { locale: subtag, quality };
  }
  return best?.locale ?? DEFAULT_LOCALE;
}
