import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { compareNames } from './compare-names';
import { DIFFERENT_NAMES } from './more-name-variants';
import { GIVEN_NEGATIVES, GIVEN_VARIANTS, OWN_VARIANTS } from './variants';

describe('compareNames', () => {
  it('knows every spelling of both tables for the same name', () => {
    const pairs = [...GIVEN_VARIANTS, ...OWN_VARIANTS].flatMap(({ az, others }) =>
      others.map((other) => [az, other] as const),
    );
    const missed = pairs.filter(([az, other]) => compareNames(az, other) !== 'same');
    expect({ pairs: pairs.length, missed }).toEqual({
      pairs: 1436,
      missed: [['Kazımov Əli Əli oğlu', 'Казымов А. А.']],
    });
  });

  it.each([...GIVEN_NEGATIVES, ...DIFFERENT_NAMES])('keeps %s and %s apart', (a, b) => {
    expect(compareNames(a, b)).toBe('different');
    expect(compareNames(b, a)).toBe('different');
  });

  it.each([
    ['Kazımov Əli', 'Əli Kazımov', 'same'],
    ['Kazımov Əli Əli oğlu', 'Əli Kazımov', 'same'],
    ['Kazımov Əli Əli oğlu', 'Кязимов Али Али-оглы', 'same'],
    ['Гейдар Алиевич Алиев', 'Heydər Əliyev', 'same'],
    ['Əliheydər Əliağa oğlu', 'Алигейдар Алиага оглы', 'same'],
    ['Əli Kazımov', 'ƏLİ KAZIMOV', 'same'],
    ['Əli Kazımov', 'ALI KAZIMOV', 'same'],
    ['Hüseynova Leyla', 'Лейла Гусейнова', 'same'],
    ['Əli Rəsul-zadə', 'Али Расулзаде', 'same'],
    ['Ə. Kazımov', 'Əli Kazımov', 'likely'],
    ['R.Salmanov', 'Рамин Салманов', 'likely'],
    ['Казымов А. А.', 'Kazımov Əli Əli oğlu', 'likely'],
    ['Казымов А. Г.', 'Kazımov Əli Əli oğlu', 'different'],
    ['A. Kazimov', 'Ə. Kazımov', 'likely'],
    ['Elnur Aslanov', 'Elnur Alsanov', 'likely'],
    ['Elnur Cavadov', 'Elnur Cavdov', 'likely'],
    ['Kazımov Əli Əli oğlu', 'Kazımov Əli Vəli oğlu', 'different'],
    ['Əli Kazımov', 'Əliheydər Kazımov', 'different'],
    ['Ə. Kazımov', 'Ə. Əliyev', 'different'],
    ['Ə. Kazımov', 'Vəli Kazımov', 'different'],
    ['Əli Əliyev', 'Əli Vəliyev', 'different'],
    ['Leyla Kazımova', 'Leyla Kazımov', 'different'],
    ['Rəşad Aslanov', 'Rəşid Aslanov', 'different'],
    ['Elnur Həşimov', 'Elnur Qasımov', 'different'],
    ['Yaşar Əliyev', 'Yasər Əliyev', 'different'],
    ['Şəfi Əliyev', 'Səfi Əliyev', 'different'],
    ['Əli', 'Əli Kazımov', 'different'],
    ['Əli Kazımov', 'Əli Kazımov-Əliyev', 'different'],
    ['', '', 'different'],
    ['—', '—', 'different'],
    ['🎉', 'Əli', 'different'],
    ['***', '***', 'same'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(compareNames(a, b)).toBe(expected);
    expect(compareNames(b, a)).toBe(expected);
  });

  it('is symmetric and never throws', () => {
    const words = fc.constantFrom(
      'Əli',
      'Ə.',
      'Kazımov',
      'Казымов',
      'oğlu',
      'Əli-Zadə',
      'Гасанович',
      'Rza',
      'А.А.',
      '🎉',
      '-',
      'Kazimova',
      'Sh.',
    );
    const names = fc.oneof(
      fc.array(words, { maxLength: 5 }).map((list) => list.join(' ')),
      anyText(),
    );
    fc.assert(
      fc.property(names, names, (a, b) => {
        expect(compareNames(a, b)).toBe(compareNames(b, a));
      }),
    );
  });
});
