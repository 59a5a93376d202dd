import { preload } from 'react-dom';
import { FONT_FILES } from './font-files';

const LATIN = ['source-serif-latin-400', 'source-serif-latin-600', 'inter-latin'] as const;
const CYRILLIC = ['source-serif-cyrillic-400', 'source-serif-cyrillic-600', 'inter-cyrillic'] as const;

/** Asks for the files that the first view of a page in this language needs; React puts that into its head. */
export function FontPreloads({ locale }: { locale: string }) {
  for (const file of locale === 'ru' ? CYRILLIC : LATIN) {
    preload(FONT_FILES[file], { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  }
  return null;
}
