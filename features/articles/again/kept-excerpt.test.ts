import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptExcerpt } from './kept-excerpt';
import { movedSpan } from './moved-span';

const BEFORE = 'Giriş. Martın 21-də Riqada bayram keçirilib, hamı gəlib. Son söz.';
const spanOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const kept = (after: string, words = 'bayram keçirilib') => {
  const to = movedSpan(BEFORE, after, spanOf(BEFORE, words));
  const span =
    to &&
    keptExcerpt({
      ...{ before: BEFORE, after, to, from: spanOf(BEFORE, words) },
      excerpt: spanOf(BEFORE, 'Martın 21-də Riqada bayram keçirilib, hamı gəlib.'),
    });
  return span && after.slice(span.start, span.end);
};

it.each([
  ['the same text', BEFORE, 'Martın 21-də Riqada bayram keçirilib, hamı gəlib.'],
  ['moved', `Düzəliş. ${BEFORE}`, 'Martın 21-də Riqada bayram keçirilib, hamı gəlib.'],
  ['with another word before', BEFORE.replace('21-də', '22-də'), 'Riqada bayram keçirilib, hamı gəlib.'],
  ['with another word after', BEFORE.replace('hamı', 'heç kim'), 'Martın 21-də Riqada bayram keçirilib,'],
  [
    'with half of a word gone',
    BEFORE.replace('hamı gəlib', 'hamı gəlir'),
    'Martın 21-də Riqada bayram keçirilib, hamı',
  ],
  ['alone', 'bayram keçirilib', 'bayram keçirilib'],
])('what is kept of the words around a place: %s', (_, after, expected) => {
  expect(kept(after)).toBe(expected);
});

it('nothing of a place whose own words are others', () => {
  const after = BEFORE.replace('bayram', 'toplantı');
  expect(
    keptExcerpt({
      ...{ before: BEFORE, after, from: spanOf(BEFORE, 'bayram keçirilib') },
      to: spanOf(after, 'toplantı keçirilib'),
      excerpt: spanOf(BEFORE, BEFORE),
    }),
  ).toBeNull();
});

it('stands in both texts, for any correction', () => {
  const words = fc.array(fc.constantFrom('a', 'söz', 'bu', '\n', 'də.'), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, words, words, fc.nat(30), fc.nat(30), (a, b, c, d, more, less) => {
      const place = 'YER burada';
      const [before, after] = [[...a, place, ...b].join(' '), [...c, place, ...d].join(' ')];
      const [from, to] = [spanOf(before, place), spanOf(after, place)];
      const excerpt = {
        start: Math.max(0, from.start - more),
        end: Math.min(before.length, from.end + less),
      };
      const span = keptExcerpt({ before, after, from, to, excerpt });
      const shown = span ? after.slice(span.start, span.end) : '';
      expect(shown).toContain(place);
      expect(before.slice(excerpt.start, excerpt.end)).toContain(shown);
    }),
  );
});
