import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { cityKey, initialsOf } from './city-rules';

describe('a city written in several ways', () => {
  it.each([
    ['Тверь', 'тверь'],
    ['Тверь', 'ТВЕРЬ'],
    ['Gəncə', 'gence'],
    ['İrəvan', 'irevan'],
    ['Şuşa', 'SUSA'],
    ['Орёл', 'Орел'],
    ['Санкт-Петербург', 'санкт петербург'],
  ])('%s and %s are one', (one, other) => {
    expect(cityKey(one)).toBe(cityKey(other));
  });

  it.each([
    ['Тверь', 'Tver'],
    ['Moskva', 'Moskvaya'],
    ['-', ''],
    ['😀', '🏙'],
  ])('%s and %s are two', (one, other) => {
    expect(cityKey(one)).not.toBe(cityKey(other));
  });

  it('is looked for where it is: whatever is one with it begins with one of the letters', () => {
    const noise = fc.constantFrom('', "'", '-', ' ', 'Ə', 'ё', 'M', 'М', '́');
    const written = fc.constantFrom('Тверь', 'тверь', 'Gəncə', 'gence', 'İrəvan', 'Irevan', 'Şuşa', 'Ёлкино');
    const spelling = fc.oneof(
      anyText(),
      fc.tuple(noise, written).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(spelling, spelling, (one, other) => {
        if (one && cityKey(one) === cityKey(other)) expect(initialsOf(one)).toContain([...other][0]);
      }),
    );
  });
});
