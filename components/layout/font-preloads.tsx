import { preload } from 'react-dom';
import { FONT_FILES } from './font-files';

const LATIN = ['source-serif-latin-400', 'source-serif-latin-600', 'inter-latin'] as const;
const CYRILLIC = ['source-serif-cyrillic-400', 'source-serif-cyrillic-600', 'inter-cyrillic'] as const;

/**
 * Asks for the files that the first view of a page in this language needs; React puts that into its head. Where names stand as
 * their people write them (`withNames`), a Russian page needs the Latin files too: the Cyrillic ones have only a few such letters,
 * and a name would be set in two typefaces.
 */
export function FontPreloads({ locale, withNames = false }: { locale: string; withNames?: boolean }) {
  const own = locale === 'ru' ? CYRILLIC : LATIN;
  for (const file of withNames ? new Set([...own, ...LATIN]) : own) {
    preload(FONT_FILES[file], { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  }
  return null;
}
