import { beforeEach, describe, expect, it } from 'vitest';
import { childBirths, withBirths } from './child-births';
import { recogniseColumns } from './columns';
import { commitImport } from './commands/commit';
import { remapImport } from './commands/remap';
import { undoImport } from './commands/undo';
import { readFamilyCell } from './family-cells';
import { guardians, homes, planned } from './family-testing';
import { admin, look, setUp, upload } from './testing';

const pairsOf = (headings: string[]) => childBirths(recogniseColumns(headings), headings);

it.each([
  [['Ad', 'Uşaq 1', 'Uşaq 1 doğum tarixi', 'Uşaq 2', 'Uşaq 2 doğum tarixi'], { 1: 2, 3: 4 }],
  [['ФИО', 'Ребёнок 1', 'Ребёнок 2', 'Дата рождения ребёнка 1', 'Дата рождения ребёнка 2'], { 1: 3, 2: 4 }],
  [['Name', 'Child 1', 'Child 2', 'Child 2 birth date', 'Child 1 birth date'], { 1: 4, 2: 3 }],
  [['Name', 'Child 1', 'Child 2', 'Child 2 date of birth'], { 2: 3 }],
  [['Ad', 'Uşaq', 'Uşağın doğum tarixi', 'Övlad', 'Övladın doğum tarixi'], { 1: 2, 3: 4 }],
  [['Ad', 'Uşağın doğum tarixi', 'Uşağın adı'], { 2: 1 }],
  [['Ad', 'Uşaqlar', 'Uşaqların doğum tarixləri'], { 1: 2 }],
  [['Ad', 'Uşaqlar'], {}],
])('%j pairs the births with the children', (headings, pairs) => {
  expect(pairsOf(headings)).toEqual(pairs);
}); // biome-ignore format: a table

describe('births of the children of a cell', () => {
  const rules = {
    relation: 'children' as const,
    surname: 'Kazımov',
    nameOrder: 'given-first' as const,
    today: '2026-11-28',
  };
  it.each([
    ['Leyla', '03.04.2020', ['2020-04-03'], null],
    ['Leyla', '2 мая 2015 г.р.', ['2015-05-02'], null],
    ['Leyla', '43924', ['2020-04-03'], null],
    ['Leyla, Murad', '2015, 12.03.2018', ['2015', '2018-03-12'], null],
    ['Leyla və Murad', '2015 və 2018', ['2015', '2018'], null],
    ['Leyla (2015)', '2015', ['2015'], null],
    ['Leyla (2015)', '', ['2015'], null],
    ['', '', [], null],
    ['yoxdur', '-', [], null],
    ['Leyla, Murad', '2015', [undefined, undefined], 'child-births'],
    ['Leyla (2015)', '2016', ['2015'], 'child-births'],
    ['', '2016', [], 'child-nameless'],
    ['Leyla', '31.02.2019', [undefined], 'date'],
    ['Leyla', '2031', [undefined], 'birth'],
  ])('%s with %s', (names, written, births, problem) => {
    const read = withBirths(readFamilyCell(names, rules), written, rules.today);
    expect(read.children.map(({ person }) => person?.birth)).toEqual(births);
    expect(read.problem).toBe(problem);
  }); // biome-ignore format: a table
});

describe('a file with a birth beside each child', () => {
  beforeEach(setUp);

  const LIST = `Soyad;Ad;Doğum tarixi;Həyat yoldaşı;Uşaq 1;Uşaq 1 doğum tarixi;Uşaq 2;Uşaq 2 doğum tarixi
Kazımov;Əli;02.05.1975;Leyla (1980);Murad;03.04.2020;Nigar;2015
Quliyev;Rauf;1960;;Tural;1990;;
Abbaslı;Fərid;1985;;Orxan;31.02.2019;;2001
`;

  it('makes guardians of minors, and says which cell is wrong', async () => {
    const id = await upload(LIST);
    expect(await planned(id)).toEqual(
      expect.arrayContaining(['2-2 new Kazımov Murad', '2-3 new Kazımova Nigar', '3-2 new Quliyev Tural']),
    );
    const { rows } = await look(id);
    expect(rows.find(({ number, part }) => number === 2 && part === 3)?.values.birth).toBe('2015');
    const problems = rows.flatMap((row) => row.problems.map(({ cell, reason }) => `${cell} ${reason}`));
    expect(problems).toEqual(['F4 date', 'H4 child-nameless']);
    await commitImport(admin, { id });
    expect(await guardians()).toEqual(['Murad: Leyla parent, Əli parent', 'Nigar: Leyla parent, Əli parent']);
    expect(await homes()).toHaveLength(2);
    await undoImport(admin, { id });
    expect(await guardians()).toEqual([]);
  });

  it('cannot be read without a column of the children', async () => {
    const id = await upload(LIST);
    const columns = { c0: 'surname', c1: 'given', c5: 'childBirth' } as never;
    await expect(
      remapImport(admin, { id, type: 'ordinary', start: '2020', headerRow: 1, columns }),
    ).rejects.toMatchObject({ fields: { 'columns.c5': 'child-column-missing' } });
  });
});
