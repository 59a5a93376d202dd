import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameDistanceFrom } from './name-distance';

describe('the distance of names', () => {
  it.each([
    ['Əli Kazımov', 'Kazımov Əli', 0],
    ['Али Казымов', 'Kazımov Əli', 0],
    ['Əli', 'Kazımov Əli', 0],
    ['Əli Kzaımov', 'Kazımov Əli', 1],
    ['Əli Kazmov', 'Kazımov Əli', 1],
    ['Mmmədova', 'Məmmədova Türkan', 1],
    ['Турхан Мамедова', 'Məmmədova Türkan', 0],
    ['Emni Həsənov', 'Həsənov Emin', 1],
    ['', 'Kazımov Əli', Number.POSITIVE_INFINITY],
    ['Əli', '—', Number.POSITIVE_INFINITY],
  ])('%s and %s: %d', (typed, name, steps) => {
    expect(nameDistanceFrom(typed)(name).steps).toBe(steps);
  });

  it('tells apart by spelling what sounds equally near', () => {
    const [meant, other] = ['İmaməlova Pərvanə', 'Camalova Pərvanə'].map(
      nameDistanceFrom('Pərvanə İeaməlova'),
    );
    expect([meant?.steps, other?.steps]).toEqual([1, 1]);
    expect(meant?.both).toBeLessThan(other?.both ?? 0);
  });

  it('is nothing between a name and itself, in any order of its words', () => {
    const word = fc.constantFrom('Əli', 'Leyla', 'Kazımov', 'Məmmədova', 'Ağayev', 'Şükür');
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), (words) => {
        expect(nameDistanceFrom(words.join(' '))([...words].reverse().join(' '))).toEqual({
          steps: 0,
          both: 0,
        });
      }),
    );
  });
});
