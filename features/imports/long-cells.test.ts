import { beforeEach, expect, it } from 'vitest';
import { findHeader } from './columns';
import { commitImport } from './commands/commit';
import { readPhones } from './phones';
import { admin, look, setUp, upload } from './testing';

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
