import { FONT_FILES } from './font-files';

const BASIC = [FONT_FILES['source-serif-basic'], FONT_FILES['inter-basic']];
const BY_LOCALE: Record<string, string[]> = {
  az: [...BASIC, FONT_FILES['source-serif-az'], FONT_FILES['inter-az']],
  ru: [FONT_FILES['source-serif-cyrillic'], FONT_FILES['inter-cyrillic'], ...BASIC],
  en: BASIC,
};

/** The files that the first view of a page in this language needs. Put it in the layout's <head> (or anywhere: React
 * moves it there). */
export function FontPreloads({ locale }: { locale: string }) {
  return (BY_LOCALE[locale] ?? BASIC).map((href) => (
    <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
  ));
}
