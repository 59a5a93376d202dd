/** Written by scripts/subset-fonts.mjs; do not edit. */
export const FONT_FILES = {
  'source-serif-basic': '/fonts/source-serif-basic.cd155729.woff2',
  'source-serif-az': '/fonts/source-serif-az.ece10c5d.woff2',
  'source-serif-cyrillic': '/fonts/source-serif-cyrillic.8935d5c7.woff2',
  'source-serif-cyrillic-2': '/fonts/source-serif-cyrillic-2.bc07a0ac.woff2',
  'source-serif-rest': '/fonts/source-serif-rest.a0bf5799.woff2',
  'source-serif-rest-2': '/fonts/source-serif-rest-2.552d1555.woff2',
  'inter-basic': '/fonts/inter-basic.4daf492f.woff2',
  'inter-az': '/fonts/inter-az.daa0f961.woff2',
  'inter-cyrillic': '/fonts/inter-cyrillic.7475c9ec.woff2',
  'inter-cyrillic-2': '/fonts/inter-cyrillic-2.1ac3a369.woff2',
  'inter-rest': '/fonts/inter-rest.1f8c1afe.woff2',
  'inter-rest-2': '/fonts/inter-rest-2.22bdfd65.woff2',
} as const;
