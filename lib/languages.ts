import type { Locale } from './locales';

const NAMES: Record<Locale, Record<Locale, string>> = {
  az: { az: 'azərbaycanca', ru: 'rusca', en: 'ingiliscə' },
  ru: { az: 'азербайджанский', ru: 'русский', en: 'английский' },
  en: { az: 'Azerbaijani', ru: 'Russian', en: 'English' },
};

/**
 * The word for a language inside the note "shown in …": az adverb (`rusca göstərilir`), ru nominative adjective
 * (`язык: русский`), en name (`shown in Russian`).
 */
export function languageName(language: Locale, inLocale: Locale): string {
  return NAMES[inLocale][language];
}

const OWN_NAMES: Record<Locale, string> = { az: 'Azərbaycanca', ru: 'Русский', en: 'English' };

/** What a language calls itself, for the language switch. */
export function ownLanguageName(language: Locale): string {
  return OWN_NAMES[language];
}
