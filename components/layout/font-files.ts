/** Written by scripts/subset-fonts.mjs; do not edit. */
export const FONT_FILES = {
  'source-serif-latin-400': '/fonts/source-serif-latin-400.79dc8278.woff2',
  'source-serif-latin-600': '/fonts/source-serif-latin-600.bd452982.woff2',
  'source-serif-cyrillic-400': '/fonts/source-serif-cyrillic-400.56e64fef.woff2',
  'source-serif-cyrillic-600': '/fonts/source-serif-cyrillic-600.7e392500.woff2',
  'source-serif-rest-400': '/fonts/source-serif-rest-400.00febb6c.woff2',
  'source-serif-rest-600': '/fonts/source-serif-rest-600.50059e81.woff2',
  'inter-latin': '/fonts/inter-latin.f3e76d0f.woff2',
  'inter-cyrillic': '/fonts/inter-cyrillic.348f5ae2.woff2',
  'inter-rest': '/fonts/inter-rest.61c90e1b.woff2',
} as const;
