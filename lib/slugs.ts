import anyAscii from 'any-ascii';
import { remembering } from './remember';
import { LONGEST_SLUG, RESERVED_SLUGS } from './slug-rules';

/** Latin letters that any-ascii would read otherwise than Azerbaijani readers do, and Azerbaijani Cyrillic. */
const OWN_LETTERS: Record<string, string> = {
  ә: 'e', ө: 'o', ү: 'u', һ: 'h', ҹ: 'c', ҝ: 'g', ғ: 'g', ј: 'y', ǝ: 'e', ь: '', ъ: '', ы: 'y', э: 'e', й: 'y', ё: 'yo', ю: 'yu', я: 'ya',
  х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ж: 'zh',
}; // biome-ignore format: a table

const asciiWords = (text: string): string =>
  text.normalize('NFKC').toLowerCase().split(' ').map(asciiWord).filter(Boolean).join('-');

/** Of a long list the same words come again and again. */
const asciiWord = remembering((word) => {
  const lower = word.replace(/\p{Script=Cyrillic}/gu, (letter) => OWN_LETTERS[letter] ?? letter);
  return anyAscii(
    lower
      .replaceAll('ǝ', 'e')
      .replace(/\p{Extended_Pictographic}/gu, ' ')
      .normalize('NFC'),
  )
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}, 10_000);

function cutAtWord(slug: string, longest: number): string {
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  const atWord =
    cut.lastIndexOf('-') > longest / 2 ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, longest);
  return atWord.replace(/-+$/, '');
}

/** FNV-1a, in base 36: short, the same everywhere; not a secret. */
function shortHash(text: string): string {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash.toString(36);
}

/**
 * Makes the address part for a title or name in any script: [a-z0-9] words joined by single hyphens, at most 60
 * characters, so look-alike letters of two scripts cannot make two addresses that look the same. ə → e, ş → s, ğ → g;
 * Cyrillic is spelled out. A text without letters or digits gives `x` and a short hash of it, never an empty slug.
 */
export function slugify(text: string): string {
  return cutAtWord(asciiWords(text), LONGEST_SLUG) || `x${shortHash(text)}`;
}

/**
 * The first free slug of `base`, `base-2`, `base-3` …: not taken and not reserved. Takes any text as base; still at most
 * 60 characters. Rests on `taken` saying no some day.
 */
export function uniqueSlug(base: string, taken: (slug: string) => boolean): string {
  const stem = slugify(base);
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : `-${number}`;
    const slug = cutAtWord(stem, LONGEST_SLUG - ending.length) + ending;
    if (!RESERVED_SLUGS.has(slug) && !taken(slug)) return slug;
  }
}
