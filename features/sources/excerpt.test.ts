import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAround, shownExcerpts } from './excerpt';

const TEXT =
  'Birinci abzas.\nƏli Kazımov 2011-ci ildən sədrdir, iki övladı var, Moskvada yaşayır.\nSon abzas.';
const placeOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const around = (words: string, limit: number, ...withheld: string[]) => {
  const span = excerptAround(TEXT, placeOf(words), limit, withheld.map(placeOf));
  return span && TEXT.slice(span.start, span.end);
};

describe('the words around a fact', () => {
  it.each([
    ['2011-ci ildən', 2, '2011-ci ildən'],
    ['2011-ci ildən', 1, '2011-ci'],
    ['2011-ci ildən', 4, 'Kazımov 2011-ci ildən sədrdir,'],
    ['2011-ci ildən', 25, 'Əli Kazımov 2011-ci ildən sədrdir, iki övladı var, Moskvada yaşayır.'],
    ['2011-ci ildən', 0, null],
  ])('of %s, %i of them', (place, limit, expected) => {
    expect(around(place, limit)).toBe(expected);
  });

  it('end before what is nobody’s business', () => {
    expect(around('sədrdir', 25, 'iki övladı var')).toBe('Əli Kazımov 2011-ci ildən sədrdir,');
    expect(around('Moskvada yaşayır', 25, 'iki övladı var')).toBe('Moskvada yaşayır.');
    expect(around('iki övladı var', 25, 'iki övladı var')).toBeNull();
  });

  it('hold their limit, their paragraph and part of their place, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'söz', '\n', ' ', '🙂', 'слово', '.'), { minLength: 1, maxLength: 60 }),
        fc.nat(80),
        fc.nat(20),
        fc.nat(12),
        (pieces, start, length, limit) => {
          const text = pieces.join('');
          const place = { start, end: start + length + 1 };
          const span = excerptAround(text, place, limit);
          if (!span) return;
          const shown = text.slice(span.start, span.end);
          expect(shown.split(/\s+/).length).toBeLessThanOrEqual(limit);
          expect(shown).not.toContain('\n');
          expect(span.start < place.end && span.end > place.start).toBe(true);
        },
      ),
    );
  });
});

describe('what is shown of a whole text', () => {
  const text = Array.from({ length: 200 }, (_, at) => `söz${at}`).join(' ');
  const rows = Array.from({ length: 20 }, (_, at) => {
    const start = text.indexOf(`söz${at * 10}`);
    const span = excerptAround(text, { start, end: start + 4 }, 50) ?? { start: 0, end: 0 };
    return { start, end: start + 4, excerpt: text.slice(span.start, span.end), excerptStart: span.start };
  });
  const shown = (isReserved: boolean, words = 25) => [
    ...shownExcerpts(rows, { words, textLength: text.length, isReserved }).values(),
  ];

  it.each([
    [false, 0.5],
    [true, 0.25],
  ])('is a part of it (rights reserved: %s)', (isReserved, most) => {
    const words = new Set(shown(isReserved).flatMap((excerpt) => excerpt.split(' ')));
    expect([...words].join('').length / text.length).toBeLessThanOrEqual(most);
    expect(words.size).toBe(isReserved ? 51 : 100);
  });

  it('is as long as the setting says where little is quoted, and nothing where it says so', () => {
    const one = [rows[5] ?? rows[0]].flatMap((row) => row ?? []);
    const of = (words: number) => [
      ...shownExcerpts(one, { words, textLength: text.length, isReserved: true }).values(),
    ];
    expect(of(25)[0]?.split(' ')).toHaveLength(25);
    expect(of(0)).toEqual([]);
  });
});
