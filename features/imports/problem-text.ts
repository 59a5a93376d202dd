import type { CellProblem } from './fields';

/** Why a row cannot be taken, in a sentence that names the cell. */
export function problemText(
  t: (key: string, values?: Record<string, string>) => string,
  { reason, cell, text = '' }: CellProblem,
): string {
  const said = t(`problem.${reason}`, { text });
  return cell ? `${cell}: ${said}` : said;
}
