/**
 * A value for a cell of a CSV file that a spreadsheet will open: text that it would run as a formula (begins with = + - @,
 * tab, line break, or their full-width forms, also after spaces) gets an apostrophe before it. Numbers stay numbers;
 * null and undefined become empty. Quoting is the CSV writer's work.
 */
export function csvCell(value: string | number | boolean | Date | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (typeof value !== 'string') return String(value);
  return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(value) ? `'${value}` : value;
}
