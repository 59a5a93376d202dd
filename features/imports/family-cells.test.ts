import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { readFamilyCell } from './family-cells';
import type { CellRules } from './family-names';

const OF: CellRules = {
  relation: 'children',
  surname: 'Əliyev',
  nameOrder: 'given-first',
  today: '2026-11-28',
};
const shown = (cell: string, rules: Partial<CellRules> = {}) =>
  readFamilyCell(cell, { ...OF, ...rules }).map(({ person, problem, text }) =>
    person
      ? [person.surname, person.given, person.patronymic, person.birth].filter(Boolean).join(' | ')
      : `${problem}: ${text}`,
  );

describe('children in a cell', () => {
  it.each([
    ['Leyla (2015), Murad 12.03.2018', ['Əliyeva | Leyla | 2015', 'Əliyev | Murad | 2018-03-12']],
    ['Айсель 2015 г.р.', ['Əliyeva | Айсель | 2015']],
    ['Айсель (2015 г/р) и Эмин (12.03.2018 г.р.)', ['Əliyeva | Айсель | 2015', 'Əliyev | Эмин | 2018-03-12']],
    ['Leyla\nMurad\r\nNigar', ['Əliyeva | Leyla', 'Əliyev | Murad', 'Əliyeva | Nigar']],
    ['Leyla və Murad', ['Əliyeva | Leyla', 'Əliyev | Murad']],
    ['Leyla and Murad; Nigar', ['Əliyeva | Leyla', 'Əliyev | Murad', 'Əliyeva | Nigar']],
    ['Leyla, 2015, Murad, 2018', ['Əliyeva | Leyla | 2015', 'Əliyev | Murad | 2018']],
    ['1. Leyla 2. Murad', ['Əliyeva | Leyla', 'Əliyev | Murad']],
    ['1) Leyla - 2015\n2) Murad - 2018', ['Əliyeva | Leyla | 2015', 'Əliyev | Murad | 2018']],
    ['- Leyla\n- Murad', ['Əliyeva | Leyla', 'Əliyev | Murad']],
    ['Leyla / Murad', ['Əliyeva | Leyla', 'Əliyev | Murad']],
    ['Leyla 2/5/2015', ['Əliyeva | Leyla | 2015-05-02']],
    ['Leyla (2015-ci il təvəllüdlü)', ['Əliyeva | Leyla | 2015']],
    ['Leyla (doğ. 2 may 2015)', ['Əliyeva | Leyla | 2015-05-02']],
    ['Leyla May 2, 2015', ['Əliyeva | Leyla | 2015-05-02']],
    ['2015 Leyla', ['Əliyeva | Leyla | 2015']],
    ['Leyla Əliyeva', ['Əliyeva | Leyla']],
    ['ƏLİYEVA LEYLA', ['ƏLİYEVA | LEYLA']],
    ['Həsənova Leyla (2015)', ['Həsənova | Leyla | 2015']],
    ['Məhəmməd Əmin', ['Əliyev | Məhəmməd Əmin']],
    ['Leyla Rauf qızı', ['Əliyeva | Leyla | Rauf qızı']],
    ['Murad Rauf oğlu 2018', ['Əliyev | Murad | Rauf oğlu | 2018']],
    ['qızı Leyla, oğlu Murad', ['Əliyeva | Leyla', 'Əliyev | Murad']],
    ['oğlu: Murad (2018)', ['Əliyev | Murad | 2018']],
    ['Leyla (qız)', ['Əliyeva | Leyla']],
    ['Vüqar oğlu', ['Əliyev | Vüqar']],
    ['yoxdur', []], ['Нет', []], ['-', []], ['0', []], ['', []], [' , ', []],
  ] as [string, string[]][])('%j', (cell, people) => {
    expect(shown(cell)).toEqual(people);
  }); // biome-ignore format: a table

  it.each([
    ['Алиев', 'дочь Айсель (2015)', ['Алиева | Айсель | 2015']],
    ['Алиева', 'сын Мурад', ['Алиев | Мурад']],
    ['Алиев', 'Айсель Эльдаровна', ['Алиева | Айсель | Эльдаровна']],
    ['Алиева', 'Мурад Эльдарович', ['Алиев | Мурад | Эльдарович']],
    ['Rəsulzadə', 'qızı Leyla', ['Rəsulzadə | Leyla']],
    ['Rauf', 'Leyla', ['Rauf | Leyla']],
  ] as [string, string, string[]][])('of %s: %s', (surname, cell, people) => {
    expect(shown(cell, { surname })).toEqual(people);
  }); // biome-ignore format: a table

  it.each([
    ['дети: Саша, Маша', ['Абасов | Саша', 'Абасова | Маша']],
    ['Дети – Айсель (2015), Мурад', ['Абасова | Айсель | 2015', 'Абасов | Мурад']],
    ['Дети:\nСаша\nМария 2019', ['Абасов | Саша', 'Абасова | Мария | 2019']],
    ['uşaqlar: Leyla, Murad', ['Абасова | Leyla', 'Абасов | Murad']],
    ['UŞAQLARI: LEYLA və MURAD', ['Абасова | LEYLA', 'Абасов | MURAD']],
    ['2 uşaq: Leyla, Murad', ['Абасова | Leyla', 'Абасов | Murad']],
    ['övladları - Leyla', ['Абасова | Leyla']],
    ['children: Leyla and Murad', ['Абасова | Leyla', 'Абасов | Murad']],
    ['Children: Leyla Kazımova (2015)', ['Kazımova | Leyla | 2015']],
    ['сыновья: Саша, Ян; дочери: Валя, Слава', ['Абасов | Саша', 'Абасов | Ян', 'Абасова | Валя', 'Абасова | Слава']],
    ['дочь: Слава, Саша', ['Абасова | Слава', 'Абасов | Саша']],
    ['дети Саша', ['Абасов | Саша']],
    ['дети: нет', []], ['нет детей', []], ['uşağı yoxdur', []],
    ['дети', ['relative: дети']], ['2 uşaq', ['relative: 2 uşaq']],
  ] as [string, string[]][])('the word for them is no name: %j', (cell, people) => {
    expect(shown(cell, { surname: 'Абасов' })).toEqual(people);
  }); // biome-ignore format: a table

  it.each([
    ['Кулиева', 'Али (2019)', ['Кулиев | Али | 2019']],
    ['Гасанов', 'Айсель', ['Гасанова | Айсель']],
    ['Quliyeva', 'Əli, Nigar', ['Quliyev | Əli', 'Quliyeva | Nigar']],
    ['HƏSƏNOV', 'Aysel', ['HƏSƏNOVA | Aysel']],
    ['Quliyeva', 'Məhəmməd Əmin', ['Quliyev | Məhəmməd Əmin']],
    ['Гасанов', 'Туран', ['Гасанов | Туран']],
    ['Кулиева', 'Саша', ['Кулиева | Саша']],
    ['Abbaslı', 'Leyla', ['Abbaslı | Leyla']],
  ] as [string, string, string[]][])('of %s: %s, as the given name tells', (surname, cell, people) => {
    expect(shown(cell, { surname })).toEqual(people);
  }); // biome-ignore format: a table

  it('are called by the form of a man where the file shows both and the given name does not tell', () => {
    expect(shown('Саша, Айсель', { surname: 'Кулиева', isOfBoth: true })).toEqual([
      'Кулиев | Саша',
      'Кулиева | Айсель',
    ]);
  });

  it('says which other form the surname may have, where no more than the given name tells', () => {
    expect(readFamilyCell('Leyla', OF)).toMatchObject([{ person: { otherSurname: 'Əliyev' } }]);
    expect(readFamilyCell('Turan', OF)).toMatchObject([{ person: { otherSurname: 'Əliyeva' } }]);
    for (const told of ['qızı Leyla', 'Leyla Əliyeva', 'Leyla Rauf qızı'])
      expect(readFamilyCell(told, OF)[0]?.person).not.toHaveProperty('otherSurname');
    expect(readFamilyCell('Leyla', { ...OF, surname: 'Abbaslı' })[0]?.person).not.toHaveProperty(
      'otherSurname',
    );
  });

  it.each([
    ['Leyla (10 yaş)', ['age: Leyla (10 yaş)']],
    ['Leyla, 10 лет, Murad 2018', ['age: Leyla 10 лет', 'Əliyev | Murad | 2018']],
    ['Leyla (15)', ['age: Leyla (15)']],
    ['2 uşaq', ['relative: 2 uşaq']],
    ['3', ['relative: 3']],
    ['var', ['relative: var']],
    ['Leyla, və s.', ['Əliyeva | Leyla', 'relative: s.']],
    ['Leyla 31.02.2015, Murad', ['date: Leyla 31.02.2015', 'Əliyev | Murad']],
    ['Leyla (2115)', ['birth: Leyla (2115)']],
    ['Leyla (Moskva)', ['relative: Leyla (Moskva)']],
    ['L.', ['relative: L.']],
    ['=HYPERLINK("x")', ['formula: =HYPERLINK("x")']],
  ] as [string, string[]][])('%j is not taken for more than it is', (cell, said) => {
    expect(shown(cell)).toEqual(said);
  }); // biome-ignore format: a table

  it('refuses what is endless', () => {
    expect(readFamilyCell('x'.repeat(100_000), OF)).toMatchObject([{ problem: 'too-long' }]);
    expect(readFamilyCell('x'.repeat(500), OF)).toMatchObject([{ problem: 'too-long' }]);
    expect(readFamilyCell(Array(50).fill('Leyla').join(','), OF)).toHaveLength(31);
  });
});

