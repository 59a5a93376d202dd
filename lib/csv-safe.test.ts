import { expect, it } from 'vitest';
import { csvCell } from './csv-safe';

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
