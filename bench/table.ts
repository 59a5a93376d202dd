import { readFileSync, writeFileSync } from 'node:fs';
import { StartError } from '../scripts/lib/fail.mjs';

/** One line of the table: what was measured, and what it should be. */
export interface Row {
  what: string;
  result: string;
  cpu?: string;
  p99?: string;
  ofStatic?: string;
  aim?: string;
  isMet?: boolean;
}

const HEAD = [
  '| measured | result | CPU per request | p99 | of the static file | aim | |',
  '| --- | --- | --- | --- | --- | --- | --- |',
];

/** The table, and below it what it was measured on. */
export function markdown(rows: readonly Row[], surroundings: string): string {
  const mark = (isMet: boolean | undefined) => (isMet === undefined ? '' : isMet ? '✓' : '✗');
  const lines = rows.map(({ what, result, cpu, p99, ofStatic, aim, isMet }) =>
    ['', what, result, cpu, p99, ofStatic, aim, mark(isMet), '']
      .map((cell) => cell ?? '')
      .join(' | ')
      .trim(),
  );
  return [...HEAD, ...lines, '', surroundings].join('\n');
}

/** 12345.6 → 12,346; 12.34 → 12.3 */
export const number = (value: number, digits = value < 100 ? 1 : 0): string =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });

const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

/** Puts the table between the two marks of a file. */
export function replaceBetweenMarks(file: string, table: string): void {
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new StartError(`${file} needs the lines ${BEGIN} and ${END}.`);
  writeFileSync(file, `${text.slice(0, from + BEGIN.length)}\n\n${table}\n\n${text.slice(to)}`);
}