describe('a spouse in a cell', () => {
  it.each([
    ['Leyla Əliyeva (1980)', ['Əliyeva | Leyla | 1980']],
    ['Əliyeva, Leyla', ['Əliyeva | Leyla']],
    ['Kazımova, Leyla, 1980', ['Kazımova | Leyla | 1980']],
    ['Leyla, 02.05.1980', ['Əliyeva | Leyla | 1980-05-02']],
    ['жена Лейла', ['Əliyeva | Лейла']],
    ['həyat yoldaşı Leyla Həsənova', ['Həsənova | Leyla']],
    ['Anna Schmidt', ['Schmidt | Anna']],
    ['Leyla Rauf qızı Həsənova 1980', ['Həsənova | Leyla | Rauf qızı | 1980']],
    ['Лейла Эльдаровна', ['Əliyeva | Лейла | Эльдаровна']],
    ['Leyla və Aysel', ['spouses: Leyla və Aysel']],
    ['evli', ['relative: evli']], ['subay', []], ['не замужем', []],
  ] as [string, string[]][])('%j', (cell, people) => {
    expect(shown(cell, { relation: 'spouse' })).toEqual(people);
  }); // biome-ignore format: a table

  it('goes by the order of the names of the file where nothing tells the surname', () => {
    expect(shown('Anna Schmidt', { relation: 'spouse', nameOrder: 'surname-first' })).toEqual([
      'Anna | Schmidt',
    ]);
  });
});

