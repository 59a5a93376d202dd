import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvCell, fromCsvCell } from './csv-safe';

it.each([
  ['Əli', 'Əli'],
  ['=1+1', "'=1+1"],
  ['+994', "'+994"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ["'=1", "''=1"],
  ['+994 50 222 33 44', '+994 50 222 33 44'],
  ['+7 900 000-12-40', '+7 900 000-12-40'],
  ['+79000001240', '+79000001240'],
  ['+79000001240*A1', "'+79000001240*A1"],
  ["+7900000|cmd'!A1", "'+7900000|cmd'!A1"],
  ['a=1', 'a=1'],
  ['', ''],
  [null, ''],
  [undefined, ''],
  [-5, '-5'],
  [true, 'true'],
  [new Date(0), '1970-01-01T00:00:00.000Z'],
])('csvCell(%j) = %j', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

it('is undone by fromCsvCell, whatever the text', () => {
  const sign = fc.constantFrom('=', '+', '-', '@', "'", ' ', '\t', '\n', '＝', 'a', '1', '(');
  const text = fc.oneof(fc.string(), fc.string({ unit: sign }));
  fc.assert(
    fc.property(text, (value) => {
      expect(fromCsvCell(csvCell(value))).toBe(value);
    }),
    { numRuns: 5000 },
  );
});
