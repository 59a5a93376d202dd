import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { DIFFERENT_NAMES } from './more-name-variants';
import { nameKey } from './name-key';
import { GIVEN_NEGATIVES, GIVEN_VARIANTS, type NameVariants, OWN_VARIANTS } from './variants';

function recall(groups: NameVariants[]): { spellings: number; missed: string[] } {
  const pairs = groups.flatMap(({ az, others }) => others.map((other) => [az, other] as const));
  const missed = pairs
    .filter(([az, other]) => nameKey(az) !== nameKey(other))
    .map(([az, other]) => `${az}: ${other}`);
  return { spellings: pairs.length, missed };
}

describe('nameKey', () => {
  it('puts the given spellings on the key of the Azerbaijani form', () => {
    expect(recall(GIVEN_VARIANTS)).toEqual({
      spellings: 284,
      missed: ['Kazımov Əli Əli oğlu: Казымов А. А.'], // initials: compareNames says `likely`
    });
  });

  it('puts the spellings of our own table there too', () => {
    expect(OWN_VARIANTS.length).toBeGreaterThanOrEqual(60);
    expect(recall(OWN_VARIANTS)).toEqual({ spellings: 1152, missed: [] });
  });

  it.each([...GIVEN_NEGATIVES, ...DIFFERENT_NAMES])('keeps %s and %s apart', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  it('keeps all names of both tables apart from each other', () => {
    const names = [...GIVEN_VARIANTS, ...OWN_VARIANTS].map(({ az }) => az);
    const byKey = groupByKey(new Set(names));
    expect([...byKey.values()].filter((group) => group.length > 1)).toEqual([]);
  });

  it.each([
    ['Kazımov Əli Əli oğlu', 'ali kazimuv'],
    ['Али Казымов', 'ali kazimuv'],
    ['ƏLİ KAZIMOV', 'ali kazimuv'],
    ['ALI KAZIMOV', 'ali kazimuv'],
    ['Гейдар Алиевич Алиев', 'aliav kaidar'],
    ['Əliyeva Leyla Tofiq qızı', 'aliava laila'],
    ['Vaqif Rza oğlu', 'rzaukli vakif'],
    ['Nağıoğlu', 'nakiukli'],
    ['Али-Заде', 'alizada'],
    ['Əli Zadə', 'alizada'],
    ['Məmmədova-Əliyeva', 'aliava mamaduva'],
    ['Kazımov\u00ADa', 'kazimuva'],
    ['R.Salmanov', 'r salmanuv'],
    ['prof. Əli Kazımov', 'ali kazimuv'],
    ['Tofiq müəllim', 'tufik'],
    ['', ''],
    ['— . 🎉', ''],
  ])('%j → %j', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('sees through letters of the other script inside a word', () => {
    expect(nameKey('Kаzımоv')).toBe(nameKey('Kazımov')); // Cyrillic а, о
    expect(nameKey('Әli')).toBe(nameKey('Əli')); // Cyrillic Ә
    expect(nameKey('Кaзымов')).toBe(nameKey('Казымов')); // Latin a
    expect(nameKey('ǝli')).toBe(nameKey('Əli'));
  });

  it('gives only [a-z0-9] words and the same key for either normalization, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText(), fc.string({ unit: fc.constantFrom(..."əıİIşçğöüАяюёьйЏgkhjzsd- .'") })),
        (text) => {
          expect(nameKey(text)).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
          expect(nameKey(text.normalize('NFD'))).toBe(nameKey(text.normalize('NFC')));
        },
      ),
    );
  });
});

function groupByKey(names: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) groups.set(nameKey(name), [...(groups.get(nameKey(name)) ?? []), name]);
  return groups;
}
