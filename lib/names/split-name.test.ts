import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { splitFullName } from './split-name';

const name = (given: string, surname: string, patronymic: string | null = null) => ({
  given,
  surname,
  patronymic,
});

describe('splitFullName', () => {
  it.each([
    ['Kazımov Əli', name('Əli', 'Kazımov')],
    ['Əli Kazımov', name('Əli', 'Kazımov')],
    ['Kazımov Əli Vüqar oğlu', name('Əli', 'Kazımov', 'Vüqar oğlu')],
    ['Əli Vüqar oğlu Kazımov', name('Əli', 'Kazımov', 'Vüqar oğlu')],
    ['Əli Kazımov Vüqar oğlu', name('Əli', 'Kazımov', 'Vüqar oğlu')],
    ['KAZIMOVA NƏRGİZ VÜQAR QIZI', name('NƏRGİZ', 'KAZIMOVA', 'VÜQAR QIZI')],
    ['Kazimova Nargiz Vugar gizi', name('Nargiz', 'Kazimova', 'Vugar gizi')],
    ['Казымов Али Вагиф оглы', name('Али', 'Казымов', 'Вагиф оглы')],
    ['Казымова Наргиз Вагиф кызы', name('Наргиз', 'Казымова', 'Вагиф кызы')],
    ['Казымов Али Вагиф-оглы', name('Али', 'Казымов', 'Вагиф-оглы')],
    ['Казымов Али Вагифович', name('Али', 'Казымов', 'Вагифович')],
    ['Али Вагифович Казымов', name('Али', 'Казымов', 'Вагифович')],
    ['Гулиева Лейла Эльдаровна', name('Лейла', 'Гулиева', 'Эльдаровна')],
    ['Kazımov, Əli', name('Əli', 'Kazımov')],
    ['Kazımov, Əli Vüqar oğlu', name('Əli', 'Kazımov', 'Vüqar oğlu')],
    ['Rəsulzadə Məhəmməd Əmin', name('Məhəmməd', 'Rəsulzadə', 'Əmin')],
    ['Abbaslı Vəli', name('Vəli', 'Abbaslı')],
    ['Vəli Abbaslı', name('Vəli', 'Abbaslı')],
    ['Нигяр Рафибейли', name('Нигяр', 'Рафибейли')],
  ])('%s', (text, expected) => {
    expect(splitFullName(text)).toEqual(expected);
  });

  it('goes by the column where nothing tells the surname', () => {
    expect(splitFullName('Cavid Rauf', 'surname-first')).toEqual(name('Rauf', 'Cavid'));
    expect(splitFullName('Cavid Rauf', 'given-first')).toEqual(name('Cavid', 'Rauf'));
  });

  it.each(['', 'Əli', 'oğlu', 'Vüqar oğlu', ',', 'Kazımov,'])('does not guess from "%s"', (text) => {
    expect(splitFullName(text)).toBeNull();
  });

  it('finds the parts that a name was put together from, in both orders', () => {
    const given = fc.constantFrom(
      'Əli',
      'Nərgiz',
      'Vüqar',
      'Aytən',
      'Лейла',
      'Эльдар',
      'Leyla',
      'Vəli',
      'Qurbanəli',
    );
    const surname = fc.constantFrom(
      'Kazımov',
      'Əliyeva',
      'Abbaslı',
      'Rəsulzadə',
      'Гусейнов',
      'Мамедова',
      'Aliyev',
    );
    const father = fc.constantFrom(null, 'Vüqar oğlu', 'Əli qızı', 'Rauf оглы', 'Эльдарович', 'Рауфовна');
    fc.assert(
      fc.property(given, surname, father, (g, s, f) => {
        const expected = name(g, s, f);
        expect(splitFullName([s, g, f].filter(Boolean).join(' '))).toEqual(expected);
        expect(splitFullName([g, f, s].filter(Boolean).join(' '))).toEqual(expected);
      }),
    );
  });

  it('never fails', () => {
    fc.assert(fc.property(anyText(), (text) => splitFullName(text) !== undefined));
  });
});
