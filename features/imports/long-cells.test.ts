import { beforeEach, expect, it } from 'vitest';
import { workbook } from '@/db/testing/workbook';
import { findHeader } from './columns';
import { commitImport } from './commands/commit';
import { uploadImport } from './commands/upload';
import { readPhones } from './phones';
import { admin, askQuestions, look, setUp, upload } from './testing';

beforeEach(setUp);

const kindsAndProblems = async (id: string) =>
  (await look(id)).rows.map(({ kind, problems }) => [
    kind,
    ...problems.map(({ cell, reason }) => `${cell} ${reason}`),
  ]);

it('looks for headings and numbers among what can be some only', () => {
  const brackets = '('.repeat(32_767);
  const rows = [['Soyad', 'Ad'], ...Array.from({ length: 24 }, () => ['Kazımov', brackets, brackets])];
  expect(findHeader(rows)).toBe(0);
  expect(readPhones(`1${brackets}`, 'RU').problem).toBe('phone');
});

it('cuts no character in two', async () => {
  const id = await upload(
    `Soyad;Ad;Qeyd\nKazımov;;${'x'.repeat(999)}😀\nƏliyev;Vəli;${'x'.repeat(19_999)}😀\n`,
  );
  expect((await kindsAndProblems(id)).map(([kind]) => kind)).toEqual(['error', 'new']);
});

it('takes no membership that ends before the day that the file is given', async () => {
  const id = await upload('Soyad;Ad;Çıxma tarixi\nKazımov;Əli;2001-12-31\nƏliyev;Vəli;\n');
  expect(await kindsAndProblems(id)).toEqual([['error', 'C2 end-before-start'], ['new']]);
  await commitImport(admin, { id });
});

it('takes no error of a spreadsheet for a value', async () => {
  const id = await upload('Soyad;Ad;Üzvlük nömrəsi\n#N/A;#REF!;1\nƏliyev;Vəli;#N/A\n');
  expect(await kindsAndProblems(id)).toEqual([
    ['error', 'B2 spreadsheet-error', 'A2 spreadsheet-error'],
    ['error', 'C3 spreadsheet-error'],
  ]);
});

it('takes a number that is no day of a calendar for an error of its cell, however the cell is shown', async () => {
  await askQuestions(admin);
  const shownAsNoDay = [-5, -0.5, 2_958_466, 1e12, Number.POSITIVE_INFINITY];
  const none = [...shownAsNoDay, 0, 0.5, Number.NaN];
  const rows = none.flatMap((serial) => [
    ['Kazımov', 'Əli', { serial }],
    ['Kazımov', 'Əli', '', { serial }],
    ['Kazımov', 'Əli', '', '', { serial }],
    ['Kazımov', 'Əli', '', '', '', { serial }],
    ...(shownAsNoDay.includes(serial) ? [['Kazımov', 'Əli', '', '', '', '', { serial }]] : []),
  ]);
  const bytes = workbook([
    {
      name: 'a',
      rows: [
        ['Soyad', 'Ad', 'Doğum tarixi', 'Üzvlük tarixi', 'Çıxma tarixi', 'Tanışlıq günü', 'Şəhər'],
        ...rows,
      ],
    },
  ]);
  const { id } = await uploadImport(admin, {
    file: { name: 'a.xlsx', bytes },
    type: 'ordinary',
    start: '2024',
  });
  const problems = (await look(id)).rows.map((row) =>
    row.problems.map(({ cell, reason }) => `${cell} ${reason}`),
  );
  const reasonOf = (row: unknown[]) => (row.length === 7 ? 'spreadsheet-error' : 'date');
  const cellOf = (row: unknown[], at: number) => `${'ABCDEFG'.charAt(row.length - 1)}${at + 2}`;
  expect(problems).toEqual(rows.map((row, at) => [`${cellOf(row, at)} ${reasonOf(row)}`]));
});

it('takes the first and the last day of the calendar of a spreadsheet', async () => {
  const rows = [
    ['Soyad', 'Ad', 'Doğum tarixi', 'Üzvlüyün bitmə tarixi'],
    ['Kazımov', 'Əli', { serial: 1 }, { serial: 2_958_465 }],
  ];
  const bytes = workbook([{ name: 'a', rows }]);
  const { id } = await uploadImport(admin, {
    file: { name: 'a.xlsx', bytes },
    type: 'ordinary',
    start: '2024',
  });
  const [row] = (await look(id)).rows;
  expect([row?.problems, row?.values]).toMatchObject([[], { birth: '1900-01-01', end: '9999-12-31' }]);
});
