import { fallbackOrder, type Locale } from '@/lib/locales';
import type { PublicText } from './public-view';
import { withholdNames } from './withhold';

type LocaleRow = { locale: Locale };

/** Reads a field of `…_texts` rows: the first language of the fallback order that has it, hidden names left out. */
export type TextReader = <Row extends LocaleRow>(
  rows: readonly Row[],
  field: (row: Row) => string | null | undefined,
) => PublicText | null;

interface ReaderOptions {
  locale: Locale;
  defaultLocale: Locale;
  withheldNames: readonly string[];
}

export function textReader({ locale, defaultLocale, withheldNames }: ReaderOptions): TextReader {
  const order = fallbackOrder(locale, defaultLocale);
  return (rows, field) => {
    for (const language of order) {
      const row = rows.find((candidate) => candidate.locale === language);
      const found = row ? field(row)?.trim() : undefined;
      if (!found) continue;
      const { text, isWithheld } = withholdNames(found, withheldNames);
      return { text, isWithheld, ...(language === locale ? {} : { lang: language }) };
    }
    return null;
  };
}
