import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocale, type Locale } from '@/lib/locales';
import { type Gold, resolveGold } from './gold';

/** An own-worded article with what is to be found in it. */
export interface GoldArticle {
  name: string;
  locale: Locale;
  article: string;
  gold: Gold;
}

const NAME = /^(?<name>[^.]+)\.(?<locale>\w+)\.txt$/;

/** Every article of a folder that has a gold file beside it, in the order of the names. */
export function readGold(folder: string = import.meta.dirname): GoldArticle[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const { name, locale } = NAME.exec(file)?.groups ?? {};
      if (!name || !locale || !isLocale(locale)) return [];
      const article = readFileSync(join(folder, file), 'utf8');
      const written = JSON.parse(readFileSync(join(folder, `${name}.${locale}.gold.json`), 'utf8'));
      try {
        return [{ name: `${name}.${locale}`, locale, article, gold: resolveGold(article, written) }];
      } catch (error) {
        throw new Error(`${name}.${locale}: ${error instanceof Error ? error.message : error}`);
      }
    });
}
