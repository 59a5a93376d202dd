/** Begins as a formula would: also after spaces, in full width, and where apostrophes already stand before it. */
const FORMULA = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** A phone number and nothing else: no spreadsheet can run it, and an apostrophe would spoil it for dialling. */
const PHONE = /^\+\d[\d ()-]{5,22}\d$/;

/**
 * A value for a cell of a CSV file that a spreadsheet will open: text that it would run as a formula (begins with = + - @,
 * tab, line break, or their full-width forms, also after spaces) gets an apostrophe before it. Numbers stay numbers,
 * phone numbers stay as they are; null and undefined become empty. Quoting is the CSV writer's work.
 */
export function csvCell(value: string | number | boolean | Date | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (typeof value !== 'string') return String(value);
  return FORMULA.test(value) && !PHONE.test(value) ? `'${value}` : value;
}

/** The text that `csvCell` wrote. */
export const fromCsvCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