describe('whatever stands there', () => {
  const given = fc.constantFrom('Leyla', 'Murad', 'Айсель', 'Nərgiz', 'Vüqar', 'Эмин', 'Gülnarə', 'İlham');
  const birth = fc.constantFrom(
    '',
    ' (2015)',
    ' 12.03.2018',
    ' 2015 г.р.',
    ' – 2011',
    ', 2012',
    ' (doğ. 2009)',
    ' 2 мая 2016',
  );
  const between = fc.constantFrom(', ', '; ', '\n', ' və ', ' и ', ' and ', ' / ');

  it('joined names come back, each with its date', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(given, birth, between), { minLength: 1, maxLength: 8 }), (people) => {
        const cell = people
          .map(([name, date, then], i) => name + date + (i < people.length - 1 ? then : ''))
          .join('');
        const read = readFamilyCell(cell, OF);
        expect(read.map(({ person }) => person?.given)).toEqual(people.map(([name]) => name));
        expect(read.map(({ person }) => person?.birth?.slice(0, 4) ?? '')).toEqual(
          people.map(([, date]) => /\d{4}/.exec(date)?.[0] ?? ''),
        );
      }),
    );
  });

  it('never fails, and gives either somebody with a name or a reason', () => {
    const cells = fc.oneof(
      anyText(),
      fc.string({
        unit: fc.constantFrom(
          'L',
          'ə',
          'и',
          ' ',
          ',',
          '(',
          ')',
          '[',
          '1',
          '2015',
          '.',
          '/',
          '-',
          '\n',
          'oğlu',
          'qızı',
          '=',
          ':',
          '–',
        ),
      }),
    );
    fc.assert(
      fc.property(cells, fc.constantFrom('spouse', 'children'), fc.string(), (cell, relation, surname) => {
        for (const { person, problem } of readFamilyCell(cell, {
          ...OF,
          relation,
          surname: surname || 'Əliyev',
        })) {
          expect(person === null).toBe(problem !== null);
          if (person) expect(person.given).toMatch(/\p{L}/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});
