/** Written by scripts/subset-fonts.mjs; do not edit. */
export const FONT_FILES = {
  'source-serif-latin-400': '/fonts/source-serif-latin-400.8bc9f828.woff2',
  'source-serif-latin-600': '/fonts/source-serif-latin-600.27d1a513.woff2',
  'source-serif-cyrillic-400': '/fonts/source-serif-cyrillic-400.5d23e7dc.woff2',
  'source-serif-cyrillic-600': '/fonts/source-serif-cyrillic-600.cfc98b7d.woff2',
  'source-serif-rest-400': '/fonts/source-serif-rest-400.9f3924c0.woff2',
  'source-serif-rest-600': '/fonts/source-serif-rest-600.6c5c5474.woff2',
  'inter-latin': '/fonts/inter-latin.e13a67d0.woff2',
  'inter-cyrillic': '/fonts/inter-cyrillic.64f1f5df.woff2',
  'inter-rest': '/fonts/inter-rest.0cfc910d.woff2',
} as const;
